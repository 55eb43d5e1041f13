import type { Change } from '../store/index.js';

/**
 * Changes with those joined that are one: an episode takes its id from its first mention, so that an earlier report makes
 * it go under one id and come under another, at one moment. Told is what became of it; nothing where it stands as it was.
 */
export function rejoined(changes: readonly Change[]): Change[] {
  const gone = changes.filter(({ kind }) => kind === 'gone');
  const joined = new Set<Change>();
  const told = changes.flatMap((change): Change[] => {
    if (change.kind !== 'new') return [change];
    const before = gone.find((other) => !joined.has(other) && isSame(other, change));
    if (!before) return [change];
    joined.add(before);
    return before.before === change.after ? [] : [{ ...change, kind: 'status', before: before.before! }];
  });
  return told.filter((change) => !joined.has(change));
}

function isSame(a: Change, b: Change): boolean {
  const { parties, venue, occasion, format } = a.episode;
  const other = b.episode;
  return (
    a.at === b.at &&
    parties.join() === other.parties.join() &&
    agree(venue, other.venue) &&
    agree(occasion, other.occasion) &&
    agree(format, other.format)
  );
}

const agree = (a?: string, b?: string) => a === undefined || b === undefined || a === b;
