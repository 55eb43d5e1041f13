import type { TextSpan } from '../record/types.js';
import { windowsByCore } from './cores.js';
import type { Found } from './found.js';
import { RULES } from './rules.js';
import { sentenceAround } from './sentence.js';
import { tenseFromWords } from './tense.js';
import type { Surroundings, Tense } from './types.js';

/** All that the rules find, in text order, none overlapping: the leftmost match wins, then the longest, then the first rule. */
export function scan(text: string, tenseAt?: (span: TextSpan) => Tense | undefined): Found[] {
  const windows = windowsByCore(text);
  const all: (Found & { readonly rank: number })[] = [];
  for (const [rank, rule] of RULES.entries()) {
    for (const [from, to] of windows.get(rule.core) ?? []) {
      for (const match of text.slice(from, to).matchAll(rule.pattern)) {
        const start = from + match.index;
        const end = start + match[0].length;
        const around = surroundings(text, start, end, tenseAt);
        const reading = rule.read(match.groups ?? {}, around);
        if (reading) all.push({ start, end, rule: rule.name, reading, around, rank });
      }
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
  const kept: Found[] = [];
  for (const { rank: _, ...found } of all) if (found.start >= (kept.at(-1)?.end ?? 0)) kept.push(found);
  return kept;
}

function surroundings(
  text: string,
  start: number,
  end: number,
  tenseAt?: (span: TextSpan) => Tense | undefined,
): Surroundings {
  const { before, after } = sentenceAround(text, start, end);
  return {
    words: text.slice(start, end),
    before,
    after,
    tense: () => tenseAt?.([start, end]) ?? tenseFromWords(before, after),
  };
}
