import type { Token } from '@demarche/english';
import type { Referent } from '../../../cast/referent.js';
import { lemmaOf, pobjs } from '../../../tree.js';
import type { Scene } from '../../scene.js';

/** What guests come in, and may be turned back with. */
export const VEHICLE =
  /^(?:aircraft|plane|jet|airplane|airliner|helicopter|flight|ship|boat|ferry|train|bus|car|convoy|motorcade|vehicle|vessel)$/;

/** Whoever sits in what is turned back: "an aircraft carrying the minister", "the president's plane". */
export const aboard = (vehicle: Token, scene: Scene): Referent[] =>
  VEHICLE.test(lemmaOf(vehicle))
    ? [
        ...vehicle.childrenBy('poss'),
        ...pobjs(vehicle, 'of', 'with'),
        ...vehicle.childrenBy('acl', 'relcl').flatMap((v) => v.childrenBy('dobj')),
      ].flatMap((o) => scene.cast.group(o))
    : [];
