import type { Token } from '@demarche/english';
import type { Referent } from '../../cast/referent.js';
import { OFFER_NOUNS } from '../../lexicon/engagements.js';
import type { Site } from '../../site.js';
import { isVerb, lemmaOf } from '../../tree.js';
import { modality } from '../modality.js';
import { makersOf, partiesOf } from '../participants.js';
import { doers, lastSpoken, type Report, report, type Scene } from '../scene.js';
import { pendingOffer, speakers } from './pending.js';

/** Another time, place, form or company offered instead of what is asked. */
export function counters(scene: Scene): Report[] {
  const found: Report[] = [];
  const all = [
    ...scene.doc.tokens.map((t) => otherOptions(scene, t) ?? butOpen(scene, t) ?? insteadOf(scene, t)),
    ...scene.told.map((s) => elsewhere(scene, s)),
  ];
  for (const made of all) {
    if (!made) continue;
    const { replaces } = made;
    found.push(!again(found, made) ? made : replaces ? { replaces } : {});
  }
  return found;
}

/** The same paragraph says it once. */
const again = (found: readonly Report[], { site }: Report): boolean =>
  found.some((f) => f.site && site && paragraphOf(f.site) === paragraphOf(site));

const paragraphOf = ({ doc, clause }: Site): number => doc.paragraphs.findIndex((p) => p.contains(clause));

const WAY = /^(?:option|possibility|opportunity|chance|occasion|alternative|venue|format|way|date)$/;
const OTHER = /^(?:other|another|alternative|further|different|various|more)$/;

/** "There are other options": said by the side that has been asked. */
function otherOptions(scene: Scene, t: Token): Report | undefined {
  if (!WAY.test(lemmaOf(t)) || !t.children.some((c) => OTHER.test(c.lower) && c.i < t.i)) return undefined;
  const verb = t.head;
  if (!isVerb(verb) || !/^(?:be|have|exist|remain|offer|see|find)$/.test(lemmaOf(verb)) || modality(verb).negated)
    return undefined;
  const who = speakers(scene, t);
  const side = partiesOf(who)[0];
  const about = pendingOffer(scene, t, side);
  const meets = t.sent.tokens.some((x) => /^(?:meet|meeting|talk|summit|see)$/.test(lemmaOf(x)));
  // One sentence, one answer: "gave no answer, saying only that there were other options".
  const answered = scene.told.some(
    ({ reading, parts }) =>
      reading.predicate.sent === t.sent &&
      (reading.act === 'defer' || (reading.act === 'prepare' && reading.polarity === 'denied')) &&
      partiesOf(parts.actor).some((p) => p === side),
  );
  if (!about || !meets || answered) return undefined;
  const site = report(scene, {
    act: 'counter',
    predicate: t,
    clause: topOf(t),
    about,
    actor: who.slice(0, 1),
    rule: 'counter other options',
  });
  return { site, replaces: swallows(t) };
}

/** The sentence goes with the counter: what is cited there as the other occasion is no report of its own. */
const swallows =
  (t: Token) =>
  ({ reading }: Site): boolean =>
    reading.kernel.token.sent === t.sent && ['schedule', 'hold'].includes(reading.act);

function topOf(t: Token): Token {
  let at = t;
  while (!at.isRoot) at = at.head;
  return at;
}

/** "may meet elsewhere", said by the side that has been asked, of a meeting that nobody has proposed. */
function elsewhere(scene: Scene, s: Site): Report | undefined {
  const { act, polarity, kernel, predicate } = s.reading;
  if (act !== 'schedule' || polarity !== 'possible') return undefined;
  const cue = kernel.token.sent.tokens.some((x) =>
    /^(?:outside|other|instead|elsewhere|another|alternative|sidelines?|margins)$/.test(x.lower),
  );
  const who = speakers(scene, predicate);
  const side = partiesOf(who)[0];
  const about =
    side && cue && partiesOf(s.parts.all).includes(side) ? pendingOffer(scene, kernel.token, side) : undefined;
  if (!about || !partiesOf(s.parts.all).every((p) => about.parties.includes(p))) return undefined;
  const site = report(scene, {
    act: 'counter',
    polarity: 'possible',
    predicate,
    clause: topOf(predicate),
    about: { ...about, site: { ...about.site, reading: { ...about.site.reading, kernel } } },
    actor: who.slice(0, 1),
    rule: 'counter may meet elsewhere',
  });
  return { site, replaces: swallows(kernel.token) };
}

