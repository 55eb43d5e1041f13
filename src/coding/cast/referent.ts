import type { Token } from '@demarche/english';
import type { Level, Party, TextSpan } from '../../record/types.js';
import { leftTokens } from './modifiers.js';
import { nameRun } from './names.js';

/** Who or what a noun phrase means. */
export interface Referent {
  readonly parties: readonly Party[];
  readonly person?: string;
  readonly level?: Level;
  /** The head token of the phrase. */
  readonly token: Token;
  readonly span: TextSpan;
  readonly kind: 'person' | 'office' | 'body' | 'state' | 'pair';
  readonly rule: string;
  /** Of a pair: those who make it up, where the text names them one by one. */
  readonly members?: readonly Referent[];
}

/** Several taken together, by the phrase that means them all. */
export function pairOf(members: readonly Referent[], phrase: Referent): Referent {
  const { person: _, ...rest } = phrase;
  return { ...rest, kind: 'pair', parties: partiesOf(members), members };
}

/** Referents one by one, pairs taken apart. */
export const eachOf = (rs: readonly Referent[]): Referent[] => rs.flatMap((r) => r.members ?? [r]);

/** A referent for the phrase that a token heads; `rule` says how it was read. */
export function referent(
  token: Token,
  kind: Referent['kind'],
  rule: string,
  parties: readonly Party[],
  hit?: { readonly name?: string | undefined; readonly level?: Level | undefined },
): Referent {
  const left = kind === 'person' || kind === 'state' ? nameRun(token).tokens[0]! : (leftTokens(token)[0] ?? token);
  return {
    token,
    kind,
    rule: `coding/cast:${rule}`,
    parties,
    span: [Math.min(left.start, token.start), token.end],
    ...(hit?.name ? { person: hit.name } : {}),
    ...(hit?.level ? { level: hit.level } : {}),
  };
}

/** Referents with the same party and person once, in order. */
export function distinct(rs: readonly Referent[]): Referent[] {
  const seen = new Set<string>();
  return rs.filter((r) => {
    const key = `${r.parties.join()} ${r.person ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The parties of some referents, each once, in order. */
export const partiesOf = (rs: readonly Referent[]): Party[] => [...new Set(rs.flatMap((r) => r.parties))];

/** Referents that stand for somebody else than those of `gone`. */
export const without = (rs: readonly Referent[], gone: readonly Referent[]): Referent[] => {
  const parties = new Set(gone.flatMap((g) => g.parties));
  return rs.filter((r) => r.parties.some((p) => !parties.has(p)));
};
