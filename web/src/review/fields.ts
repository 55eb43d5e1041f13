import { ACTS, CHANNELS, type FieldName, FORMATS, LEVELS, POLARITIES, STANCES } from '../../../src/record/types.js';

/** How a field is corrected: chosen among words, given as codes of parties, or taken from the text. */
export type FieldKind =
  | { readonly kind: 'choice'; readonly among: readonly string[] }
  | { readonly kind: 'parties' }
  | { readonly kind: 'text' };

const choice = (among: readonly string[]): FieldKind => ({ kind: 'choice', among });
const PARTIES: FieldKind = { kind: 'parties' };
const TEXT: FieldKind = { kind: 'text' };

/** Every field of the codebook, in the order in which it is read. */
export const FIELDS: Readonly<Record<FieldName, FieldKind>> = {
  act: choice(ACTS),
  polarity: choice(POLARITIES),
  actor: PARTIES,
  recipient: PARTIES,
  actor_person: TEXT,
  recipient_person: TEXT,
  format: choice(FORMATS),
  level: choice(LEVELS),
  venue: TEXT,
  occasion: TEXT,
  meeting_date: TEXT,
  date: TEXT,
  agenda: TEXT,
  reason: TEXT,
  condition: TEXT,
  channel: choice(CHANNELS),
  delegate: TEXT,
  emissary: TEXT,
  attribution: TEXT,
  outlet: TEXT,
  stance: choice(STANCES),
};

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** What a reviewer wrote as the value of a field: `null` for nothing, a list for parties. */
export function valueFrom(field: FieldName, written: string): string | string[] | null {
  const words = written.trim();
  if (FIELDS[field].kind !== 'parties') return words === '' ? null : words;
  return words.split(/[\s,;]+/).filter(Boolean);
}