const OTHERWISE = /^(?:another|different|alternative|later|earlier|new)$/;
const TERM = /^(?:date|time|day|venue|place|location|format|city|week|month)$/;

/**
 * "proposed meeting in Vienna instead", "offered another date", "turned down an offer to see the deputy instead": other
 * terms for what one was asked to, has put off or has called off.
 */
function insteadOf(scene: Scene, t: Token): Report | undefined {
  const offers = isVerb(t)
    ? /^(?:propose|offer|suggest|ask|request|prefer|recommend|demand)$/.test(lemmaOf(t)) && !modality(t).negated
    : t.pos === 'NOUN' && OFFER_NOUNS.has(lemmaOf(t));
  if (!offers) return undefined;
  const words = t.subtree.filter((x) => x.i > t.i);
  const instead = words.some((x) => x.lower === 'instead');
  const terms = words.find((x) => TERM.test(lemmaOf(x)) && x.children.some((c) => OTHERWISE.test(c.lower)));
  if (!(instead || terms)) return undefined;
  const actor = (isVerb(t) ? doers(scene, t) : makers(scene, t)).slice(0, 1);
  const own = partiesOf(actor);
  if (own.length !== 1) return undefined;
  const about =
    pendingOffer(scene, t, own[0]!) ??
    lastSpoken(
      scene,
      t,
      (s) =>
        ['decline', 'postpone', 'cancel', 'schedule'].includes(s.reading.act) &&
        partiesOf(s.parts.all).includes(own[0]!),
    );
  if (!about || t.start - about.site.span[1] > ANSWERED) return undefined;
  const site = report(scene, { act: 'counter', predicate: t, about, actor, rule: `counter ${lemmaOf(t)} otherwise` });
  const replaces = ({ reading }: Site) =>
    (reading.predicate === t || t.dominates(reading.predicate)) &&
    ['propose', 'schedule', 'hold', 'invite'].includes(reading.act);
  return { site, replaces };
}

/** Who makes an offer: whoever is named with it, else the other side of what was last spoken of by the one who answers it. */
function makers(scene: Scene, offer: Token): readonly Referent[] {
  const named = makersOf(offer, scene.cast);
  const answerer =
    named.length === 0 && isVerb(offer.head) && offer.dep === 'dobj' ? partiesOf(doers(scene, offer.head)) : [];
  if (answerer.length !== 1) return named;
  const about = lastSpoken(
    scene,
    offer,
    (s) => partiesOf(s.parts.all).length === 2 && partiesOf(s.parts.all).includes(answerer[0]!),
  );
  return about ? about.sides.filter((r) => !r.parties.includes(answerer[0]!)) : [];
}

/** How far, in UTF-16 units, behind what it answers other terms may be named. */
const ANSWERED = 900;

/** "will not hold direct talks, but is open for indirect ones": a no and another form in one sentence. */
function butOpen(scene: Scene, t: Token): Report | undefined {
  if (!/^(?:open|ready|willing|prepared)$/.test(t.lower) || !(t.dep === 'acomp' || t.dep === 'oprd') || !isVerb(t.head))
    return undefined;
  const kernel = scene.known.find((s) => t.head.dominates(s.reading.kernel.token) && s.reading.kernel.token.i > t.i);
  const declined = lastSpoken(scene, t, (s) => s.reading.act === 'decline' && s.reading.kernel.token.sent === t.sent);
  const but = t.sent.tokens.some(
    (x) =>
      /^(?:but|instead|though|although|rather)$/.test(x.lower) &&
      x.i < t.i &&
      x.i > (declined?.site.reading.predicate.i ?? t.i),
  );
  const actor = doers(scene, t.head);
  const own = partiesOf(actor);
  if (!kernel || !declined || !but || own.length !== 1 || !partiesOf(declined.site.parts.actor).includes(own[0]!))
    return undefined;
  const about = {
    ...declined,
    site: { ...declined.site, reading: { ...declined.site.reading, kernel: kernel.reading.kernel } },
  };
  const site = report(scene, {
    act: 'counter',
    predicate: t,
    clause: t.head,
    about,
    actor,
    rule: `counter but ${t.lower}`,
  });
  const replaces = (s: Site) => s.reading.act === 'propose' && s.reading.kernel.token === kernel.reading.kernel.token;
  return { site, replaces };
}
