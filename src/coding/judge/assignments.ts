import type { Party } from '../../record/types.js';
import type { Presences } from '../cast/presence.js';
import { partiesOf } from '../predicates/participants.js';
import type { Candidate } from './candidate.js';

/** What a party does in a report: nothing, take part (in what all do together), act, or be acted upon. */
export type Role = 0 | 1 | 2;

/** For each party of a pool its role. */
export type Assignment = readonly Role[];

/** More parties than these are not weighed one by one. */
const MOST_MUTUAL = 8;
const MOST_DIRECTED = 6;
/** Parties of the whole article that are weighed though the sentence does not show them. */
const FROM_AFAR = 3;

/** The parties that may take part in what a candidate reports: the rules' first, then the sentence's, then the article's. */
export function poolOf({ site }: Candidate, here: Presences, mutual: boolean): Party[] {
  const pool = new Set([
    ...partiesOf(site.parts.actor),
    ...partiesOf(site.parts.all),
    ...here.in(site.reading.kernel.token.sent.start).flatMap((p) => p.referent.parties),
    ...here.ranked.slice(0, FROM_AFAR),
  ]);
  return [...pool].slice(0, mutual ? MOST_MUTUAL : MOST_DIRECTED);
}

/** Every way of giving roles to `size` parties in which at least one acts or takes part, in a fixed order. */
export function assignments(size: number, mutual: boolean): readonly Assignment[] {
  const key = mutual ? size : -size;
  const known = kept.get(key);
  if (known) return known;
  let all: Role[][] = [[]];
  const roles: Role[] = mutual ? [0, 1] : [0, 1, 2];
  for (let i = 0; i < size; i++) all = all.flatMap((a) => roles.map((r) => [...a, r]));
  const out = all.filter((a) => a.includes(1));
  kept.set(key, out);
  return out;
}

const kept = new Map<number, readonly Assignment[]>();
