import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Key } from './page.js';

export type Condition = RawBuilder<SqlBool>;

/** All conditions together; nothing is left out where there is none. */
export const every = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join([...conditions], sql` and `)})`;

/** What comes after a key in an order. */
export function beyond(key: Key | undefined, columns: RawBuilder<unknown>, direction: 'asc' | 'desc'): Condition[] {
  if (!key) return [];
  const than = direction === 'asc' ? sql`>` : sql`<`;
  return [sql<SqlBool>`(${columns}) ${than} (${key[0]}, ${key[1]})`];
}

export const directionOf = (order: 'newest' | 'oldest' | undefined) => (order === 'oldest' ? 'asc' : 'desc');
