import { eld } from 'eld/extrasmall';

/** The detector compares the head of a text: more makes it slower and no surer. */
const HEAD = 3000;
/** Letters below which names of persons and places outweigh the words of a language. */
const FEWEST_LETTERS = 80;

/**
 * ISO 639-1 code of the language that a text is written in, told from its words; nothing where it is too short to tell,
 * or like several.
 */
export function languageOf(text: string): string | undefined {
  const head = text.slice(0, HEAD);
  if ((head.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return undefined;
  const found = eld.detect(head);
  return found.language !== '' && found.isReliable() ? found.language : undefined;
}

/** ISO 639-1 code in a language tag: `en` of `en-GB`, `pt` of `pt_BR`; nothing where the tag is none. */
export function languageOfTag(tag: string): string | undefined {
  return /^\s*([a-z]{2})(?:[-_][a-z\d_-]+)?\s*$/i.exec(tag)?.[1]?.toLowerCase();
}
