import type { AnnotatedMention } from './annotation.js';

/** The fields whose content is compared over coded pairs. */
export const SCORED_FIELDS = [
  'actor_person',
  'recipient_person',
  'venue',
  'occasion',
  'meeting_date',
  'date',
  'reason',
  'attribution',
  'format',
  'delegate',
] as const;
export type ScoredField = (typeof SCORED_FIELDS)[number];

/** Whether a prediction gets a field right that the gold sets. */
export function fieldIsRight(field: ScoredField, predicted: AnnotatedMention, gold: AnnotatedMention): boolean {
  const [read, meant] = [predicted[field], gold[field]];
  if (read === undefined || read === '' || meant === undefined) return false;
  switch (field) {
    case 'format':
      return read === meant;
    case 'date':
    case 'meeting_date':
      return datesMeet(read, meant);
    case 'actor_person':
    case 'recipient_person':
    case 'delegate':
      return sameSurname(read, meant);
    case 'attribution':
      return sameSurname(read, meant) || wordOverlap(read, meant) >= 0.5;
    default:
      return wordOverlap(read, meant) >= 0.5;
  }
}

const EMPTY_WORDS = new Set(['the', 'a', 'an', 'of', 'in', 'president', 'prime', 'minister', 'mr', 's']);

/** Words without case, accents, articles and titles. */
function contentWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word));
}

/** F measure of the words that two strings share; 0 where either has none. */
function wordOverlap(a: string, b: string): number {
  const [left, right] = [contentWords(a), contentWords(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const shared = left.filter((word) => right.includes(word)).length;
  return (2 * shared) / (left.length + right.length);
}

/** Whether the last word of either name stands in the other. */
function sameSurname(a: string, b: string): boolean {
  const [left, right] = [contentWords(a), contentWords(b)];
  return (left.length > 0 && right.includes(left.at(-1)!)) || (right.length > 0 && left.includes(right.at(-1)!));
}

/** Whether two EDTF intervals meet, the one read being no vaguer than the one meant, or than a month. */
function datesMeet(read: string, meant: string): boolean {
  const [a, b] = [bounds(read), bounds(meant)];
  return a.first <= b.last && b.first <= a.last && read.length >= Math.min('0000-00'.length, meant.length);
}

function bounds(interval: string): { first: string; last: string } {
  const [from, to = from] = interval.split('/') as [string, string?];
  const first = `${from}${'-01-01'.slice(from.length - '0000'.length)}`.slice(0, '0000-00-00'.length);
  const last = to.length === '0000'.length ? `${to}-12-31` : to.length === '0000-00'.length ? `${to}-31` : to;
  return { first, last };
}
