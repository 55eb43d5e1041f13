import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { write } from '../api/client.js';
import { agreement } from '../api/queries.js';
import type { Correction, Decision, LogEntry, ReviewItem, Verdict } from '../api/types.js';

/** What is decided on: the coder's reading, or what reviewers made of it. */
export type Kind = 'decision' | 'adjudication';

export interface Decisions {
  readonly kind: Kind;
  /** The reviewer's standing decision on a mention. */
  readonly of: (mention: string) => Verdict | undefined;
  readonly decide: (mention: string, verdict: Verdict, corrections?: readonly Correction[]) => Promise<void>;
  /** Takes back the last decision, or the last adjudication made at this desk; gives the mention it was on. */
  readonly undo: () => Promise<string | undefined>;
  readonly error: Error | null;
}

/** What has been decided, sent to the record at once. */
export function useDecisions(items: readonly ReviewItem[], reviewer: string, kind: Kind): Decisions {
  const client = useQueryClient();
  const [made, setMade] = useState<ReadonlyMap<string, Verdict>>(() =>
    kind === 'decision' ? standing(items, reviewer) : new Map(),
  );
  // The one decided on last is the last of the map.
  const set = (mention: string, verdict: Verdict | undefined) =>
    setMade((before) => {
      const others = [...before].filter(([id]) => id !== mention);
      return new Map(verdict === undefined ? others : [...others, [mention, verdict]]);
    });
  const changed = () => client.invalidateQueries({ queryKey: agreement.queryKey });
  const deciding = useMutation({
    mutationFn: (decision: Decision) => write<LogEntry>(`/api/review/${kind}s`, decision),
    onSuccess: changed,
  });
  const undoing = useMutation({
    mutationFn: (mention?: string) => write<LogEntry>('/api/review/undo', { reviewer, mention }),
    onSuccess: changed,
  });
  return {
    kind,
    of: (mention) => made.get(mention),
    decide: async (mention, verdict, corrections) => {
      await deciding.mutateAsync({
        mention,
        reviewer,
        verdict,
        ...(corrections ? { corrections: [...corrections] } : {}),
      });
      set(mention, verdict);
    },
    undo: async () => {
      const last = kind === 'adjudication' ? [...made.keys()].at(-1) : undefined;
      if (kind === 'adjudication' && last === undefined) return undefined;
      const { mention } = await undoing.mutateAsync(last);
      set(mention, undefined);
      return mention;
    },
    error: deciding.error ?? undoing.error,
  };
}

function standing(items: readonly ReviewItem[], reviewer: string): Map<string, Verdict> {
  return new Map(
    items.flatMap(({ id, decisions }) => {
      const own = decisions.findLast((entry) => entry.reviewer === reviewer && entry.standing);
      return own?.verdict ? [[id, own.verdict]] : [];
    }),
  );
}
