import type { Candidate } from '../candidate.js';
import { companyFeatures } from './company.js';
import { predicateFeatures } from './predicate.js';
import { settingFeatures, topicFeatures } from './setting.js';
import { sideFeatures } from './sides.js';
import { viewFeatures } from './view.js';

/**
 * What the judge sees of a candidate: names of things that are so, each once, in a fixed order. They speak of classes of
 * language and of numbers and kinds of sides, never of who or where, so that they mean the same in any article.
 */
export function featuresOf(c: Candidate, all: readonly Candidate[]): string[] {
  return [
    ...new Set([
      ...predicateFeatures(c),
      ...sideFeatures(c),
      ...settingFeatures(c),
      ...topicFeatures(c),
      ...companyFeatures(c, all),
      ...viewFeatures(c),
    ]),
  ];
}
