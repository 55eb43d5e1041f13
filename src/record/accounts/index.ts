import { inOrder } from '../lifecycle.js';
import type { Reconciled } from '../reconcile/reconcile.js';
import { type Account, accountsOf } from './accounts.js';
import type { AccountOptions, Context, Source } from './context.js';
import { type Contradiction, contradictionsOf } from './contradictions.js';
import { type Gap, gapsOf } from './gaps.js';
import { type Reason, reasonsOf } from './reasons.js';

export type { Account } from './accounts.js';
export type { AccountOptions, Source } from './context.js';
export type { Contradiction, ContradictionKind } from './contradictions.js';
export type { Gap, GapKind } from './gaps.js';
export type { Reason } from './reasons.js';
export type { Speaker } from './speaker.js';

/** What the sources say of an engagement, side by side; nothing is averaged. */
export interface Accounts {
  readonly accounts: readonly Account[];
  readonly reasons: readonly Reason[];
  readonly contradictions: readonly Contradiction[];
  readonly missing: readonly Gap[];
  /** Sources that tell of it, reprints counted once. */
  readonly voices: number;
}

/** An article as a source: near-identical ones have one voice. */
export interface VoicedSource extends Source {
  readonly voice?: string;
}

/**
 * Sets the accounts of one episode side by side.
 * @param sources the articles that its mentions stand in
 * @param asOf the day up to which the record goes (EDTF): what was to be before it and is not told of is missing.
 *   The last day of publication among the sources where it is left out.
 */
export function accountsIn(
  { episode, mentions }: Reconciled,
  sources: readonly VoicedSource[],
  options: AccountOptions & { readonly asOf?: string } = {},
): Accounts {
  const context: Context = {
    mentions: inOrder(mentions, sources),
    parties: episode.parties,
    sources: new Map(sources.map((source) => [source.id, source])),
    sideOf: options.sideOf ?? (() => undefined),
    nameOf: options.nameOf ?? ((party) => party),
  };
  const published = sources.flatMap((source) => source.published ?? []).sort();
  const accounts = accountsOf(context);
  const reasons = reasonsOf(context);
  const voices = new Set(sources.map(({ id, voice }) => voice ?? id)).size;
  const missing = gapsOf(episode, accounts, voices, options.asOf ?? published.at(-1), context);
  return { accounts, reasons, contradictions: contradictionsOf(reasons, context), missing, voices };
}
