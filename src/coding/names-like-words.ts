import type { Doc, StandIns, Token } from '@demarche/english';

/**
 * Names that the tagger takes for other words: at the head of a sentence "Trump" is a verb or a noun to it, "Hunt" and
 * "Moon" too, and the sentence falls apart. Each that the text has for a person elsewhere, with a name in its place that no
 * other word is spelt like.
 */
export function namesLikeWords(doc: Doc): StandIns {
  const persons = new Set(doc.tokens.filter((t) => isName(t) && t.ent?.label === 'PERSON').map((t) => t.text));
  return new Map(
    doc.tokens
      .filter((t) => CAPITALISED.test(t.text) && !isName(t) && t.tag !== 'MD' && persons.has(t.text))
      .map((t) => [t.start, PLAIN]),
  );
}

const CAPITALISED = /^\p{Lu}\p{Ll}{2,}$/u;
const isName = (t: Token): boolean => t.tag === 'NNP' || t.tag === 'NNPS';

const PLAIN = 'Smith';
