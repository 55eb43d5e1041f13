import { Link } from '@tanstack/react-router';
import type { QueueItem, Verdict } from '../api/types.js';
import { FieldTable } from '../article/FieldTable.js';
import { ActName } from '../marks/ActName.js';
import { Clamp } from '../parts/Clamp.js';
import { SourceLink } from '../parts/SourceLink.js';
import { Passage } from './Passage.js';

interface Props {
  readonly item: QueueItem;
  readonly decided: Verdict | undefined;
}

/** One record: the passage, what was read from it, and what makes it doubtful. */
export function RecordCard({ item, decided }: Props) {
  return (
    <article className="record-card">
      <header>
        <p className="row">
          <ActName act={item.act} polarity={item.polarity} />
          {decided && <span className={`verdict ${decided}`}>{decided}</span>}
        </p>
        <h2>
          <Clamp text={item.phrase} />
        </h2>
        <p className="quiet small">
          <SourceLink source={item.source} mention={item.id} />
          {item.episode !== undefined && (
            <>
              {' · '}
              <Link to="/episodes/$id" params={{ id: item.episode }}>
                the engagement
              </Link>
            </>
          )}
        </p>
      </header>
      <Passage item={item} />
      {item.why.length > 0 && (
        <div className="doubts small">
          <h3>Why it is doubtful</h3>
          <ul>
            {item.why.map((why) => (
              <li key={why}>
                <bdi>{why}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FieldTable evidence={item.evidence} />
    </article>
  );
}
