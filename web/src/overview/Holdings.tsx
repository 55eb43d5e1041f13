import { Link } from '@tanstack/react-router';
import { STATUSES } from '../../../src/record/types.js';
import type { Overview } from '../api/types.js';
import { inWords } from '../dates/when.js';
import { StatusTag } from '../marks/StatusTag.js';
import { Clamp } from '../parts/Clamp.js';

const count = (n: number) => n.toLocaleString('en');

/** What the record holds, and what it could not read. */
export function Holdings({ data }: { readonly data: Overview }) {
  const { published, outlets } = data;
  return (
    <section className="holdings" aria-labelledby="holdings">
      <h2 id="holdings">What the record holds</h2>
      <dl className="facts">
        <div>
          <dt>Articles</dt>
          <dd>
            {count(data.articles)}
            {data.voices < data.articles && (
              <span className="quiet small"> ({count(data.voices)} without reprints)</span>
            )}
          </dd>
        </div>
        <div>
          <dt>Outlets</dt>
          <dd>
            {count(outlets.count)}{' '}
            <span className="quiet small">
              {outlets.most.slice(0, 5).map(({ name, articles }, i) => (
                <span key={name}>
                  {i > 0 && ', '}
                  <Clamp text={name} /> {count(articles)}
                </span>
              ))}
              {outlets.count > 5 && ' …'}
            </span>
          </dd>
        </div>
        {published && (
          <div>
            <dt>Published</dt>
            <dd>
              {inWords(published.from.slice(0, 10))} – {inWords(published.to.slice(0, 10))}
            </dd>
          </div>
        )}
        <div>
          <dt>Reports of acts</dt>
          <dd>{count(data.mentions)}</dd>
        </div>
        <div>
          <dt>Engagements</dt>
          <dd>
            {count(data.episodes)}
            <ul className="statuses">
              {STATUSES.filter((status) => data.statuses[status]).map((status) => (
                <li key={status}>
                  <Link to="/episodes" search={{ status }}>
                    <StatusTag status={status} /> {count(data.statuses[status] ?? 0)}
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>Could not be read</dt>
          <dd>
            {count(data.quarantined)}
            <span className="quiet small">
              {data.quarantined === 0
                ? ' – nothing is kept back'
                : ' – kept with the reason; demarche status names each'}
            </span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
