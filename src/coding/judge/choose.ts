import type { Party } from '../../record/types.js';
import type { Presences } from '../cast/presence.js';
import { MUTUAL } from '../mutual.js';
import { type Assignment, assignments, poolOf } from './assignments.js';
import type { Candidate } from './candidate.js';
import { assignmentFeatures } from './features/assignment.js';
import { partyFeatures } from './features/party.js';
import type { JudgeModel } from './model.js';
import { softmaxTop, sum } from './weigh.js';

/** Who takes part in what a candidate reports, and how sure that is. */
export interface Choice {
  readonly pool: readonly Party[];
  readonly assignment: Assignment;
  /** Between 0 and 1. */
  readonly likelihood: number;
}

/** All that a choice is made from: the parties, what speaks for each, the assignments, and what speaks for each of these. */
export interface Problem {
  readonly pool: readonly Party[];
  readonly parties: readonly (readonly string[])[];
  readonly assignments: readonly Assignment[];
  readonly whole: readonly (readonly string[])[];
}

/** Who might take part in what a candidate reports, with the features of every choice among them. */
export function problemOf(c: Candidate, here: Presences, all: readonly Candidate[], mutual: boolean): Problem {
  const pool = poolOf(c, here, mutual);
  const wholeOf = assignmentFeatures(c, pool, here, all);
  const possible = pool.length === 0 ? [] : assignments(pool.length, mutual);
  return {
    pool,
    parties: pool.map((party) => partyFeatures(c, party, here, all)),
    assignments: possible,
    whole: possible.map(wholeOf),
  };
}

/** The likeliest assignment of roles; undefined where nobody is there to take part. */
export function choose(
  c: Candidate,
  here: Presences,
  all: readonly Candidate[],
  model: JudgeModel,
): Choice | undefined {
  const mutual = MUTUAL.has(c.site.reading.act);
  const { pool, parties, assignments, whole } = problemOf(c, here, all, mutual);
  if (assignments.length === 0) return undefined;
  const { roles, whole: wholeWeights } = mutual ? model.mutual : model.directed;
  const inRole = parties.map((features) => roles.map((weights) => sum(weights, features)));
  const kept = new Map<readonly string[], number>();
  const scores = assignments.map((assignment, a) => {
    let score = kept.get(whole[a]!) ?? sum(wholeWeights, whole[a]!);
    kept.set(whole[a]!, score);
    assignment.forEach((role, i) => {
      if (role !== 0) score += inRole[i]![role - 1]!;
    });
    return score;
  });
  const { at, share } = softmaxTop(scores);
  return { pool, assignment: assignments[at]!, likelihood: share };
}
