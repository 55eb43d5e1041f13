import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from './Failed.js';
import { Waiting } from './Waiting.js';

interface Props<T> {
  readonly query: UseQueryResult<T, Error>;
  /** What is read, for the words while it is on its way. */
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was asked for, or that it is on its way, or why it does not come. */
export function Loaded<T>({ query, what, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Waiting what={what} />;
}
