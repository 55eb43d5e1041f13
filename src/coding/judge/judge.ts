import { type Presences, presencesIn } from '../cast/presence.js';
import { lengthOf } from '../length.js';
import type { Site } from '../site.js';
import type { Candidate } from './candidate.js';
import { participantsBy } from './cast-roles.js';
import { type Choice, choose } from './choose.js';
import { featuresOf } from './features/index.js';
import { type JudgeModel, loadModel } from './model.js';
import { logistic, sum } from './weigh.js';

/** A candidate with the likeliest sides and how likely it is to be right. */
export interface Weighed {
  readonly candidate: Candidate;
  /** Undefined where the article shows nobody who could take part, or the words alone are too unlikely to report one. */
  readonly choice: Choice | undefined;
  /** Between 0 and 1. */
  readonly likelihood: number;
}

/** The candidates that are reports, with the sides that take part in them. */
export function judge(candidates: readonly Candidate[], model: JudgeModel = loadModel()): Site[] {
  const here = presencesOf(candidates);
  return here ? reports(weigh(candidates, here, model), here, (c) => thresholdOf(c, model)) : [];
}

/**
 * The encoder is asked about what reports anything with these log odds at least, for all that is known without it. In annotated
 * texts 99 in 100 readings of words that the lists know lie above if they are reports, and nine in ten if not; of verbs that no list knows
 * six to eight in ten and three to six in ten.
 */
const OPEN = -2.75;

/** The candidates that may be reports, for all that is known without the encoder. */
export const openOf = (candidates: readonly Candidate[], model: JudgeModel = loadModel()): Candidate[] =>
  candidates.filter(
    (c) => (c.site.reading.kernel.unnamed || c.reportable) && sum(model.open, featuresOf(c, candidates)) >= OPEN,
  );

/** Where the article of some candidates shows whom; undefined where there are none. */
export const presencesOf = ([any]: readonly Candidate[]): Presences | undefined => any && presencesIn(any.site.cast);

/**
 * How likely each reportable candidate is to be right: the product of two likelihoods, that its words report this act, and that the
 * likeliest sides are the right ones. What the rules of scope say of it is evidence for the first, and no more: they leave
 * out some that are reports.
 */
export function weigh(candidates: readonly Candidate[], here: Presences, model: JudgeModel): Weighed[] {
  const reportable = candidates.filter((candidate) => candidate.reportable);
  return reportable.map((candidate) => {
    const report = logistic(sum(model.report, featuresOf(candidate, candidates)));
    const choice = report < thresholdOf(candidate, model) ? undefined : choose(candidate, here, candidates, model);
    return { candidate, choice, likelihood: choice ? report * choice.likelihood : 0 };
  });
}

const thresholdOf = ({ site }: Candidate, { threshold }: JudgeModel): number =>
  site.reading.kernel.unnamed ? threshold.unnamed : threshold[lengthOf(site.article)];

/** The candidates that reach their threshold, as reports. */
export function reports(
  weighed: readonly Weighed[],
  here: Presences,
  threshold: (candidate: Candidate) => number,
): Site[] {
  return weighed.flatMap(({ candidate, choice, likelihood }) => {
    const { site } = candidate;
    if (!choice || likelihood < threshold(candidate)) return [];
    const rule = `${site.reading.rule}; coding/judge:likely ${likelihood.toFixed(2)}`;
    return [{ ...site, reading: { ...site.reading, rule }, parts: participantsBy(choice, site, here) }];
  });
}
