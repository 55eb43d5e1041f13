import type { LogEntry, ReviewItem } from '../api/types.js';
import { fieldName, fieldValue } from '../article/fields.js';
import { momentInWords } from '../dates/when.js';
import { Clamp } from '../parts/Clamp.js';

interface Props {
  readonly item: ReviewItem;
  readonly settle: (entry: LogEntry) => void;
}

const VERDICT_WORDS = {
  right: 'read right',
  wrong: 'no engagement is reported',
  unsure: 'cannot tell',
  corrected: 'corrected',
} as const;

/** The value of a field as an entry leaves it; a dash where its verdict says nothing of fields. */
function valueIn({ verdict, changes }: LogEntry, field: string, read: string): string {
  if (verdict === 'wrong' || verdict === 'unsure') return '–';
  const change = changes.find((one) => one.field === field);
  return change ? shown(change.after) : read;
}

const shown = (value: LogEntry['changes'][number]['after']) => (value === null ? 'not in the text' : fieldValue(value));

/** The decisions on one record side by side: who, when, what each would have of every field that any of them changes. */
export function Sides({ item: { decisions }, settle }: Props) {
  // Every entry holds the field as the coder read it, so that any of them tells what stood before.
  const before = new Map(
    decisions.flatMap(({ changes }) => changes.map(({ field, before }) => [field, shown(before)] as const)),
  );
  const rows = [...before].map(([field, read]) => ({
    field,
    read,
    after: decisions.map((d) => valueIn(d, field, read)),
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keys
    <section className="sides scrolled" aria-label="Decisions side by side" tabIndex={0}>
      <table className="small">
        <thead>
          <tr>
            <td />
            <th scope="col">As read</th>
            {decisions.map(({ number, reviewer, at }) => (
              <th key={number} scope="col">
                <Clamp text={reviewer} />
                <time className="quiet" dateTime={at}>
                  {momentInWords(at)}
                </time>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">verdict</th>
            <td>–</td>
            {decisions.map(({ number, verdict, note }) => (
              <td key={number}>
                <strong>{verdict && VERDICT_WORDS[verdict]}</strong>
                {note !== undefined && <Clamp text={note} />}
              </td>
            ))}
          </tr>
          {rows.map(({ field, read, after }) => (
            <tr key={field}>
              <th scope="row">{fieldName(field)}</th>
              <td>
                <Clamp text={read} />
              </td>
              {decisions.map(({ number }, i) => (
                <td key={number} className={after[i] === read ? undefined : 'otherwise'}>
                  <Clamp text={after[i]!} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">settle</th>
            <td />
            {decisions.map((entry, i) => (
              <td key={entry.number}>
                <button type="button" aria-keyshortcuts={String(i + 1)} onClick={() => settle(entry)}>
                  Settle so <kbd>{i + 1}</kbd>
                  <span className="hidden-words"> as {entry.reviewer.slice(0, 100)} decided</span>
                </button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
