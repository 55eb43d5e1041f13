import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Params } from '../api/client.js';
import { dyad } from '../api/queries.js';
import type { Dyad } from '../api/types.js';

/** The stretch of time looked at, in ISO days. */
interface Stretch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * What was between two parties. The server gives the newest marks where there are very many; then those of the stretch that is
 * looked at are asked for beside them, so that zooming in shows what the whole is too long for.
 */
export function useDyad(a: string, b: string, conditions: Params, { from, to }: Stretch) {
  const whole = useQuery(dyad(a, b, conditions));
  const nearer = whole.data?.next !== undefined && from !== undefined && to !== undefined;
  const near = useQuery({
    ...dyad(a, b, { ...conditions, from, to }),
    enabled: nearer,
    placeholderData: () => undefined,
  });
  const data = useMemo(
    () => (whole.data && nearer && near.data ? together(whole.data, near.data) : whole.data),
    [whole.data, nearer, near.data],
  );
  /** Whether the record holds marks of what is looked at that were not sent. */
  const more = (nearer ? near.data : whole.data)?.next !== undefined;
  return { whole, data, more };
}

/** Marks and engagements of both, each once, the newest first. */
function together(whole: Dyad, near: Dyad): Dyad {
  const marks = new Map([...whole.marks, ...near.marks].map((mark) => [mark.id, mark]));
  const spans = new Map([...whole.spans, ...near.spans].map((span) => [span.id, span]));
  return {
    ...whole,
    marks: [...marks.values()].sort((x, y) => ((y.days.to ?? '') < (x.days.to ?? '') ? -1 : 1)),
    spans: [...spans.values()],
  };
}
