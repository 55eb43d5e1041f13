import { MAYBE_FINAL, NEVER_FINAL, SENTENCE_STARTERS } from './abbreviations.js';
import { paragraphs } from './paragraphs.js';
import { isSpaceUnit } from './unicode.js';

/** A word, number or mark; offsets count UTF-16 units. */
export interface ScannedToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface ScannedSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly ScannedToken[];
}

/**
 * Sentences and tokens by simple rules, without the model and many times faster, for looking whether a text is worth
 * parsing. Words are cut where the full pipeline cuts them (`do|n't`, `Oslo|'s`, `cease|-|fire`); rarer things are not
 * always. No sentence reaches across a paragraph.
 */
export function scan(text: string): ScannedSentence[] {
  const out: ScannedSentence[] = [];
  for (const { start, end } of paragraphs(text)) pushSentences(tokens(text, start, end), out);
  return out;
}

const DOT = 0x2e;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Length in units of the letter or digit at `at`; 0 when something else is there. */
function wordCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    const lower = unit | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? 1 : 0;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return WORD_CHARACTER.test(character) ? character.length : 0;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === CURLY_APOSTROPHE;
}

function tokens(text: string, from: number, to: number): ScannedToken[] {
  const out: ScannedToken[] = [];
  const push = (start: number, end: number) => out.push({ text: text.slice(start, end), start, end });
  let at = from;
  while (at < to) {
    if (isSpaceUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    at = wordEnd(text, at, to);
    if (at > start) {
      const stem = cliticStart(text, start, at);
      push(start, stem);
      if (stem < at) push(stem, at);
    } else {
      at = markEnd(text, at, to);
      push(start, at);
    }
  }
  return out;
}

/** End of the word or number at `from`, with the full stop of an abbreviation; `from` itself when there is none. */
function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  // Start of the stretch since the last inner full stop.
  let part = from;
  while (at < to) {
    const length = wordCharacter(text, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at === from) return from;
    const unit = text.charCodeAt(at);
    const next = at + 1 < to ? wordCharacter(text, at + 1) : 0;
    if (unit === DOT) {
      const isInner = next > 0 && (at - part === 1 || !isCapital(text, at + 1) || text.charCodeAt(at + 2) === DOT);
      if (!isInner) return isAbbreviated(text, from, part, at) ? at + 1 : at;
      part = at + 1;
    } else if (!(next > 0 && (isApostrophe(unit) || (unit === 0x2c && isDigit(text.charCodeAt(at - 1)))))) {
      return at;
    }
    at++;
  }
  return Math.min(at, to);
}

/** Whether the stop at `dot` belongs to the word before it: an initial, an acronym, or a listed abbreviation. */
function isAbbreviated(text: string, from: number, part: number, dot: number): boolean {
  if (dot - part === 1 && !isDigit(text.charCodeAt(part)) && (part > from || isCapital(text, part))) return true;
  const word = text.slice(from, dot).toLowerCase();
  return NEVER_FINAL.has(word) || MAYBE_FINAL.has(word);
}

/** Where `'s`, `n't` and the like begin at the end of a word; its end when there is none. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && at >= end - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const isNegation = text[at - 1] === 'n' && text[at + 1] === 't' && at + 2 === end;
    return isNegation && at - 1 > start ? at - 1 : at;
  }
  return end;
}

/** End of the mark at `from`: one character, or a run of full stops. */
function markEnd(text: string, from: number, to: number): number {
  let at = from + 1;
  if (text.charCodeAt(from) === DOT) while (at < to && text.charCodeAt(at) === DOT) at++;
  else if ((text.codePointAt(from) ?? 0) > 0xffff) at++;
  return Math.min(at, to);
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}

const STOPS = new Set(['.', '!', '?', '…', '。', '！', '？']);
const CLOSERS = new Set(['"', "'", '”', '’', '»', ')', ']', '}']);
const OPENERS = new Set(['"', "'", '“', '‘', '«', '(', '[', '{', '-', '–', '—', '•', '*', '|']);

function pushSentences(tokens: readonly ScannedToken[], out: ScannedSentence[]): void {
  let first = 0;
  let i = 0;
  while (i < tokens.length) {
    if (!mayEnd(tokens[i]!)) {
      i++;
      continue;
    }
    let next = i + 1;
    while (next < tokens.length && closes(tokens[next]!, tokens[next - 1]!)) next++;
    if (endsBefore(tokens, i, next)) {
      pushSentence(tokens, first, next, out);
      first = next;
    }
    i = next;
  }
  if (first < tokens.length) pushSentence(tokens, first, tokens.length, out);
}

function pushSentence(tokens: readonly ScannedToken[], from: number, to: number, out: ScannedSentence[]): void {
  out.push({ start: tokens[from]!.start, end: tokens[to - 1]!.end, tokens: tokens.slice(from, to) });
}

function mayEnd({ text }: ScannedToken): boolean {
  return STOPS.has(text) || text.charCodeAt(text.length - 1) === DOT;
}

function closes(token: ScannedToken, previous: ScannedToken): boolean {
  return token.start === previous.end && (CLOSERS.has(token.text) || STOPS.has(token.text));
}

/** Whether a sentence whose last word or stop is token `stop` ends before token `next`. */
function endsBefore(tokens: readonly ScannedToken[], stop: number, next: number): boolean {
  let word = next;
  while (word < tokens.length && OPENERS.has(tokens[word]!.text)) word++;
  const following = tokens[word];
  if (!following) return word === next;
  const { text } = tokens[stop]!;
  const isSure = STOPS.has(text) || text.startsWith('..');
  if (isSure) return !/^[\p{Ll}\p{P}\p{S}]/u.test(following.text);
  if (NEVER_FINAL.has(text.slice(0, -1).toLowerCase())) return false;
  return isCapital(following.text, 0) && SENTENCE_STARTERS.has(following.text.toLowerCase());
}
