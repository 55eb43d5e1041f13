import type { Token } from '@demarche/english';
import type { TextSpan } from '../../../record/types.js';
import { phrase, type Site } from '../../site.js';
import { isVerb } from '../../tree.js';

/** Words that join a ground or a condition to what it bears on. */
export interface Connective {
  readonly words: readonly string[];
  /** Above all others where a sentence has several; a mere "after" gives way to a "because". */
  readonly weight: number;
}

/** A connective met near an act, and the words that it brings in. */
export interface Joined {
  readonly connective: Connective;
  readonly span: TextSpan;
  readonly governed: Token;
  /** It hangs on the words that report the act, not on others in the clause. */
  readonly direct: boolean;
}

export const connectives = (weight: number, list: string): Connective[] =>
  list
    .split(',')
    .map((c) => c.trim())
    .filter(Boolean)
    .map((c) => ({ words: c.split(' '), weight }));

/** What the connectives of a table bring in about an act, in text order. */
export function joined(site: Site, table: readonly Connective[]): Joined[] {
  const tokens = site.doc.sentenceOf(site.clause).tokens;
  const heads = headsOf(site);
  const out: Joined[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const connective = longest(table, tokens, i);
    if (!connective) continue;
    const run = tokens.slice(i, i + connective.words.length);
    const governed = governedBy(run);
    const at = governed && attachment(run, governed);
    if (at && !holdsTheAct(governed, site) && bearsOn(run[0]!, at, heads, site))
      out.push({ connective, governed, span: contents(run, governed), direct: heads.has(at) });
    i += run.length - 1;
  }
  return out;
}

function longest(table: readonly Connective[], tokens: readonly Token[], at: number): Connective | undefined {
  return table
    .filter((c) => c.words.every((w, k) => tokens[at + k]?.lower === w))
    .sort((a, b) => b.words.length - a.words.length)[0];
}

/** The head of the clause or phrase that a connective opens. */
function governedBy(run: readonly Token[]): Token | undefined {
  const last = run.at(-1)!;
  const below = run
    .flatMap((t) => t.childrenBy('pobj', 'pcomp', 'ccomp'))
    .filter((c) => c.i > last.i)
    .sort((a, b) => a.i - b.i)[0];
  if (below) return below;
  if ((last.dep === 'mark' || last.dep === 'advmod') && last.head.i > last.i) return last.head;
  // Participles that stand for prepositions: "following", "citing".
  const object = last.childrenBy('dobj', 'oprd').find((c) => c.i > last.i);
  if (object) return object;
  const first = run[0]!;
  return first.dep === 'mark' && first.head.i > last.i ? first.head : undefined;
}

/** The words that follow the connective. */
function contents(run: readonly Token[], governed: Token): TextSpan {
  const { span } = phrase(governed);
  const next = governed.doc.tokens[run.at(-1)!.i + 1]!;
  return [Math.max(span[0], Math.min(next.start, governed.start)), span[1]];
}

const holdsTheAct = (governed: Token, { reading }: Site): boolean =>
  governed.dominates(reading.predicate) || governed.dominates(reading.kernel.token);

/** The words a ground may hang on: the predicate, what carries it, its clause, and verbs of saying or doing so above. */
export function headsOf(site: Site): Set<Token> {
  const { predicate, steps, kernel } = site.reading;
  const heads = new Set<Token>([predicate, ...steps.map((s) => s.token), site.clause, kernel.token]);
  // What a commentator says is where his grounds stand.
  if (site.reading.act === 'comment') for (const c of predicate.childrenBy('ccomp', 'xcomp')) heads.add(c);
  for (let t = site.clause; !t.isRoot && ['xcomp', 'ccomp', 'conj', 'pcomp'].includes(t.dep); t = t.head) {
    heads.add(t.head);
    if (t.head.dep === 'prep') heads.add(t.head.head);
  }
  return heads;
}

/** The word that connective and contents together hang on. */
function attachment(run: readonly Token[], governed: Token): Token | undefined {
  let at = governed;
  while (!at.isRoot && (at === governed || run.includes(at))) at = at.head;
  return run.includes(at) || at === governed ? undefined : at;
}

function bearsOn(first: Token, at: Token, heads: ReadonlySet<Token>, site: Site): boolean {
  const { clause } = site;
  if (clause.dominates(at)) return heads.has(at) || (first.i > site.reading.predicate.i && !isElsewhere(at, site));
  if (!heads.has(at)) return false;
  // Hanging on the verb of saying above: part of what is said where the saying follows it, or where it closes the whole.
  const leads = first.i - first.sent.start < 4;
  return leads || (at.i > clause.i ? first.i < at.i : first.i > clause.i);
}

/** Inside a clause that the act has no part in; clauses about the engagement itself are read with the act. */
function isElsewhere(at: Token, site: Site): boolean {
  const { kernel } = site.reading;
  for (let t = at; t !== site.clause && !t.isRoot; t = t.head) {
    if (
      isVerb(t) &&
      ['relcl', 'conj', 'advcl', 'ccomp'].includes(t.dep) &&
      !t.dominates(kernel.token) &&
      !kernel.token.dominates(t)
    )
      return true;
  }
  return false;
}
