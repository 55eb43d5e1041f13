import type { EventMention } from '../record/types.js';
import type { FieldValue, Review } from '../store/index.js';
import { sameValue } from './fields.js';

/** What stands of the reviews of one mention. */
export interface Reviewed {
  readonly mention: string;
  readonly article: string;
  /** Standing decisions, one for each reviewer. */
  readonly decisions: readonly Review[];
  /** The last standing adjudication. */
  readonly adjudication?: Review;
}

/** Standing entries by their mentions, in the order in which these were first decided on. */
export function byMention(standing: readonly Review[]): Reviewed[] {
  const found = new Map<string, { mention: string; article: string; decisions: Review[]; adjudication?: Review }>();
  for (const review of standing) {
    const { id: mention, article } = review.reading;
    const known = found.get(mention) ?? { mention, article, decisions: [] };
    if (review.kind === 'adjudication') known.adjudication = review;
    else known.decisions.push(review);
    found.set(mention, known);
  }
  return [...found.values()];
}

/** The value that a review leaves a field with; `undefined` where it says nothing of fields. */
export function valueAfter({ verdict, changes }: Review, field: string, read: FieldValue): FieldValue | undefined {
  if (verdict === 'wrong' || verdict === 'unsure') return undefined;
  return changes.find((change) => change.field === field)?.after ?? (hasChange(changes, field) ? null : read);
}

const hasChange = (changes: Review['changes'], field: string) => changes.some((change) => change.field === field);

function sameDecision(a: Review, b: Review): boolean {
  const fields = new Set([...a.changes, ...b.changes].map(({ field }) => field));
  return (
    a.verdict === b.verdict &&
    [...fields].every((field) => {
      const [x, y] = [a, b].map(({ changes }) => changes.find((change) => change.field === field));
      return x !== undefined && y !== undefined && sameValue(x.after, y.after);
    })
  );
}

/** What holds of a mention: what was adjudicated, else what all its reviewers agree on; nothing where they differ. */
export function settled({ decisions, adjudication }: Reviewed): Review | undefined {
  if (adjudication) return adjudication;
  const [first, ...others] = decisions;
  return first && others.every((other) => sameDecision(first, other)) ? first : undefined;
}

/** A mention as a review leaves it. */
export function corrected(mention: EventMention, { changes }: Review): EventMention {
  const fields: Record<string, unknown> = { ...mention };
  for (const { field, after } of changes) {
    if (after === null) delete fields[field];
    else fields[field] = after;
  }
  return fields as unknown as EventMention;
}
