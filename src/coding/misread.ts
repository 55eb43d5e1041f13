import type { Span, Token } from '@demarche/english';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS } from './lexicon/engagements.js';
import { OPERATORS, REPORT_VERBS } from './lexicon/operators.js';
import { isVerb, lemmaOf } from './tree.js';

/**
 * The words of a sentence that may be its verb where the parser has found none at its head, or another: the likeliest
 * first. The parser, which learnt from longer prose, takes the verb of a short item in the present tense for a noun at
 * times: "Marin postpones her visit", "Talks between Oslo and the rebels collapse"; or its object for the verb: "Chile
 * scraps plans to go".
 */
export function misreadVerbs(sentence: Span): readonly Token[] {
  const { root } = sentence;
  const before = verbOfObject(root);
  if (before) return [before];
  // "Lund and Berg confirm that ...": a noun with a subject of its own.
  if (isVerb(root)) return namesWhomBehind(root) || (root.pos === 'NOUN' && mayBeVerb(root)) ? [root] : [];
  return mayBeVerbs(sentence);
}

/** "telephones Helle Lund": a verb with a name in apposition has lost its object. */
const namesWhomBehind = (verb: Token): boolean =>
  /^VB[ZPD]$/.test(verb.tag) &&
  verb.text === verb.lower &&
  verb.childrenBy('dobj').length === 0 &&
  verb.childrenBy('appos').some((a) => a.pos === 'PROPN' && a.i > verb.i);

/** "scraps" before "plans" as the head of "Chile scraps plans to go": the verb whose object was taken for it. */
function verbOfObject(root: Token): Token | undefined {
  const before = root.doc.tokens[root.i - 1];
  const isVerbHere =
    before?.head === root &&
    /^(?:aux|nsubj|compound|nmod)$/.test(before.dep) &&
    before.text === before.lower &&
    isPresentOfOurs(before.lower);
  return root.tag === 'VBZ' && OBJECTS.test(root.lower) && isVerbHere && before.i > before.sent.start
    ? before
    : undefined;
}

const OBJECTS = /^(?:plans|talks|visits|calls|offers|moves|hopes)$/;

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
    !(/^NN|^JJ|^FW/.test(t.tag) || (t.tag === 'VBZ' && /^(?:compound|nmod|amod)$/.test(t.dep))) ||
    !before ||
    before.sent.start !== t.sent.start ||
    !/^(?:NN|PRP$|,|-RRB-|''|CD)/.test(before.tag)
  )
    return false;
  // "the peace talks in Oslo", "heads of state": what names an engagement as well is a verb behind a name only.
  if (ENGAGEMENT_NOUNS.has(lemmaOf(t)) && !before.tag.startsWith('NNP')) return false;
  if (t.doc.tokens[t.i + 1]?.lower === 'of') return false;
  return VERBS.has(t.lower) || isPresentOfOurs(t.lower);
}

/** "scraps", "reaches", "denies": a form in the present tense of a verb that matters here. */
const isPresentOfOurs = (form: string): boolean =>
  form.endsWith('s') && [form.slice(0, -1), form.slice(0, -2), form.replace(/ies$/, 'y')].some((b) => VERBS.has(b));

/** A verb that no noun is spelt like, and that takes what follows: what the sentence is read with in its place. */
export function standIn(t: Token): string {
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

/** Whether a word that was read once more has become the verb of its sentence. */
export const isPredicate = (t: Token): boolean =>
  t.isRoot && t.tag.startsWith('VB') && t.children.some((c) => c.dep === 'nsubj');
