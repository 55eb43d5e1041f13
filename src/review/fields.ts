import { interval } from '../record/index.js';
import {
  ACTS,
  CHANNELS,
  type EventMention,
  type FieldName,
  FORMATS,
  LEVELS,
  POLARITIES,
  STANCES,
} from '../record/types.js';
import type { FieldValue } from '../store/index.js';

type Kind = 'parties' | 'text' | 'date' | readonly string[];

/** What each field of a mention can hold; those that a mention cannot be without are in {@link NEEDED}. */
export const FIELDS: Readonly<Record<FieldName, Kind>> = {
  act: ACTS,
  polarity: POLARITIES,
  actor: 'parties',
  recipient: 'parties',
  actor_person: 'text',
  recipient_person: 'text',
  format: FORMATS,
  level: LEVELS,
  venue: 'text',
  occasion: 'text',
  meeting_date: 'date',
  date: 'date',
  agenda: 'text',
  reason: 'text',
  condition: 'text',
  channel: CHANNELS,
  delegate: 'text',
  emissary: 'text',
  attribution: 'text',
  outlet: 'text',
  stance: STANCES,
};

const NEEDED: ReadonlySet<FieldName> = new Set(['act', 'polarity', 'actor', 'recipient']);

export const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);

/** What is wrong with a value for a field, in one clause; nothing where it fits. */
export function misfit(field: FieldName, value: FieldValue): string | undefined {
  const kind = FIELDS[field];
  if (value === null) return NEEDED.has(field) ? 'cannot be left out' : undefined;
  if (kind === 'parties')
    return Array.isArray(value) && value.every((code) => /^\S+$/.test(code))
      ? undefined
      : 'is a list of codes of parties';
  if (typeof value !== 'string' || value.trim() === '') return 'is a text, or null where there is none';
  if (kind === 'date') return interval(value) ? undefined : 'is an EDTF date such as 2018-07 or 2018-07-16/2018-07-18';
  return kind === 'text' || kind.includes(value) ? undefined : `is one of ${kind.join(', ')}`;
}

/** The value of a field as the coder read it; `null` where it read none. */
export function valueRead(mention: EventMention, field: FieldName): FieldValue {
  return mention[field] ?? null;
}

/** Whether two values of a field say the same; the order of parties does not matter. */
export function sameValue(a: FieldValue, b: FieldValue): boolean {
  const plain = (value: FieldValue) =>
    JSON.stringify(typeof value === 'string' || value === null ? value : [...value].sort());
  return plain(a) === plain(b);
}
