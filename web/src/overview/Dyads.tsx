import { Link } from '@tanstack/react-router';
import type { Overview } from '../api/types.js';
import { inWords } from '../dates/when.js';
import { Clamp } from '../parts/Clamp.js';
import { Sparkline } from './Sparkline.js';

type DyadItem = Overview['dyads'][number];

/** Who has to do with whom, the busiest first: engagements, reports and when they were. */
export function Dyads({ dyads }: { readonly dyads: readonly DyadItem[] }) {
  const most = Math.max(...dyads.map(({ mentions }) => mentions), 1);
  const years = dyads.flatMap((dyad) => dyad.years.map(({ year }) => year));
  const period = [Math.min(...years), Math.max(...years)] as const;
  return (
    <section className="dyads" aria-labelledby="dyads">
      <h2 id="dyads">Between whom</h2>
      {dyads.length === 0 ? (
        <p className="quiet">No engagement between two parties has been read yet.</p>
      ) : (
        <table>
          <thead>
            <tr className="small quiet">
              <th scope="col">Parties</th>
              <th scope="col" className="many">
                Engagements
              </th>
              <th scope="col">Reports</th>
              <th scope="col" className="wide">
                {years.length > 0 && (period[0] === period[1] ? period[0] : `${period[0]} – ${period[1]}`)}
              </th>
              <th scope="col" className="last">
                Latest
              </th>
            </tr>
          </thead>
          <tbody>
            {dyads.map((dyad) => (
              <Row key={`${dyad.a.code} ${dyad.b.code}`} dyad={dyad} most={most} period={period} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  readonly dyad: DyadItem;
  readonly most: number;
  readonly period: readonly [number, number];
}

function Row({ dyad, most, period }: RowProps) {
  const { a, b, episodes, mentions, latest, years } = dyad;
  return (
    <tr>
      <th scope="row">
        <Link to="/dyads/$a/$b" params={{ a: a.code, b: b.code }}>
          <Clamp text={a.name} /> – <Clamp text={b.name} />
        </Link>
      </th>
      <td className="many numbers">{episodes.toLocaleString('en')}</td>
      <td className="bar numbers">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * mentions) / most} height="10" />
        </svg>
        {mentions.toLocaleString('en')}
      </td>
      <td className="wide">
        <Sparkline years={years} period={period} />
      </td>
      <td className="last numbers small quiet">{latest === undefined ? '' : inWords(latest)}</td>
    </tr>
  );
}
