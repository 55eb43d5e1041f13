import type { Doc, English, Span, TextRange, Token } from '@demarche/english';
import type { Article } from '../record/types.js';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS } from './lexicon/engagements.js';
import { OPERATORS, REPORT_VERBS } from './lexicon/operators.js';
import { isVerb, lemmaOf } from './tree.js';

/**
 * Parses the marked ranges (UTF-16) of an article. A dateline ("OSLO (NTB) - ") is left out, since the parser takes the place
 * for the subject of what follows.
 *
 * The parser, which learnt from longer prose, takes the verb of a short item in the present tense for a noun at times:
 * "Marin postpones her visit", "Talks between Oslo and the rebels collapse"; or its object for the verb: "Chile scraps
 * plans to go". Where a sentence has no verb at its head, or such a one, and a word that may be one, the sentence is read
 * once more with a plain verb of the same frame in its place.
 */
export function parse(nlp: English, article: Pick<Article, 'text' | 'furniture'>, ranges: readonly TextRange[]): Doc {
  const text = withoutDatelines(article);
  let best = nlp.ranges(text, ranges);
  for (let round = 0; round < ROUNDS; round++) {
    const verbs = best.sentences.flatMap((s) => {
      const before = verbOfObject(s.root);
      return (before ? [before] : isVerb(s.root) ? [] : mayBeVerbs(s))[round] ?? [];
    });
    if (verbs.length === 0) break;
    const reread = (tokens: readonly Token[]) =>
      nlp.ranges(
        text,
        tokens.map((t): TextRange => [t.start, t.end]),
        new Map(tokens.map((t) => [t.start, standIn(t)])),
      );
    const second = reread(verbs);
    const better = verbs.filter((t) => isPredicate(second.tokenAt(t.start)!));
    if (better.length > 0) best = best.with(better.length === verbs.length ? second : reread(better));
  }
  return best.over(article.text);
}

/** The text with blanks in the place of its datelines, so that offsets stay. */
const withoutDatelines = ({ text, furniture }: Pick<Article, 'text' | 'furniture'>): string =>
  furniture
    .filter((f) => f.kind === 'dateline')
    .reduce((t, { span: [from, to] }) => t.slice(0, from) + t.slice(from, to).replace(/\S/g, ' ') + t.slice(to), text);

/** "scraps" before "plans" as the head of "Chile scraps plans to go": the verb whose object was taken for it. */
function verbOfObject(root: Token): Token | undefined {
  const before = root.doc.tokens[root.i - 1];
  const isVerbHere =
    before?.head === root &&
    /^(?:aux|nsubj|compound|nmod)$/.test(before.dep) &&
    before.text === before.lower &&
    before.lower.endsWith('s') &&
    baseForms(before.lower).some((b) => VERBS.has(b));
  return root.tag === 'VBZ' && OBJECTS.test(root.lower) && isVerbHere && before.i > before.sent.start
    ? before
    : undefined;
}

const OBJECTS = /^(?:plans|talks|visits|calls|offers|moves|hopes)$/;

/** How many words of a sentence are tried. */
const ROUNDS = 3;

/** The words of a sentence that may be its verb, those first that do not name an engagement as well. */
function mayBeVerbs(sentence: Span): Token[] {
  const all = sentence.tokens.filter(mayBeVerb);
  const nouns = all.filter((t) => ENGAGEMENT_NOUNS.has(lemmaOf(t)));
  return [...all.filter((t) => !nouns.includes(t)), ...nouns];
}

const VERBS = new Set([
  ...ENGAGEMENT_VERBS.keys(),
  ...OPERATORS.filter((o) => o.pos === 'verb').map((o) => o.lemma.replace(/ .*/, '')),
  ...REPORT_VERBS,
]);

/** A finite form of a verb that matters here, behind what may be its subject and before what may be its complement. */
function mayBeVerb(t: Token): boolean {
  if (t.text !== t.lower) return false;
  const before = t.doc.tokens[t.i - 1];
  if (
    !/^NN|^JJ|^FW/.test(t.tag) ||
    !before ||
    before.sent.start !== t.sent.start ||
    !/^(?:NN|PRP$|,|-RRB-|''|CD)/.test(before.tag)
  )
    return false;
  // "the peace talks in Oslo", "heads of state": what names an engagement as well is a verb behind a name only.
  if (ENGAGEMENT_NOUNS.has(lemmaOf(t)) && !before.tag.startsWith('NNP')) return false;
  if (t.doc.tokens[t.i + 1]?.lower === 'of') return false;
  return VERBS.has(t.lower) || (t.lower.endsWith('s') && baseForms(t.lower).some((b) => VERBS.has(b)));
}

const baseForms = (form: string): string[] => [form.slice(0, -1), form.slice(0, -2), form.replace(/ies$/, 'y')];

/** A verb that no noun is spelt like, and that takes what follows. */
function standIn(t: Token): string {
  const next = t.doc.tokens[t.i + 1];
  const after = t.doc.tokens[t.i + 2];
  const base =
    next?.lower === 'to' && after?.tag === 'VB'
      ? 'want'
      : next?.lower === 'that'
        ? 'say'
        : !next || /^(?:IN|TO|RB|RP|,|\.|-LRB-)/.test(next.tag)
          ? 'go'
          : 'reject';
  return !t.lower.endsWith('s') ? base : base === 'go' ? 'goes' : `${base}s`;
}

const isPredicate = (t: Token): boolean =>
  t.isRoot && t.tag.startsWith('VB') && t.children.some((c) => c.dep === 'nsubj');
