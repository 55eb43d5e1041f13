import type { Token } from '@demarche/english';
import type { Referent } from '../../../cast/referent.js';
import { OFFER_NOUNS } from '../../../lexicon/engagements.js';
import { quotationOf } from '../../../quotations.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../../../tree.js';
import { modality } from '../../modality.js';
import { partiesOf } from '../../participants.js';
import { doers, lastSpoken, type Report, type Scene, sideOf } from '../../scene.js';
import { pendingOffer, speakers } from '../pending.js';
import { answeredBy, deferral, NEAR, named, offerTo } from './deferral.js';

const GUARDED =
  /^(?:reticent|noncommittal|non-committal|committal|coy|cautious|undecided|evasive|guarded|lukewarm|ambiguous|vague|unsure|tight-lipped|circumspect|hesitant|cagey|equivocal|ambivalent|unclear)$/;

/** "was coy about whether it would accept": an adjective of holding back, said of one side about the engagement. */
export function guarded(scene: Scene, t: Token): Report | undefined {
  if (!GUARDED.test(t.lower) || !(t.dep === 'acomp' || t.dep === 'oprd') || !isVerb(t.head)) return undefined;
  const who = doers(scene, t.head);
  const about = answeredBy(scene, t, t.head, who);
  return about && deferral(scene, t, t.head, who, about, `defer ${t.lower}`);
}

/** "is studying it", "will consider this": said of an offer named before. */
export function pondered(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:consider|study|weigh|examine|review|ponder|evaluate|assess)$/.test(lemmaOf(t)))
    return undefined;
  if (modality(t).negated || isPassive(t) || !t.childrenBy('dobj').some((o) => /^(?:it|this)$/.test(o.lower)))
    return undefined;
  const who = doersOf(scene, t);
  const about = offerTo(scene, t, who);
  return about && deferral(scene, t, t, who, about, `defer ${lemmaOf(t)} it`);
}

/** "responded to the invitation by saying it was open to such proposals": an answer that is neither yes nor no. */
export function answeredOnly(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:respond|reply|react|answer)$/.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const who = doersOf(scene, t);
  const about = pendingOffer(scene, t, partiesOf(who)[0]);
  const offer = pobjs(t, 'to').find((o) => OFFER_NOUNS.has(lemmaOf(o)));
  if (!about || !(offer || (t.tag === 'VBG' && t.start - about.site.span[1] < NEAR / 2))) return undefined;
  const decided = scene.told.some(
    (s) =>
      s.reading.kernel.token.sent === t.sent &&
      ['accept', 'decline', 'counter', 'schedule', 'cancel'].includes(s.reading.act) &&
      s.reading.polarity !== 'possible',
  );
  const made = decided ? undefined : deferral(scene, t, t, who, about, `defer ${lemmaOf(t)}`);
  // The offer is only named as what is answered.
  return made && { ...made, replaces: (s) => made.replaces?.(s) === true || s.reading.kernel.token === offer };
}

function doersOf(scene: Scene, verb: Token): Referent[] {
  // "cited him as replying": the one cited replies.
  const as = verb.dep === 'pcomp' && verb.head.lower === 'as' ? verb.head.head.childrenBy('dobj')[0] : undefined;
  const subject = as ?? subjectOf(verb);
  return subject ? scene.cast.group(subject) : [];
}

/** "It is too early to speak of a meeting". */
export function tooEarly(scene: Scene, t: Token): Report | undefined {
  const early =
    /^(?:early|soon|premature)$/.test(t.lower) &&
    t.dep === 'acomp' &&
    (t.lower === 'premature' || t.children.some((c) => c.lower === 'too')) &&
    t.head.subtree.some((x) => /^(?:say|talk|speak|discuss|tell|predict|comment)$/.test(lemmaOf(x)));
  if (!early) return undefined;
  const who = speakers(scene, t);
  const about = named(scene, t.head) ?? pendingOffer(scene, t, partiesOf(who)[0]);
  return about && deferral(scene, t, t.head, who, about, 'defer too early');
}

/** "But not now.": said alone, or alone in a quotation. */
export function notNow(scene: Scene, t: Token): Report | undefined {
  if (t.lower !== 'not' || t.doc.tokens[t.i + 1]?.lower !== 'now') return undefined;
  const quote = quotationOf(t);
  const beside = t.sent.tokens.filter((x) => !quote || (x.start >= quote.span[0] && x.end <= quote.span[1]));
  if (beside.some(isVerb)) return undefined;
  const who = speakers(scene, t);
  const about = pendingOffer(scene, t, partiesOf(who)[0]);
  return about && deferral(scene, t, t, who, about, 'defer not now', sentenceBefore(t));
}

/** The words just before "not now" in the same quotation say what is put off. */
function sentenceBefore(t: Token): Token | undefined {
  const quote = quotationOf(t);
  const all = t.doc.sentences;
  const before = all[all.indexOf(t.sent) - 1];
  return quote && before && before.startChar >= quote.span[0] ? before.root : undefined;
}

/** "We'll see", "we will know next week": no more than that, of an engagement that hangs in the balance. */
export function weSee(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:see|know)$/.test(lemmaOf(t))) return undefined;
  const subject = t.childrenBy('nsubj')[0];
  if (
    subject?.lower !== 'we' ||
    modality(t).when !== 'future' ||
    modality(t).negated ||
    t.childrenBy('dobj').some((o) => isNominal(o) && o.pos !== 'PRON')
  )
    return undefined;
  // "We'll see" alone says nothing of what is to be seen.
  const ofIt = pobjs(t, 'about', 'on').length > 0 || scene.kernels.some((k) => !k.weak && t.dominates(k.token));
  if (!ofIt) return undefined;
  const who = speakers(scene, t);
  const about = lastSpoken(
    scene,
    t,
    (s) => t.start - s.span[1] < NEAR && ['schedule', 'propose', 'invite', 'cancel', 'accept'].includes(s.reading.act),
  );
  if (!about || !sideOf(about, who) || quotationOf(t) === undefined) return undefined;
  return deferral(scene, t, t, who, about, 'defer we shall see');
}
