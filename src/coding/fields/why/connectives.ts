import type { Token } from '@demarche/english';
import type { TextSpan } from '../../../record/types.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { phrase, type Site } from '../../site.js';
import { isNominal, isVerb, lemmaOf } from '../../tree.js';

/** Words that join a ground or a condition to what it bears on. */
export interface Connective {
  readonly words: readonly string[];
  /** How many of the words only join; the others belong to what they bring in: "at | the request of". */
  readonly joins: number;
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

/** A table from a list with commas; where a connective has a bar, what stands behind the bar belongs to what it brings in. */
export const connectives = (weight: number, list: string): Connective[] =>
  list
    .split(',')
    .map((c) => c.trim())
    .filter(Boolean)
    .map((c) => {
      const [joins, kept = ''] = c.split(' | ') as [string, string?];
      const words = `${joins} ${kept}`.trim().split(' ');
      return { words, joins: joins.split(' ').length, weight };
    });

/** What the connectives of a table bring in about an act, in text order. */
export function joined(site: Site, table: readonly Connective[]): Joined[] {
  const tokens = withFragment(site);
  const heads = headsOf(site);
  const out: Joined[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const connective = longest(table, tokens, i);
    if (!connective) continue;
    const run = tokens.slice(i, i + connective.words.length);
    // "not because of the snow but because of the strike"; "even as the envoys talk".
    if (/^(?:not|even)$/.test(tokens[i - 1]?.lower ?? '')) continue;
    const governed = governedBy(run);
    const at = governed && attachment(run, governed);
    const apart = governed && run[0]!.sent.start !== site.clause.sent.start;
    if (
      governed &&
      (apart ||
        (at &&
          !holdsTheAct(governed, site) &&
          (bearsOn(run[0]!, at, heads, site) || closes(connective, run[0]!, at, site))))
    )
      out.push({ connective, governed, span: contents(run, governed, connective), direct: apart || heads.has(at!) });
    i += run.length - 1;
  }
  return out;
}

/** The sentence, and one behind it that is no more than a ground: "... on Monday. Because of the arrests." */
function withFragment({ doc, clause }: Site): readonly Token[] {
  const sentence = doc.sentenceOf(clause);
  const next = doc.sentences.find((s) => s.start >= sentence.end);
  const isFragment =
    next && /^(?:because|due)$/i.test(next.tokens[0]!.text) && next.root.dep === 'ROOT' && !isVerb(next.root);
  return isFragment ? [...sentence.tokens, ...next.tokens] : sentence.tokens;
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
    .flatMap((t) => t.childrenBy('pobj', 'pcomp', 'ccomp', ...(t === last ? ['acl'] : [])))
    .filter((c) => c.i > last.i)
    .sort((a, b) => a.i - b.i)[0];
  // "after the mosque was closed", whatever the parser takes for the object.
  if (below && last.dep === 'mark' && isVerb(last.head) && last.head.i > below.i) return last.head;
  if (below) return below;
  if ((last.dep === 'mark' || last.dep === 'advmod') && last.head.i > last.i) return last.head;
  // Participles that stand for prepositions: "following", "citing".
  const object = last.childrenBy('dobj', 'oprd').find((c) => c.i > last.i);
  if (object) return object;
  const first = run[0]!;
  return first.dep === 'mark' && first.head.i > last.i ? first.head : undefined;
}

/** The words that follow the connective, with those of its own that belong to them. */
function contents(run: readonly Token[], governed: Token, { joins }: Connective): TextSpan {
  const { span } = phrase(governed);
  const next = behindAside(run.at(-1)!.i + 1, governed);
  const from = run[joins]?.start ?? Math.max(span[0], next.start);
  return [from, goingOn(governed) ?? span[1]];
}

/** "because, officials said, X": the first word of what is brought in. */
function behindAside(at: number, governed: Token): Token {
  const { tokens } = governed.doc;
  if (tokens[at]!.text !== ',') return tokens[at]!;
  const aside = governed.childrenBy('parataxis').find((c) => c.subtree[0]!.i <= at + 1);
  const rest = tokens.slice((aside?.subtree.at(-1)?.i ?? at) + 1);
  return rest.find((t) => t.text !== ',') ?? tokens[at]!;
}

/** "due to its envoys not being told of it": the end of a gerund whose subject the parser took for the whole ground. */
function goingOn(governed: Token): number | undefined {
  const { tokens } = governed.doc;
  let at = governed.subtree.at(-1)!.i + 1;
  if (tokens[at]?.lower === 'not') at++;
  const gerund = tokens[at];
  if (!isNominal(governed) || gerund?.tag !== 'VBG' || governed.dominates(gerund)) return undefined;
  const verb = gerund.dep.startsWith('aux') ? gerund.head : gerund;
  return verb.i > governed.i ? phrase(verb).span[1] : undefined;
}

const holdsTheAct = (governed: Token, { reading }: Site): boolean =>
  governed.dominates(reading.predicate) || governed.dominates(reading.kernel.token);

/** The words a ground may hang on: the predicate, what carries it, its clause, and verbs of saying or doing so above. */
export function headsOf(site: Site): Set<Token> {
  const { predicate, steps, kernel } = site.reading;
  const heads = new Set<Token>([predicate, ...steps.map((s) => s.token), site.clause, kernel.token]);
  // What a commentator says is where his grounds stand.
  if (site.reading.act === 'comment') for (const c of predicate.childrenBy('ccomp', 'xcomp')) heads.add(c);
  // "suspends the talks and recalls its envoy over the arrests": a ground behind the last of what somebody does is that of all.
  for (const c of site.clause.childrenBy('conj'))
    if (isVerb(c) && c.childrenBy('nsubj', 'nsubjpass').length === 0) heads.add(c);
  for (let t = site.clause; !t.isRoot && !APART.test(t.dep); t = t.head) heads.add(t.head);
  return heads;
}

/** How a clause hangs that is none of what is said above it. */
const APART = /^(?:relcl|advcl|appos|parataxis|nsubj|nsubjpass|csubj|csubjpass|compound|poss)$/;

/** "would have to cancel", "is sorry to say": what the verb above bears, the one below does. */
function isCarriedBy(above: Token, clause: Token): boolean {
  let t = clause;
  while (t !== above && /^(?:xcomp|acomp)$/.test(t.dep)) t = t.head;
  return t === above;
}

/** The word that connective and contents together hang on. */
function attachment(run: readonly Token[], governed: Token): Token | undefined {
  let at = governed;
  while (!at.isRoot && (at === governed || run.includes(at))) at = at.head;
  // "the morning after the coup": what happened then hangs on the verb that the time belongs to.
  if (at.dep === 'npadvmod' && run[0]!.lower === 'after') at = at.head;
  // "broke off in May 2008, when the offensive began": so does what is told of that time.
  if (at.ent?.label === 'DATE' && run[0]!.lower === 'when') at = at.ancestors.find(isVerb) ?? at;
  return run.includes(at) || at === governed ? undefined : at;
}

function bearsOn(first: Token, at: Token, heads: ReadonlySet<Token>, site: Site): boolean {
  const { clause } = site;
  if (clause.dominates(at)) return heads.has(at) || (first.i > site.reading.predicate.i && !isElsewhere(at, site));
  if (!heads.has(at)) return false;
  // Hanging on the verb of saying above: part of what is said where the saying follows it, or where it closes the whole.
  const leads = first.i - first.sent.start < 4;
  // "has decided, because of the strike, to call off the visit".
  if (at.i < first.i && first.i < clause.i && at.dominates(clause)) return !REPORT_VERBS.has(lemmaOf(at));
  return leads || isCarriedBy(at, clause) || (at.i > clause.i ? first.i < at.i : first.i > clause.i);
}

/** "will not come, the ministry said, because of the strike": what is said is given its ground behind the saying. */
const closes = ({ weight }: Connective, first: Token, at: Token, { clause }: Site): boolean =>
  weight > 2 && clause.dep === 'ccomp' && at === clause.head && at.i > clause.i && first.i > at.i;

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
