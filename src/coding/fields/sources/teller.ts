import type { Token } from '@demarche/english';
import { isPassive, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import type { Source } from './source.js';

/** Who says what a verb of saying tells: the one quoted before the one who quotes. */
export function teller(verb: Token, rule: string): Source[] {
  const passive = isPassive(verb);
  const subject = passive
    ? /^(?:quote|cite)$/.test(lemmaOf(verb))
      ? subjectOf(verb)
      : pobjs(verb, 'by')[0]
    : (verb.childrenBy('nsubj')[0] ?? subjectOf(verb));
  const token =
    subject && (/^(?:who|which|that)$/.test(subject.lower) && verb.dep === 'relcl' ? verb.head : pastDateline(subject));
  const whose = verb.childrenBy('dobj')[0];
  // "the agency quoted X as saying", "citing X": the one quoted is nearer to the words than the one who quotes.
  const quoted = /^(?:quote|cite)$/.test(lemmaOf(verb)) && !passive ? whose : undefined;
  const further = verb.children
    .filter((c) => c.dep === 'advcl' && /^(?:citing|quoting)$/.test(c.lower))
    .flatMap((c) => c.childrenBy('dobj'))
    .filter(isTeller);
  return [...further, ...(quoted ? [quoted] : []), ...(token && !NOBODY.test(token.lower) ? [token] : [])].map((t) => ({
    token: t,
    rule,
  }));
}

/** "LIMA (Agency) - Minister X said": the parser takes the place for the subject and the name for its apposition. */
function pastDateline(subject: Token): Token {
  if (subject.text.length < 3 || subject.text !== subject.text.toUpperCase()) return subject;
  const dash = subject.children.find((c) => /^[-–—]+$/.test(c.text));
  return (dash && subject.children.find((c) => c.dep === 'appos' && c.i > dash.i)) ?? subject;
}

const NOBODY = /^(?:it|there|which|that|what|this|these|those)$/;

/** Whether something cited is somebody who tells rather than a ground for acting. */
const isTeller = (t: Token): boolean =>
  t.ent?.label === 'PERSON' ||
  t.ent?.label === 'ORG' ||
  /^(?:source|official|report|medium|media|diplomat|agency|newspaper|statement|spokes\p{L}+|minister|aide|document|people|person|broadcaster|television|tv)$/u.test(
    lemmaOf(t),
  );
