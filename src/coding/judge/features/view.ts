import type { Presence } from '../../cast/presence.js';
import { ACTS, POLARITIES } from '../../encoder/view.js';
import { lengthOf } from '../../length.js';
import type { Candidate } from '../candidate.js';
import { kindOf } from './kind.js';

/** What the encoder holds of the act that the rules read: how far to trust it depends on what they read it from. */
export function viewFeatures({ site, proper, view }: Candidate): string[] {
  if (!view) return [];
  const { act, polarity } = site.reading;
  const length = lengthOf(site.article);
  const inPolarity = view.polarities[POLARITIES.indexOf(polarity)]!;
  const right = view.acts[ACTS.indexOf(act)]! + inPolarity;
  const nothing = view.acts[0]!;
  const best = ACTS[view.acts.indexOf(Math.max(...view.acts))]!;
  const conditions = [proper, length, act, kindOf(site.reading)];
  return [
    ...steps('seen as read', right),
    ...conditions.flatMap((condition) => steps(`seen as read ${condition}`, right)),
    ...steps('seen as nothing', nothing),
    ...steps(`seen as nothing ${length}`, nothing),
    ...steps('seen in its polarity', inPolarity),
    `seen best ${best === act ? 'as read' : best}`,
    `seen best ${best} for ${act}`,
  ];
}

/**
 * What the encoder holds of a party's part, by where in the sentence it shows: where it is likeliest to have one. What it
 * holds of the sentences before adds nothing to that.
 */
export function roleFeatures({ view }: Candidate, mine: readonly Presence[]): string[] {
  const roles = mine.flatMap((p) => [view?.roles.get(p.token) ?? []].filter((r) => r.length));
  if (roles.length === 0) return ['part unseen'];
  const of = (role: number): number[] => roles.map((r) => r[role]!);
  return [
    ...steps('no part', Math.min(...of(0))),
    ...steps('part', Math.max(...of(1))),
    ...steps('acted upon', Math.max(...of(2))),
  ];
}

const STEPS = [-6, -5, -4, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6];

/** One feature for every step that the log odds of a likelihood have taken, so that what is learnt may bend. */
function steps(name: string, logarithm: number): readonly string[] {
  const odds = logarithm - Math.log(Math.max(1 - Math.exp(logarithm), 1e-6));
  let all = named.get(name);
  if (!all) {
    all = STEPS.map((step) => `${name} from ${step}`);
    named.set(name, all);
  }
  const taken = STEPS.findLastIndex((step) => odds >= step) + 1;
  return all.slice(0, taken);
}

/** The features of a name are made once. */
const named = new Map<string, readonly string[]>();
