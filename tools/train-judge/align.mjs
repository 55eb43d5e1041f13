import { eachApart } from '../../dist/coding/apart.js';
import { MUTUAL } from '../../dist/coding/mutual.js';
import { partiesOf } from '../../dist/coding/predicates/participants.js';

/**
 * The gold mention that each candidate of a text reports, if any. A mention goes to the candidate that fits it best: by
 * its sides, its act and polarity, and by how much their words overlap. Further candidates of the same sentence share it
 * where they say the same of it, since such readings become one mention.
 */
export function align({ gold, found }) {
  const pairs = [];
  found.forEach((c, i) => {
    for (const mention of gold.events) {
      const overlap = overlapOf(c.site.span, mention.span);
      if (overlap > 0) pairs.push({ c, i, mention, ...compare(c, mention, overlap) });
    }
  });
  pairs.sort((a, b) => b.worth - a.worth || a.i - b.i);
  const given = new Map();
  const first = new Map();
  for (const { c, mention, same } of pairs) {
    if (given.has(c)) continue;
    const owner = first.get(mention);
    if (!owner) first.set(mention, c);
    else if (!same || sentenceOf(owner) !== sentenceOf(c)) continue;
    given.set(c, mention);
  }
  return given;
}

/** Who takes part: in what is told of several at once ("separate talks with X and Y"), the sides of all of them. */
export function sidesOf({ site }, mention, all) {
  if (eachApart(site).length === 1) return mention;
  const told = all.filter((m) => m.act === mention.act && m.span[0] < site.span[1] && m.span[1] > site.span[0]);
  return { actor: told.flatMap((m) => m.actor), recipient: told.flatMap((m) => m.recipient) };
}

function compare(c, mention, overlap) {
  const { reading, parts } = c.site;
  const unsaid = c.site.reading.kernel.unnamed && !c.reportable;
  const act = !unsaid && reading.act === mention.act;
  const polarity = !unsaid && reading.polarity === mention.polarity;
  const sides = sameSides(parts, mention);
  const named = keys([...mention.actor, ...mention.recipient]);
  const common = keys(partiesOf(parts.all)).filter((p) => named.includes(p)).length;
  const worth =
    (c.site.reading.kernel.unnamed ? -5 : 0) +
    (sides ? 4 : 0) +
    (act ? 4 : 0) +
    (polarity ? 0.5 : 0) +
    (c.proper ? 0.5 : 0) +
    0.3 * common +
    overlap;
  return { worth, same: sides && act && polarity };
}

/** Shared length as a share of the joint length. */
function overlapOf(a, b) {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

function sameSides(parts, mention) {
  const actor = partiesOf(parts.actor);
  if (MUTUAL.has(mention.act))
    return equal(partiesOf([...parts.actor, ...parts.all]), [...mention.actor, ...mention.recipient]);
  const recipient = partiesOf(parts.recipient).filter((p) => !actor.includes(p));
  return equal(actor, mention.actor) && (mention.recipient.length === 0 || equal(recipient, mention.recipient));
}

const sentenceOf = (c) => c.site.reading.kernel.token.sent.start;

/** Ids of movements are written in either case. */
export const keys = (parties) => [...new Set(parties.map((p) => p.toUpperCase()))].sort();

const equal = (a, b) => keys(a).join() === keys(b).join();
