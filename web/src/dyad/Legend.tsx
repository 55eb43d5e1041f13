import { ACTS } from '../../../src/record/types.js';
import type { Mark } from '../api/types.js';
import { ActName } from '../marks/ActName.js';

/** What the marks that are there mean. */
export function Legend({ marks }: { readonly marks: readonly Mark[] }) {
  const acts = new Set(marks.map(({ act }) => act));
  const polarities = new Set(marks.map(({ polarity }) => polarity));
  return (
    <details className="legend small">
      <summary>What the marks mean</summary>
      <ul>
        {ACTS.filter((act) => acts.has(act)).map((act) => (
          <li key={act}>
            <ActName act={act} polarity="asserted" />
          </li>
        ))}
        {polarities.has('denied') && <li>Struck through: denied.</li>}
        {(polarities.has('possible') || polarities.has('conditional')) && (
          <li>Drawn in dashes: possible, or on a condition.</li>
        )}
        <li>
          A line on both sides of a mark: it lies somewhere in these days. A dotted tail: no later than the day it was
          reported.
        </li>
        <li>
          A bar: an engagement from its first act to its outcome; hatched at its end where no outcome is told. A
          bracket: the days it was to take place on.
        </li>
      </ul>
    </details>
  );
}
