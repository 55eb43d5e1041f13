import type { ReactNode } from 'react';
import type { LogEntry, ReviewItem } from '../api/types.js';
import { ExportLinks } from '../parts/ExportLinks.js';
import { Failed } from '../parts/Failed.js';
import { FieldEditor } from './FieldEditor.js';
import { KeyHelp } from './KeyHelp.js';
import { RecordCard } from './RecordCard.js';
import { type Kind, useDecisions } from './use-decisions.js';
import { useDesk } from './use-desk.js';

interface Props<T> {
  readonly kind: Kind;
  readonly items: readonly T[];
  /** How many there are beyond those fetched, in words. */
  readonly left: string;
  /** What is said where there are none. */
  readonly nothing: string;
  readonly reviewer: string;
  readonly again: () => void;
  /** What makes a record worth a look. */
  readonly children: (item: T, settle: (entry: LogEntry) => void) => ReactNode;
}

const VERDICTS = [
  ['right', 'Right'],
  ['wrong', 'Wrong'],
  ['unsure', 'Unsure'],
  ['edit', 'Correct …'],
  ['undo', 'Undo'],
  ['previous', 'Previous'],
  ['next', 'Next'],
] as const;

/** Records to decide on, one at a time. */
export function Desk<T extends ReviewItem>({ kind, items, left, nothing, reviewer, again, children }: Props<T>) {
  const decisions = useDecisions(items, reviewer, kind);
  const desk = useDesk(items, decisions);
  const { item, bindings } = desk;
  if (!item) {
    return (
      <div className="empty">
        <p role="status">
          {items.length === 0
            ? nothing
            : `You have been through all ${items.length} that were fetched. When they were fetched there were ${left}.`}
        </p>
        {items.length > 0 && (
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
        {desk.index + 1} of {items.length} fetched · {left}
      </p>
      {decisions.error && <Failed error={decisions.error} />}
      <RecordCard item={item} decided={decisions.of(item.id)}>
        {children(item, desk.settle)}
      </RecordCard>
      {desk.editing ? (
        <FieldEditor key={item.id} item={item} save={desk.correct} cancel={desk.closeEditor} />
      ) : (
        <div className="verdicts row" role="toolbar" aria-label="Decision">
          {VERDICTS.map(([action, label]) => (
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
