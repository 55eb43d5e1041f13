import { problemOf } from '../../dist/coding/judge/choose.js';
import { featuresOf } from '../../dist/coding/judge/features/index.js';
import { MUTUAL } from '../../dist/coding/mutual.js';
import { align, keys, sidesOf } from './align.mjs';

/**
 * What there is to learn from a text: for every candidate whether it reports anything; once the encoder has seen it, whether it
 * is a report of the act that is read, and for every report, also of another act, who takes part. A comment
 * teaches nothing of either, for it is told apart by other rules.
 */
export function examplesOf(text) {
  const asked = askedOf(text);
  const given = align(text);
  const reports = [];
  const choices = [];
  for (const c of text.found) {
    if (c.site.reading.act === 'comment' || !c.reportable) continue;
    const mention = given.get(c);
    const isReport = mention !== undefined && mention.act !== 'comment';
    const isRight = isReport && says(c, mention);
    reports.push({ text: text.id, weight: text.weight, features: featuresOf(c, text.found), y: isRight ? 1 : 0 });
    if (!isReport) continue;
    const mutual = MUTUAL.has(mention.act);
    const problem = problemOf(c, text.here, text.found, mutual);
    const truth = truthIn(problem, sidesOf(c, mention, text.gold.events), mutual);
    if (truth >= 0) choices.push({ text: text.id, weight: text.weight, mutual, problem, truth });
  }
  return { reports, asked, choices };
}

function askedOf({ id, weight, gold, asked }) {
  const given = align({ gold, found: asked });
  return asked
    .filter((c) => c.site.reading.kernel.unnamed || c.reportable)
    .map((c) => ({ text: id, weight, features: featuresOf(c, asked), y: given.has(c) ? 1 : 0 }));
}

const says = ({ site: { reading } }, { act, polarity = 'asserted' }) =>
  reading.act === act && reading.polarity === polarity;

/** The assignment that the annotation has; -1 where nobody whom it names is in the pool. */
function truthIn({ pool, assignments }, mention, mutual) {
  const [actor, recipient] = [keys(mention.actor), keys(mention.recipient)];
  const wanted = pool.map((party) => {
    const [key] = keys([party]);
    if (actor.includes(key)) return 1;
    return recipient.includes(key) ? (mutual ? 1 : 2) : 0;
  });
  return assignments.findIndex((a) => a.every((role, i) => role === wanted[i]));
}
