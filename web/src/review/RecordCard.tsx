import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReviewItem, Verdict } from '../api/types.js';
import { FieldTable } from '../article/FieldTable.js';
import { ActName } from '../marks/ActName.js';
import { Clamp } from '../parts/Clamp.js';
import { SourceLink } from '../parts/SourceLink.js';
import { Passage } from './Passage.js';

interface Props {
  readonly item: ReviewItem;
  readonly decided: Verdict | undefined;
  /** What makes it worth a look. */
  readonly children: ReactNode;
}

/** One record: the passage, what makes it worth a look, and what was read from it. */
export function RecordCard({ item, decided, children }: Props) {
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
      {children}
      <FieldTable evidence={item.evidence} />
    </article>
  );
}
