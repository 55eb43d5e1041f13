import { Span, type Token } from '@demarche/english';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { isNominal, isVerb, lemmaOf } from '../../tree.js';
import type { Source } from './source.js';

/** "President X states that ...": a verb that was read as the plural of a noun. */
export function saysAsNoun(from: Token): Source[] {
  const { tokens } = from.doc;
  for (const t of from.sent.tokens) {
    if (t.i >= from.i) break;
    const [left, next] = [tokens[t.i - 1], tokens[t.i + 1]];
    const isSaying = /^(?:states|announces|reports|claims|says|confirms)$/.test(t.lower) && !isVerb(t);
    if (!isSaying || left?.sent !== t.sent || left.pos !== 'PROPN' || left.lower === 'united' || !next) continue;
    const goesOn = next.lower === 'that' || (left.ent?.label === 'PERSON' && BEGINS_CLAUSE.test(next.tag));
    if (goesOn) return [{ token: left, rule: 'says, read as a noun' }];
  }
  return [];
}

const BEGINS_CLAUSE = /^(?:DT|NNP|NNPS|PRP|WRB|JJ)$/;

/** "Aide X that the work had begun": the verb of saying was dropped, the name and "that" remain. */
export function unspoken(from: Token): Source[] {
  return [from, ...from.ancestors].flatMap((t) => {
    const that = t.children.find((c) => c.dep === 'mark' && c.lower === 'that');
    const left = that && that.i > that.sent.start ? that.doc.tokens[that.i - 1] : undefined;
    if (left?.pos !== 'PROPN' || left.ent?.label === 'DATE') return [];
    const isOutside = !t.dominates(left) || (left.i < t.i && left.dep !== 'nsubj');
    return isOutside ? [{ token: left, rule: 'that, after a name' }] : [];
  });
}

/** "..., a spokesman said on Monday." where the parser took the words before the comma for the speaker's own. */
export function trailing(from: Token): Source[] {
  const { tokens, end } = from.sent;
  return tokens.flatMap((verb) => {
    if (verb.i <= from.i || end - verb.i > TAIL || !isVerb(verb) || !REPORT_VERBS.has(lemmaOf(verb))) return [];
    const comma = tokens.findLast((t) => t.text === ',' && t.i < verb.i);
    const left = verb.doc.tokens[verb.i - 1]!;
    if (!comma || comma.i < from.i || comma.i === left.i || verb.childrenBy('nsubj').length > 0) return [];
    const words = new Span(verb.doc, comma.i + 1, verb.i);
    return isNominal(words.root) && !words.tokens.some(isVerb) ? [{ token: words.root, rule: 'trailing' }] : [];
  });
}

/** How many tokens before the end of its sentence such a verb stands at most. */
const TAIL = 8;
