import type { Act, Polarity } from '../../../src/record/types.js';
import { ActMark } from './ActMark.js';
import { actLabel, LOOKS } from './acts.js';

/** An act by mark and name. */
export function ActName({ act, polarity }: { readonly act: Act; readonly polarity: Polarity }) {
  return (
    <span className={`act-name ${LOOKS[act].family}`}>
      <ActMark act={act} polarity={polarity} />
      {actLabel(act, polarity)}
    </span>
  );
}
