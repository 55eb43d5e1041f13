import type { Act, Polarity } from '../../../src/record/types.js';
import { LOOKS } from './acts.js';

interface Props {
  readonly act: Act;
  readonly polarity: Polarity;
}

/**
 * The shape of an act in a square of 16 by 16, to stand inside an `svg`. What was denied is struck through; what was possible
 * or hung on a condition is drawn in dashes.
 */
export function ActShape({ act, polarity }: Props) {
  const { family, path, hollow } = LOOKS[act];
  const unsure = polarity === 'possible' || polarity === 'conditional';
  return (
    <g className={`mark ${family}${hollow || unsure ? ' hollow' : ''}${unsure ? ' unsure' : ''}`}>
      <path d={path} fillRule="evenodd" />
      {polarity === 'denied' && <path className="strike" d="M0 15 16 1" />}
    </g>
  );
}

/** The mark of an act beside its name; says nothing to screen readers, since the name does. */
export function ActMark(props: Props) {
  return (
    <svg className="act-mark" viewBox="-1 -1 18 18" aria-hidden="true" focusable="false">
      <ActShape {...props} />
    </svg>
  );
}
