import type { Token } from '@demarche/english';
import { lemmaOf, pobjs } from '../tree.js';

/** What guests come in, and may be turned back with. */
export const VEHICLE =
  /^(?:aircraft|plane|jet|airplane|airliner|helicopter|flight|ship|boat|ferry|train|bus|car|convoy|motorcade|vehicle|vessel)$/;

/** Whoever sits in a vehicle: "an aircraft carrying the minister", "the president's plane"; nobody in anything else. */
export const aboard = (vehicle: Token): Token[] =>
  VEHICLE.test(lemmaOf(vehicle))
    ? [
        ...vehicle.childrenBy('poss'),
        ...pobjs(vehicle, 'of', 'with'),
        ...vehicle.childrenBy('acl', 'relcl').flatMap((v) => v.childrenBy('dobj')),
      ]
    : [];
