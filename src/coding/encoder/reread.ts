import type { Act, Polarity } from '../../record/types.js';
import type { Candidate } from '../judge/candidate.js';
import type { Kernel } from '../predicates/kernels/kernel.js';
import { ACTS, POLARITIES, type View } from './view.js';

/**
 * How likely another act must be to the encoder for it to be believed against the rules. Of 107 readings of which encoders
 * that had not seen them held so, 56 were of that act, 15 of the one that the rules read, and 24 of none.
 */
const SURE = 0.7;
/** A verb that no list knows is weighed further where it reports an act at least so likely. */
const WORTH = 0.1;

/**
 * A candidate with what it reports once the encoder has seen it: a verb that no list knows gets its act from the encoder,
 * or is left out; any other keeps the act of the rules unless the encoder is sure of another.
 */
export function reread(c: Candidate): Candidate[] {
  const { reading } = c.site;
  const { unnamed } = reading.kernel;
  const asItWas = unnamed ? [] : [c];
  if (!c.view || reading.act === 'comment') return asItWas;
  const { act, polarity, likelihood } = likeliest(c.view);
  if (likelihood < (unnamed ? WORTH : SURE) || (!unnamed && (act === reading.act || act === saidBy(reading.kernel))))
    return asItWas;
  const rule = `${reading.rule}; coding/encoder:${act}`;
  return [{ ...c, reportable: true, site: { ...c.site, reading: { ...reading, act, polarity, rule } } }];
}

/** The act that a word of offering names by itself: where the rules read another, as in "invited himself", they have their reasons. */
const saidBy = ({ offer, verb }: Kernel): string | undefined => offer ?? verb?.frame;

/** The likeliest act of those that words report by themselves, in its likeliest polarity. */
function likeliest({ acts, polarities }: View): { act: Act; polarity: Polarity; likelihood: number } {
  const weighed = ACTS.flatMap((act, i) => (act === 'none' || act === 'comment' ? [] : [{ act, log: acts[i]! }]));
  const best = weighed.reduce((a, b) => (b.log > a.log ? b : a));
  const polarity = POLARITIES[polarities.indexOf(Math.max(...polarities))]!;
  return { act: best.act, polarity, likelihood: Math.exp(best.log) };
}
