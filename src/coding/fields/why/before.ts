import type { Span, Token } from '@demarche/english';
import type { TextSpan } from '../../../record/types.js';
import type { Site } from '../../site.js';
import { isVerb } from '../../tree.js';
import { headsOf } from './connectives.js';
import type { Ground } from './ground.js';

/** Longest sentence, in UTF-16 units, that can be given whole as a ground. */
const LONGEST = 300;

/** "In response, ...", "as a result ...": the ground is what was told right before. */
export function before(site: Site): Ground[] {
  const sentence = site.doc.sentenceOf(site.clause);
  const heads = headsOf(site);
  for (const t of sentence.tokens) {
    const answer =
      t.dep === 'pobj' &&
      ((t.head.lower === 'in' && /^(?:response|protest|retaliation|reaction|reprisal|consequence)$/.test(t.lower)) ||
        (t.head.lower === 'as' && /^(?:result|consequence)$/.test(t.lower)));
    if (!answer || t.children.some((c) => c.dep === 'prep' || c.dep === 'acl') || !heads.has(t.head.head)) continue;
    const span = clauseBefore(t, sentence) ?? joinedClause(site.clause) ?? sentenceBefore(site, sentence);
    if (span) return [{ span, rule: `${t.head.lower} ${t.lower}, to what stands before`, weight: 3 }];
  }
  return consequence(site, sentence);
}

/** "..., and so I called off the talks", "Therefore ...": what stands before is why. */
function consequence(site: Site, sentence: Span): Ground[] {
  for (const so of sentence.tokens.filter((t) => /^(?:so|therefore|thus|hence|consequently)$/.test(t.lower))) {
    const verb = so.head;
    if (so.dep !== 'advmod' || !isVerb(verb) || !(verb === site.clause || headsOf(site).has(verb))) continue;
    if (verb.childrenBy('nsubj', 'nsubjpass').every((s) => s.i < so.i)) continue;
    const opens = sentence.tokens.every((t) => t.i >= so.i || t.pos === 'PUNCT' || t.pos === 'CCONJ');
    const span = opens ? sentenceBefore(site, sentence) : joinedClause(verb);
    if (span) return [{ span, rule: so.lower, weight: 3 }];
  }
  return [];
}

/** What a semicolon or a dash parts from the answer to it. */
function clauseBefore(t: Token, sentence: Span): TextSpan | undefined {
  const mark = sentence.tokens.findLast((m) => m.i < t.i && /^(?:;|[-–—]+)$/.test(m.text));
  const told = sentence.tokens.filter((x) => mark && x.i < mark.i);
  return told.some(isVerb) ? [told[0]!.start, told.at(-1)!.end] : undefined;
}

/** "X expelled an envoy and Y called off the talks in response": the clause that the answer is joined to. */
function joinedClause(clause: Token): TextSpan | undefined {
  const [subject] = clause.childrenBy('nsubj', 'nsubjpass');
  const and = clause.dep === 'conj' && subject && clause.head.childrenBy('cc').find((c) => c.i < clause.i);
  if (!and || !isVerb(clause.head)) return undefined;
  const { tokens } = clause.doc;
  const last = tokens[and.i - 1]!;
  return [clause.head.subtree[0]!.start, last.text === ',' ? tokens[and.i - 2]!.end : last.end];
}

/** The sentence before in the same paragraph, where the answer opens its own. */
function sentenceBefore({ doc, clause }: Site, sentence: Span): TextSpan | undefined {
  const paragraph = doc.paragraphOf(clause);
  const told = doc.sentences.findLast((s) => s.end <= sentence.start && s.start >= paragraph.start);
  if (!told || told.text.length > LONGEST) return undefined;
  const words = told.tokens.filter((t) => t.pos !== 'SPACE' && !/^[.!?]$/.test(t.text));
  return words.length > 0 ? [words[0]!.start, words.at(-1)!.end] : undefined;
}
