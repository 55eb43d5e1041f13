import { stripVTControlCharacters } from 'node:util';

/** Control characters, and those that turn the direction of writing or show nothing: what could forge what a reader sees. */
const UNSAFE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Text of others, made safe to show on a terminal, on one line: escape sequences are taken out, other controls and
 * direction marks shown as a blank, and runs of blanks as one.
 */
export function clean(text: string): string {
  return cleanLines(text).replace(/\s+/g, ' ').trim();
}

/** The same, with line feeds kept. */
export function cleanLines(text: string): string {
  return stripVTControlCharacters(text).replace(UNSAFE, (c) => (c === '\n' ? c : ' '));
}
