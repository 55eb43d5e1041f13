import type { Token } from '@demarche/english';
import { isMediumName, MEDIUM_NOUNS, STATE_AGENCIES } from '../../lexicon/media.js';
import { phrase } from '../../site.js';
import { isNominal, lemmaOf } from '../../tree.js';

/** Whether a source is a news medium rather than somebody who takes a part. */
export function isMedium(token: Token): boolean {
  if (!isNominal(token)) return false;
  return MEDIUM_NOUNS.has(lemmaOf(token)) || isMediumName(token.text) || isMediumName(token.ent?.text ?? token.text);
}

/** Whether a medium may be credited itself: it speaks for its state, or is a description rather than a name. */
export const isCreditable = (token: Token): boolean =>
  token.subtree.some((t) => STATE_AGENCIES.has(t.lower)) ||
  (MEDIUM_NOUNS.has(lemmaOf(token)) &&
    token.children.some((t) => t.lower === 'state' || t.ent?.label === 'NORP' || t.lower === 'local'));

/** The name of a medium: "TASS" of "the Russian news agency TASS", else the phrase. */
export function mediumName(token: Token): { text: string; span: readonly [number, number] } {
  const name = [token, ...token.childrenBy('appos', 'compound', 'nmod', 'poss')].find(
    (t) =>
      t.ent?.label !== 'NORP' &&
      (isMediumName(t.ent?.text ?? t.text) || isMediumName(t.text)) &&
      /^\p{Lu}/u.test(t.text),
  );
  if (!name) return phrase(token, ['relcl', 'acl', 'appos', 'prep']);
  const whole = name.ent && name.ent.label !== 'PERSON' ? name.ent : undefined;
  const [from, to] = whole ? [whole.startChar, whole.endChar] : [name.start, name.end];
  const text = name.doc.text
    .slice(from, to)
    .replace(/^the /i, '')
    .replace(/['’]s$/, '')
    .replace(/ (?:state )?news agency$/i, '');
  const at = from + name.doc.text.slice(from, to).indexOf(text);
  return { text, span: [at, at + text.length] };
}
