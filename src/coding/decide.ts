import type { Token } from '@demarche/english';
import type { Act } from '../record/types.js';
import { bounds } from '../time/edtf.js';
import { ENGAGEMENT_NOUNS } from './lexicon/engagements.js';
import type { Memory } from './memory.js';
import { modality } from './predicates/modality.js';
import { placed } from './predicates/nominals.js';
import { partiesOf } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import type { Site } from './site.js';
import { isVerb, lemmaOf, pobjs } from './tree.js';

/** What the tree leaves open: a yes that both sides say is a fixture; a bare noun phrase is past or to come. */
export function decide(site: Site, memory: Memory): Act {
  const { reading, parts } = site;
  // "both have promised to come": several who say yes to a host have not settled it among themselves.
  const isJoint = partiesOf(parts.actor).length > 1 && reading.kernel.format !== 'visit';
  if (reading.act === 'accept' && reading.agreed && (isJoint || agreedWith(site))) return 'schedule';
  if (
    reading.act === 'hold' &&
    isVerb(reading.predicate) &&
    modality(reading.predicate).when === 'present' &&
    isAhead(site)
  )
    return 'schedule';
  if (reading.act === 'propose' && comesToActor(site)) return 'invite';
  if (!isBare(reading)) return reading.act;
  return (
    aheadByDate(site) ?? (placed(reading.kernel) ? undefined : memory.actOf(reading.kernel, parts.all)) ?? reading.act
  );
}

const isBare = (r: Reading): boolean =>
  !r.kernel.verb && (r.act === 'hold' || r.act === 'schedule') && r.predicate === r.kernel.token;

/** "is meeting X on Thursday", "arrives next week": a present tense with a time to come of its own. */
function isAhead({ times, reading, doc, article }: Site): boolean {
  const { published } = article;
  if (published === undefined) return false;
  return times.some((t) => {
    if (t.unresolved || (bounds(t.edtf)?.from ?? '') <= published) return false;
    const at = doc.spanAt(t.span[0], t.span[1])?.root;
    return (
      at?.ancestors.find(isVerb) === reading.predicate &&
      !at.ancestors.slice(0, 3).some((a) => /^(ahead|before|of)$/.test(a.lower))
    );
  });
}

/** "would like him to visit", "asked her to come to Lima", "would welcome a visit by him": who asks another to his own place invites. */
function comesToActor({ reading, named }: Site): boolean {
  if (!reading.kernel.verb)
    return reading.kernel.format === 'visit' && reading.kind === 'react' && named.recipient.length > 0;
  if (!/^(visit|come|travel|fly)$/.test(lemmaOf(reading.kernel.token))) return false;
  // "urges him to come back to the talks": to no place.
  if (reading.kernel.token.subtree.some((o) => o.dep === 'pobj' && o.head.lower === 'to' && isTalks(o))) return false;
  // "wanted to visit Lima": he would come himself.
  const guest = [reading.kernel.token, ...reading.steps.map((s) => s.token)].some(
    (t, i) => t.childrenBy(...(i === 0 ? ['nsubj'] : ['dobj', 'dative'])).length > 0,
  );
  const actors = new Set(partiesOf(named.actor));
  return (
    guest &&
    named.recipient.length > 0 &&
    reading.steps.some((s) => s.op.kind === 'urge' || s.op.kind === 'want') &&
    named.recipient.every((r) => r.parties.every((p) => !actors.has(p))) &&
    partiesOf(named.all).length === 2
  );
}

const isTalks = (t: Token): boolean => ENGAGEMENT_NOUNS.get(lemmaOf(t))?.format === 'talks';

/** "reached an agreement with X to hold talks": the other side said yes too. */
const agreedWith = ({ reading, cast }: Site): boolean =>
  [reading.predicate, reading.predicate.head].some((t) => pobjs(t, 'with').some((o) => cast.group(o).length > 0));

/** The engagement's own date, set against the article's. */
function aheadByDate({ times, reading, article }: Site): Act | undefined {
  const k = reading.kernel.token;
  // Below the noun in the tree, or right behind its phrase ("the summit later this year").
  const end = Math.max(...k.subtree.map((s) => s.end));
  const own = times.find(
    (t) =>
      !t.unresolved &&
      ((t.span[0] >= end && t.span[0] <= end + 2) || k.subtree.some((s) => s.start >= t.span[0] && s.end <= t.span[1])),
  );
  const when = own?.edtf && bounds(own.edtf);
  if (!when || !article.published) return undefined;
  if (when.from > article.published) return 'schedule';
  return when.to < article.published ? 'hold' : undefined;
}
