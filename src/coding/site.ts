import type { Doc, Token } from '@demarche/english';
import type { Article, Evidence, Stance, TextSpan } from '../record/types.js';
import type { TimeExpression } from '../time/types.js';
import type { Cast } from './cast/cast.js';
import type { Participants } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import { clauseHead, extent, isNominal, isVerb } from './tree.js';

/** Everything that a field rule may look at: one reading in its clause, sentence and article. */
export interface Site {
  readonly article: Article;
  readonly doc: Doc;
  readonly cast: Cast;
  readonly times: readonly TimeExpression[];
  readonly reading: Reading;
  /** The participants that the sentence itself names. */
  readonly named: Participants;
  /** The same, completed from what the article said before. */
  readonly parts: Participants;
  /** Head of the clause that reports the act. */
  readonly clause: Token;
  readonly span: TextSpan;
  /** Who goes in the actor's place, by the head of the words for them. */
  readonly delegate?: Token;
  /** The words that give the ground of the act, where they are the report itself. */
  readonly ground?: TextSpan;
  /** The words that show what a comment holds of the engagement. */
  readonly attitude?: { readonly stance: Stance; readonly token: Token };
}

/** What a field rule gives. */
export interface Found<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/** The stretch of text that reports an act: its noun phrase when it stands alone, else its clause. */
export function reportSpan(r: Reading): { clause: Token; span: TextSpan } {
  const top = r.predicate;
  const clause = clauseHead(top);
  const alone =
    isNominal(top) &&
    (isAside(top) || (r.steps.length === 0 && top.dep !== 'ROOT' && !(top.dep === 'nsubj' && top.head === clause)));
  const [a, b] = alone ? extent(top, ['relcl', 'conj', 'cc']) : extent(clause, skip(clause, top, r.kernel.token));
  const [first, last] = trim(a, b);
  return { clause, span: [first.start, last.end] };
}

/** "After his refusal to go, the ministry said ...": what the clause tells is another thing. */
const isAside = (noun: Token): boolean =>
  noun.dep === 'pobj' &&
  /^(?:after|following|since|despite|amid|before)$/.test(noun.head.lower) &&
  isVerb(noun.head.head);

/** Branches beside the clause: coordinated clauses and asides that do not hold the act itself. */
function skip(clause: Token, ...needed: Token[]): string[] {
  const out: string[] = [];
  for (const dep of ['conj', 'parataxis', 'cc']) {
    if (!clause.childrenBy(dep).some((c) => needed.some((n) => c.dominates(n)))) out.push(dep);
  }
  return out;
}

function trim(a: Token, b: Token): [Token, Token] {
  let first = a;
  let last = b;
  while (first.i < last.i && (first.pos === 'SPACE' || (first.pos === 'PUNCT' && !/["“'‘(]/.test(first.text))))
    first = first.doc.tokens[first.i + 1]!;
  while (last.i > first.i && (last.pos === 'SPACE' || (last.pos === 'PUNCT' && /^[,;:–—-]$/.test(last.text))))
    last = last.doc.tokens[last.i - 1]!;
  return [first, last];
}

/** Text of the phrase a token heads, from its first to its last word, less the branches named. */
export function phrase(head: Token, without: readonly string[] = []): { text: string; span: TextSpan } {
  const [a, b] = trim(...extent(head, without));
  return { text: head.doc.text.slice(a.start, b.end), span: [a.start, b.end] };
}
