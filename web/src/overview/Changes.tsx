import { Link } from '@tanstack/react-router';
import type { Change } from '../api/types.js';
import { inWords } from '../dates/when.js';
import { StatusTag } from '../marks/StatusTag.js';
import { Clamp } from '../parts/Clamp.js';

/** What has come to stand otherwise, by the day on which the record learnt of it. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const days = [...new Set(changes.map(({ at }) => at.slice(0, 10)))];
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 id="changes">Latest changes of standing</h2>
      {changes.length === 0 && <p className="quiet">None yet.</p>}
      {days.map((day) => (
        <section key={day} aria-label={inWords(day)}>
          <h3 className="small quiet numbers">
            learnt <time dateTime={day}>{inWords(day)}</time>
          </h3>
          <ol>
            {changes
              .filter(({ at }) => at.startsWith(day))
              .map((change) => (
                <li key={change.number}>
                  <Link to="/episodes/$id" params={{ id: change.episode }}>
                    <Clamp text={change.title} />
                  </Link>{' '}
                  <Standing change={change} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Standing({ change: { kind, before, after } }: { readonly change: Change }) {
  if (kind === 'gone') return <span className="quiet small">no longer in the record</span>;
  return (
    <span className="standing">
      {before && before !== after && (
        <>
          <StatusTag status={before} /> <span aria-hidden="true">→</span>
          <span className="hidden-words">became</span>{' '}
        </>
      )}
      {after && <StatusTag status={after} />}
    </span>
  );
}
