import type { TextSpan } from '../record/types.js';
import type { Found } from './found.js';
import { RULES } from './rules.js';
import { sentenceAround } from './sentence.js';
import { tenseFromWords } from './tense.js';
import type { Surroundings, Tense } from './types.js';

/** All that the rules find, in text order, none overlapping: the leftmost match wins, then the longest, then the first rule. */
export function scan(text: string, tenseAt?: (span: TextSpan) => Tense | undefined): Found[] {
  const all = RULES.flatMap((rule, rank) =>
    [...text.matchAll(rule.pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const around = surroundings(text, start, end, tenseAt);
      const reading = rule.read(match.groups ?? {}, around);
      return reading ? [{ start, end, rule: rule.name, reading, around, rank }] : [];
    }),
  );
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
