import { useQuery } from '@tanstack/react-query';
import { queue } from '../api/queries.js';
import type { Queue } from '../api/types.js';
import { ExportLinks } from '../parts/ExportLinks.js';
import { Failed } from '../parts/Failed.js';
import { Loaded } from '../parts/Loaded.js';
import { FieldEditor } from './FieldEditor.js';
import { KeyHelp } from './KeyHelp.js';
import { RecordCard } from './RecordCard.js';
import { useDecisions } from './use-decisions.js';
import { useDesk } from './use-desk.js';

/** The queue, one record at a time. */
export function ReviewDesk({ reviewer }: { readonly reviewer: string }) {
  const query = useQuery(queue(reviewer));
  return (
    <Loaded query={query} what="the queue">
      {(data) => <Batch key={query.dataUpdatedAt} data={data} reviewer={reviewer} again={() => void query.refetch()} />}
    </Loaded>
  );
}

interface BatchProps {
  readonly data: Queue;
  readonly reviewer: string;
  readonly again: () => void;
}

function Batch({ data, reviewer, again }: BatchProps) {
  const decisions = useDecisions(data.items, reviewer);
  const desk = useDesk(data.items, decisions);
  const { item, bindings } = desk;
  if (!item) {
    return (
      <div className="empty">
        <p role="status">
          {data.items.length === 0
            ? 'Nothing is left to decide.'
            : `You have been through these ${data.items.length}. ${data.left} were undecided when they were fetched.`}
        </p>
        {data.items.length > 0 && (
          <p className="row">
            <button type="button" onClick={desk.previous}>
              Back to the last
            </button>
            <button type="button" onClick={again}>
              Fetch more
            </button>
          </p>
        )}
      </div>
    );
  }
  return (
    <section className="desk" aria-label="Record to decide">
      <p className="hidden-words" role="status">
        {desk.said}
      </p>
      <p className="quiet small numbers">
        {desk.index + 1} of {data.items.length} fetched · {data.left} undecided in all
      </p>
      {decisions.error && <Failed error={decisions.error} />}
      <RecordCard item={item} decided={decisions.of(item.id)} />
      {desk.editing ? (
        <FieldEditor key={item.id} item={item} save={desk.correct} cancel={desk.closeEditor} />
      ) : (
        <div className="verdicts row" role="toolbar" aria-label="Decision">
          {(
            [
              ['right', 'Right'],
              ['wrong', 'Wrong'],
              ['unsure', 'Unsure'],
              ['edit', 'Correct …'],
              ['undo', 'Undo'],
              ['previous', 'Previous'],
              ['next', 'Next'],
            ] as const
          ).map(([action, label]) => (
            <button key={action} type="button" aria-keyshortcuts={bindings[action]} onClick={() => desk.act(action)}>
              {label} <kbd>{bindings[action]}</kbd>
            </button>
          ))}
        </div>
      )}
      <KeyHelp bindings={bindings} open={desk.help} show={desk.showHelp} change={desk.bind} reset={desk.resetKeys} />
      <ExportLinks
        formats={[
          { label: 'decisions as gold (JSON Lines)', path: '/api/review/gold' },
          { label: 'log', path: '/api/review/log' },
        ]}
      />
    </section>
  );
}
