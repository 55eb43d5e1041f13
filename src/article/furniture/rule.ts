import type { Furniture } from '../../record/types.js';
import { type Line, within } from '../lines.js';

/** Finds the furniture of one kind in one line; `lines` are all lines of the article, for what stands around it. */
export type FurnitureRule = (line: Line, lines: readonly Line[]) => readonly Furniture[];

/** The whole line as furniture of a kind. */
export function whole(kind: Furniture['kind'], line: Line): Furniture[] {
  return [{ kind, span: [line.start, line.end] }];
}

/** The stretch of a line that a pattern matches, or its group `part`, as furniture of a kind. */
export function matched(kind: Furniture['kind'], line: Line, pattern: RegExp): Furniture[] {
  return [...line.text.matchAll(pattern)].flatMap((m) => {
    const words = m.groups?.part ?? m[0];
    const from = m.index + m[0].indexOf(words);
    return words === '' ? [] : [{ kind, span: within(line, from, from + words.length) }];
  });
}

/** Names as they stand in credits: capitalised words with `and`, initials, agencies. */
export const NAMES =
  "\\p{Lu}[\\p{L}.'’-]*(?:[ ,/&]+(?:and |of |the |de |van |bin |al-|via )?\\p{Lu}[\\p{L}.'’-]*){0,14}";

/** Agencies and libraries that pictures and reports are credited to. */
export const AGENCY =
  '(?:AP|AFP|EPA(?:-EFE)?|EFE|UPI|PA|TASS|ITAR-TASS|RIA Novosti|Sputnik|Xinhua|Kyodo|Yonhap|Anadolu|Reuters|REUTERS|Getty(?: Images)?|' +
  'Associated Press|Agence France-Presse|Bloomberg|Shutterstock|NurPhoto|Sipa(?: USA)?|Zuma(?: Press)?|Lehtikuva|Corbis|Al Jazeera)';
