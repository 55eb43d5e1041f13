import { cut, PART_BEFORE, partOf } from '../part.js';
import { fixed, rule } from '../rule.js';
import { stretch, yearOf } from '../stretch.js';
import { APOSTROPHE } from '../vocabulary.js';

/** `the 1990s`, `the early '90s`. */
export const decade = rule(
  'decade',
  'decade',
  'year',
  `${PART_BEFORE}?(?:(?<decade>(?:1[5-9]|20)\\d0)|${APOSTROPHE}(?<short>[2-9]0))${APOSTROPHE}?s`,
  (g) => {
    const first = g.decade ? Number(g.decade) : 1900 + Number(g.short);
    return fixed(cut(stretch(yearOf(first)?.from, yearOf(first + 9)?.to), partOf(g.part)));
  },
);
