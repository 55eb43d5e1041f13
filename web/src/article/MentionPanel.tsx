import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Mention, MentionDetail } from '../api/types.js';
import { ActName } from '../marks/ActName.js';
import { Clamp } from '../parts/Clamp.js';
import { Loaded } from '../parts/Loaded.js';
import { FieldTable } from './FieldTable.js';

interface Props {
  readonly mention: Mention;
  readonly detail: UseQueryResult<MentionDetail, Error>;
  readonly close: () => void;
}

/** One mention: its fields, the words and the rule behind each, the engagement it is part of. */
export function MentionPanel({ mention, detail, close }: Props) {
  return (
    <section className="mention-panel" aria-labelledby="mention" aria-live="polite">
      <p className="panel-head">
        <ActName act={mention.act} polarity={mention.polarity} />
        <button type="button" className="small" onClick={close}>
          Close
        </button>
      </p>
      <h2 id="mention">
        <Clamp text={mention.phrase} />
      </h2>
      <Loaded query={detail} what="its fields">
        {(data) => (
          <>
            <FieldTable evidence={data.evidence} />
            <p className="small quiet">
              {data.likelihood !== undefined && `held right with ${Math.round(data.likelihood * 100)} %, `}
              <bdi>{data.id}</bdi>, read by version {data.coder} of the coder
            </p>
          </>
        )}
      </Loaded>
      {mention.episode !== undefined && (
        <p>
          <Link to="/episodes/$id" params={{ id: mention.episode }}>
            The engagement
          </Link>
        </p>
      )}
    </section>
  );
}
