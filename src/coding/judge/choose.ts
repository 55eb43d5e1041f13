import type { Party } from '../../record/types.js';
import type { Presences } from '../cast/presence.js';
import { MUTUAL } from '../mutual.js';
import { partiesOf } from '../predicates/participants.js';
import { type Assignment, assignments, poolOf, type Role } from './assignments.js';
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
  const ways = pool.length === 0 ? [] : assignments(pool.length, mutual);
  const possible = mutual ? ways : ways.filter((a) => !isTurned(a, pool, c));
  return {
    pool,
    parties: pool.map((party) => partyFeatures(c, party, here, all)),
    assignments: possible,
    whole: possible.map(wholeOf),
  };
}

/**
 * Whether the one who does it by the subject or possessor of the reporting words themselves, and whom it is done to, would change
 * places. In annotated texts the weights alone had them do so in 5 of 1,039 such reports, each time wrongly.
 */
function isTurned(assignment: Assignment, pool: readonly Party[], { site }: Candidate): boolean {
  const { parts, reading } = site;
  const [actor, ...others] = parts.actor;
  const own = actor && [reading.predicate, ...reading.steps.map((s) => s.token)].includes(actor.token.head);
  if (!own || others.length > 0) return false;
  const inRole = (role: Role): string => pool.filter((_, i) => assignment[i] === role).join();
  return inRole(1) === partiesOf(parts.recipient).join() && inRole(2) === actor.parties.join();
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
