import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { write } from '../api/client.js';
import { agreement } from '../api/queries.js';
import type { Correction, Decision, LogEntry, QueueItem, Verdict } from '../api/types.js';

export interface Decisions {
  /** The reviewer's standing decision on a mention. */
  readonly of: (mention: string) => Verdict | undefined;
  readonly decide: (mention: string, verdict: Verdict, corrections?: readonly Correction[]) => Promise<void>;
  /** Takes back the last decision; gives the mention it was on. */
  readonly undo: () => Promise<string | undefined>;
  readonly error: Error | null;
}

/** What has been decided, sent to the record at once. */
export function useDecisions(items: readonly QueueItem[], reviewer: string): Decisions {
  const client = useQueryClient();
  const [made, setMade] = useState<ReadonlyMap<string, Verdict | undefined>>(() => standing(items, reviewer));
  const set = (mention: string, verdict: Verdict | undefined) =>
    setMade((before) => new Map(before).set(mention, verdict));
  const changed = () => client.invalidateQueries({ queryKey: agreement.queryKey });
  const deciding = useMutation({
    mutationFn: (decision: Decision) => write<LogEntry>('/api/review/decisions', decision),
    onSuccess: changed,
  });
  const undoing = useMutation({
    mutationFn: () => write<LogEntry>('/api/review/undo', { reviewer }),
    onSuccess: changed,
  });
  return {
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
      const { mention } = await undoing.mutateAsync();
      set(mention, undefined);
      return mention;
    },
    error: deciding.error ?? undoing.error,
  };
}

function standing(items: readonly QueueItem[], reviewer: string): Map<string, Verdict | undefined> {
  return new Map(
    items.flatMap(({ id, decisions }) => {
      const own = decisions.findLast((entry) => entry.reviewer === reviewer && entry.standing);
      return own ? [[id, own.verdict]] : [];
    }),
  );
}
