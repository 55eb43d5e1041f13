import type { Token } from '@demarche/english';
import type { Format } from '../../../record/types.js';
import {
  ENGAGEMENT_NOUNS,
  ENGAGEMENT_VERBS,
  type EngagementVerb,
  isStrongNoun,
  OFFER_NOUNS,
  PHONE_WORDS,
  type VerbFrame,
  VIDEO_WORDS,
} from '../../lexicon/engagements.js';
import { isVerb, lemmaOf, phrasalLemma, pobjs, setPhrases } from '../../tree.js';
import { courtesyOf } from '../courtesies.js';
import { isGoingTo } from '../modality.js';
import { isTelephoning } from './calls.js';
import { type Kernel, onSidelines } from './kernel.js';

/** A verb that reports an engagement, where it does not stand in another sense. */
export function verbKernel(t: Token): Kernel | undefined {
  if (isGoingTo(t) || t.dep === 'amod' || t.dep === 'compound') return undefined;
  const courtesy = courtesyOf(t);
  if (courtesy) return { token: t, format: formatOf(t, courtesy), verb: courtesy, weak: true };
  // "was on the phone to the minister" is a set phrase; any other copula or auxiliary names nothing.
  const verb = [...setPhrases(t), ...(t.pos === 'AUX' ? [] : [phrasalLemma(t), lemmaOf(t)])]
    .map((l) => ENGAGEMENT_VERBS.get(l))
    .find((v) => v && v.frame !== 'stay');
  if (!verb || OTHERWISE[verb.frame]?.(t, verb) || isTalkedOf(t)) return undefined;
  return { token: t, format: formatOf(t, verb), verb, weak: verb.weak === true };
}

/** By frame, when what stands beside a verb shows that it reports no engagement of its own. */
const OTHERWISE: { readonly [F in VerbFrame]?: (t: Token, verb: EngagementVerb) => boolean } = {
  sign: (t) => !t.childrenBy('dobj', 'nsubjpass').some(isPact),
  // "welcomed the invitation", "played host to a summit": what is received is no guest.
  host: (t, { preps }) =>
    [...pobjs(t, ...preps), ...t.childrenBy('dobj', 'nsubjpass')].some(
      (o) => aboutOne(o) || OFFER_NOUNS.has(lemmaOf(o)),
    ) || isHeld(t),
  // "take part in talks": they have a name of their own.
  attend: (t, { preps }) => pobjs(t, ...preps).length > 0,
  // "went back to the negotiating table", "is heading into talks": no journey.
  travel: (t) => pobjs(t, 'into').some(aboutOne) || pobjs(t, 'to').some((o) => lemmaOf(o) === 'table'),
  phone: (t, verb) => !isTelephoning(t, verb),
};

/** "discussed a meeting", "negotiated a visit": the engagement is the one talked of. */
const isTalkedOf = (t: Token): boolean =>
  /^(?:discuss|negotiate)$/.test(lemmaOf(t)) && t.childrenBy('dobj', 'xcomp').some(aboutOne);

function formatOf(t: Token, { frame, format }: EngagementVerb): Format {
  const channel = pobjs(t, 'by', 'via', 'over', 'on', 'through').flatMap((o) => [o, ...o.children]);
  if (channel.some((o) => VIDEO_WORDS.has(o.lower))) return 'video';
  const byPhone = channel.some((o) => PHONE_WORDS.has(o.lower) || o.lower === 'call');
  if (byPhone && (frame === 'talk' || frame === 'meet')) return 'call';
  return onSidelines(t) ? 'sidelines' : format;
}

/** "a dinner hosted by X", "held talks in Rome, hosted by X": those are received who come to it. */
const isHeld = (host: Token): boolean =>
  host.tag === 'VBN' &&
  host.childrenBy('nsubjpass', 'auxpass').length === 0 &&
  host.ancestors.slice(0, 3).some((a) => namesMeeting(a) || (host.head === a && isOfTwo(a)));

/** A noun for an engagement itself, and not for those who are sent to one. */
function namesMeeting(t: Token): boolean {
  const format = t.pos === 'NOUN' ? ENGAGEMENT_NOUNS.get(lemmaOf(t))?.format : undefined;
  return format !== undefined && format !== 'delegation';
}

/** Verbs of talking and meeting, and those that carry such an engagement as their object. */
const isOfTwo = (verb: Token): boolean =>
  isVerb(verb) &&
  (/^(?:meet|talk)$/.test(ENGAGEMENT_VERBS.get(lemmaOf(verb))?.frame ?? '') ||
    verb.childrenBy('dobj').some(namesMeeting));

const isPact = (o: Token): boolean =>
  /^(?:agreement|treaty|deal|accord|pact|declaration|memorandum|protocol|contract|communique|communiqué|charter|convention|statement|partnership|truce|ceasefire|armistice|settlement)$/.test(
    lemmaOf(o),
  );

const aboutOne = (c: Token): boolean =>
  isStrongNoun(lemmaOf(c)) || c.childrenBy('dobj').some((o) => ENGAGEMENT_NOUNS.has(lemmaOf(o)));
