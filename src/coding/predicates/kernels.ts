import type { Doc, Token } from '@demarche/english';
import type { Format } from '../../record/types.js';
import {
  DEEDS,
  ENGAGEMENT_NOUNS,
  ENGAGEMENT_VERBS,
  type EngagementNoun,
  type EngagementVerb,
  NOUNS_WITH_OTHERS,
  OFFER_NOUNS,
  PHONE_WORDS,
  VIDEO_WORDS,
} from '../lexicon/engagements.js';
import { isVerb, lemmaOf, phrasalLemma, pobjs, setPhrases } from '../tree.js';
import { courtesyOf, isChamber, isJoint, isJointBody, isSpeech } from './courtesies.js';
import { isGoingTo } from './modality.js';
import { stayOf } from './stays.js';

/** The word of a sentence that names an engagement. */
export interface Kernel {
  readonly token: Token;
  readonly format: Format;
  readonly verb?: EngagementVerb;
  /** Set where the word is an offer of an engagement, or what became of one, rather than the engagement itself. */
  readonly offer?: 'invite' | 'propose' | 'cancel' | 'postpone';
  /** Counts only with parties of its own on both ends. */
  readonly weak: boolean;
}

/** Nouns that measure or part an engagement without changing it: "a round of talks", "a series of meetings". */
const MEASURES = new Set(
  'time date venue location place detail agenda round series day hour week month year decade set start beginning opening end phase stage part half session number string spate sequence flurry possibility prospect kind type lot couple leg conclusion resumption fate future programme program itinerary term parameter modality logistic logistics specific particular format content substance framework outline'.split(
    ' ',
  ),
);

/** Words that make a general noun one of ours. */
const NOT_OURS = new Set(
  'field school guided bus book concert farewell cultural phone-in music town pre-recorded staff cabinet board budget party shareholder parliamentary plenary wage pay labour labor union coalition job contract church prayer training recording jam'.split(
    ' ',
  ),
);

/** "a call on Tuesday" is made then; "a call on somebody" asks for something. */
const isDay = (t: Token): boolean =>
  t.ent?.label === 'DATE' || t.ent?.label === 'TIME' || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(t.lower);

/** "a call to resign", "calls that he step down"; one "made by the president" is a telephone's. */
const asksForIt = (clause: Token): boolean =>
  clause.children.some((c) => c.dep === 'mark' || (c.dep === 'aux' && c.lower === 'to'));

/** All kernels of a document in text order. */
export function kernels(doc: Doc): Kernel[] {
  const out: Kernel[] = [];
  for (const t of doc.tokens) {
    const k = deedKernel(t) ?? resumed(t, out.at(-1)) ?? (isVerb(t) ? (verbKernel(t) ?? stayKernel(t)) : nounKernel(t));
    if (k) out.push(k);
  }
  return out;
}

/**
 * "It will take place on June 12", "it was to be held in Izmir": the engagement named last, in this sentence or the one before,
 * as subject of a verb that only what is convened can have.
 */
function resumed(t: Token, last: Kernel | undefined): Kernel | undefined {
  if (t.lower !== 'it' || !/^nsubj(?:pass)?$/.test(t.dep) || !last || last.verb || last.weak) return undefined;
  const { head } = t;
  const takesPlace = setPhrases(head).some((p) => p === 'take place' || p === 'go ahead');
  const isConvened = /^(?:hold|convene|schedule|reschedule)$/.test(lemmaOf(head)) && t.dep === 'nsubjpass';
  const near = last.token.sent === t.sent || last.token.sent.end === t.sent.start;
  return near && (takesPlace || isConvened) ? { token: t, format: last.format, weak: false } : undefined;
}

/** "called it off", "it was cancelled", "the cancellation": the engagement is the one spoken of. */
function deedKernel(t: Token): Kernel | undefined {
  const deed = isVerb(t) ? DEEDS.get(phrasalLemma(t)) : t.pos === 'NOUN' ? DEEDS.get(lemmaOf(t)) : undefined;
  if (!deed || t.dep === 'amod' || t.dep === 'compound') return undefined;
  const unnamed = isVerb(t)
    ? t.childrenBy('dobj', 'nsubjpass').some((o) => /^(it|this|that|them|which)$/.test(o.lower))
    : pobjs(t, 'of', 'for').length === 0 && !t.children.some((c) => c.dep === 'compound' || SEVERAL.test(c.lower));
  return unnamed ? { token: t, format: 'bilateral', weak: false, offer: deed } : undefined;
}

/** "after several postponements": of what, nobody has said. */
const SEVERAL = /^(?:an?|any|no|some|several|many|repeated|numerous|other)$/;

function stayKernel(t: Token): Kernel | undefined {
  const verb = stayOf(t);
  return verb && { token: t, format: verb.format, verb, weak: true };
}

function verbKernel(t: Token): Kernel | undefined {
  if (isGoingTo(t)) return undefined;
  // "was on the phone to the minister" is a set phrase; any other copula or auxiliary names nothing.
  const verb = [...setPhrases(t), ...(t.pos === 'AUX' ? [] : [phrasalLemma(t), lemmaOf(t)])]
    .map((l) => ENGAGEMENT_VERBS.get(l))
    .find((v) => v && v.frame !== 'stay');
  const courtesy = t.dep === 'amod' || t.dep === 'compound' ? undefined : courtesyOf(t);
  if (courtesy) return { token: t, format: courtesy.format, verb: courtesy, weak: true };
  if (!verb || t.dep === 'amod' || t.dep === 'compound') return undefined;
  if (verb.frame === 'sign' && !t.childrenBy('dobj', 'nsubjpass').some(isPact)) return undefined;
  // "welcomed the invitation", "played host to a summit": what is received is no guest.
  if (
    verb.frame === 'host' &&
    ([...pobjs(t, ...verb.preps), ...t.childrenBy('dobj', 'nsubjpass')].some(
      (o) => aboutOne(o) || OFFER_NOUNS.has(lemmaOf(o)),
    ) ||
      isHeld(t))
  )
    return undefined;
  // "take part in talks": they have a name of their own.
  if (verb.frame === 'attend' && pobjs(t, ...verb.preps).length > 0) return undefined;
  // "went back to the negotiating table", "is heading into talks": no journey.
  if (verb.frame === 'travel' && pobjs(t, 'into').some(aboutOne)) return undefined;
  if (verb.frame === 'travel' && pobjs(t, 'to').some((o) => lemmaOf(o) === 'table')) return undefined;
  // "discussed a meeting", "negotiated a visit": the engagement is the one talked of.
  if ((lemmaOf(t) === 'discuss' || lemmaOf(t) === 'negotiate') && t.childrenBy('dobj', 'xcomp').some(aboutOne))
    return undefined;
  if (
    verb.frame === 'phone' &&
    (pobjs(t, 'for', 'on').some((o) => !isDay(o)) ||
      t
        .childrenBy('oprd', 'ccomp', 'prt', ...(verb.weak ? ['xcomp'] : []))
        .some((c) => c.lower !== 'up' && !(c.dep === 'xcomp' && SAID_ON_PHONE.has(lemmaOf(c)))) ||
      !t.childrenBy('dobj').length ||
      isNaming(t))
  )
    return undefined;
  const channel = pobjs(t, 'by', 'via', 'over', 'on', 'through').flatMap((o) => [o, ...o.children]);
  const phone = channel.some((o) => PHONE_WORDS.has(o.lower) || o.lower === 'call');
  const video = channel.some((o) => VIDEO_WORDS.has(o.lower));
  const sidelines = pobjs(t, 'on', 'at').some((o) => /^(sidelines?|margins?)$/.test(o.lower));
  const format: Format = video
    ? 'video'
    : phone && (verb.frame === 'talk' || verb.frame === 'meet')
      ? 'call'
      : sidelines
        ? 'sidelines'
        : verb.format;
  return { token: t, format, verb, weak: verb.weak === true };
}

/** "a dinner hosted by X", "held talks in Rome, hosted by X": those are received who come to it. */
const isHeld = (host: Token): boolean =>
  host.tag === 'VBN' &&
  host.childrenBy('nsubjpass', 'auxpass').length === 0 &&
  host.ancestors.slice(0, 3).some((a) => isGathering(a) || (host.head === a && isOfTwo(a)));

function isGathering(t: Token): boolean {
  const format = t.pos === 'NOUN' ? ENGAGEMENT_NOUNS.get(lemmaOf(t))?.format : undefined;
  return format !== undefined && format !== 'delegation';
}

/** Verbs of talking and meeting, and those that carry such an engagement as their object. */
const isOfTwo = (verb: Token): boolean =>
  isVerb(verb) &&
  (/^(?:meet|talk)$/.test(ENGAGEMENT_VERBS.get(lemmaOf(verb))?.frame ?? '') ||
    verb.childrenBy('dobj').some(isGathering));

/** "called X to thank him": what one rings for is to say something; "called X to testify" summons. */
const SAID_ON_PHONE = new Set(
  'discuss demand thank congratulate urge ask tell inform express convey offer apologise apologize protest complain warn brief press reassure assure say condemn raise voice wish condole commiserate invite propose explain'.split(
    ' ',
  ),
);

const SPAN = /^(?:minute|hour|day|week|month|year|few|couple|second|third|fourth|fifth)s?$/;

/** "calls the minister a liar", "called him 'old'": a name is given, not a ring. */
const isNaming = (call: Token): boolean =>
  lemmaOf(call) === 'call' &&
  call.childrenBy('dobj').some((o) => {
    const { tokens } = o.doc;
    const next = tokens[o.i + 1]?.text === ',' ? tokens[o.i + 2] : tokens[o.i + 1];
    return (
      next !== undefined &&
      next.sent === o.sent &&
      /^(?:an?|["“‘])$/.test(next.text) &&
      !isDay(next.head) &&
      !SPAN.test(next.head.lower)
    );
  });

const isPact = (o: Token): boolean =>
  /^(?:agreement|treaty|deal|accord|pact|declaration|memorandum|protocol|contract|communique|communiqué|charter|convention|statement|partnership|truce|ceasefire|armistice|settlement)$/.test(
    lemmaOf(o),
  );

const aboutOne = (c: Token): boolean =>
  (ENGAGEMENT_NOUNS.get(lemmaOf(c))?.weak === undefined && ENGAGEMENT_NOUNS.has(lemmaOf(c))) ||
  c.childrenBy('dobj').some((o) => ENGAGEMENT_NOUNS.has(lemmaOf(o)));

function nounKernel(t: Token): Kernel | undefined {
  const joined = hyphenated(t);
  if (t.pos !== 'NOUN' && t.pos !== 'PROPN' && !joined) return undefined;
  const offer = OFFER_NOUNS.get(lemmaOf(t));
  if (offer) return { token: t, format: 'visit', weak: false, offer };
  const lemma = lemmaOf(t).replace(/s$/, '') === 'talk' ? 'talk' : lemmaOf(t);
  const noun =
    joined ??
    ENGAGEMENT_NOUNS.get(lemma) ??
    ENGAGEMENT_NOUNS.get(t.lower) ??
    (isHadWith(t) ? NOUNS_WITH_OTHERS.get(lemma) : undefined);
  if (!noun) return undefined;
  if (t.dep === 'compound' && ENGAGEMENT_NOUNS.has(lemmaOf(t.head))) return undefined;
  const left = t.children.filter((c) => c.i < t.i);
  // "delivered an address to the assembly": the phrase may hang on the verb.
  const spoken = t.dep === 'dobj' ? [t, t.head] : [t];
  if (isSpeech(lemma) && !spoken.some((h) => pobjs(h, 'to', 'before', 'in', 'at').some(isChamber))) return undefined;
  // Negotiators are spoken of everywhere; sent, received or called home they stand for the talks.
  if (lemma === 'negotiator' && !/^(?:dobj|nsubjpass)$/.test(t.dep)) return undefined;
  // "an exchange of prisoners", "a prisoner exchange"; of views it is a talk.
  const exchanged = lemma === 'exchange' ? [...pobjs(t, 'of'), ...t.childrenBy('compound'), ...before(t)] : [];
  if (exchanged.some((o) => o.pos === 'NOUN' && !SAID.test(lemmaOf(o)))) return undefined;
  // "under Swiss mediation": how the talks came about, which the sentence names.
  if (lemma === 'mediation' && t.dep === 'pobj' && /^(?:under|through|via|with|by)$/.test(t.head.lower))
    return undefined;
  if (isJointBody(lemma) && (!isJoint(t) || (t.dep === 'nsubj' && ENGAGEMENT_VERBS.has(lemmaOf(t.head)))))
    return undefined;
  // "a call for talks", "calls to meet" ask for something; only the other sense is a telephone's.
  if (
    lemma === 'call' &&
    !left.some((c) => c.lower === 'courtesy') &&
    (t.childrenBy('acl', 'xcomp', 'relcl').some(asksForIt) || pobjs(t, 'for', 'on').some((o) => !isDay(o)))
  )
    return undefined;
  // "there is talk of a summit", "his talk of peace": hearsay or words.
  if (t.lower === 'talk' && pobjs(t, 'of', ...(left.length === 0 ? ['about', 'among'] : [])).length > 0)
    return undefined;
  if (isOfOtherThings(t, lemma)) return undefined;
  // "members of Congress": a state's own.
  if (t.text === 'Congress' && pobjs(t, 'of').length === 0) return undefined;
  // A press conference is an engagement when somebody from elsewhere gives it too.
  const press = left.some((c) => c.lower === 'press' || c.lower === 'news');
  if (press && pobjs(t, 'with').length === 0) return undefined;
  if (left.some((c) => (NOT_OURS.has(c.lower) && !numbered(c)) || isOwnCouncil(c))) return undefined;
  // "the negotiating table"; others are furniture.
  if (
    lemma === 'table' &&
    !isReturnedTo(t) &&
    !left.some((c) => /^(?:negotiating|conference|negotiation|negotiations|bargaining|peace|talks)$/.test(c.lower))
  )
    return undefined;
  const near = [...left, ...left.flatMap((c) => c.children)];
  const format: Format =
    near.some((c) => PHONE_WORDS.has(c.lower)) && /^(call|conversation|talk|discussion|exchange)$/.test(lemma)
      ? 'call'
      : near.some((c) => VIDEO_WORDS.has(c.lower))
        ? 'video'
        : press
          ? 'bilateral'
          : lemma === 'meeting' && left.some((c) => c.lower === 'summit')
            ? 'summit'
            : onSidelines(t)
              ? 'sidelines'
              : noun.format;
  return { token: t, format, weak: noun.weak === true };
}

/** "X and Y exchange prisoners": a verb that the parser took for a part of its object. */
const before = (t: Token): Token[] => (t.dep === 'compound' ? [t.head] : []);

const SAID = /^(?:views?|ideas?|opinions?|words?|thoughts?|phone|telephone|video|e-?mail)$/;

/** "back to the table", "return to the table". */
const isReturnedTo = (table: Token): boolean => {
  const prep = table.dep === 'pobj' && table.head.lower === 'to' ? table.head : undefined;
  return prep !== undefined && (lemmaOf(prep.head) === 'return' || prep.doc.tokens[prep.i - 1]?.lower === 'back');
};

/** "tea with the king"; the phrase may hang on the verb that carries the noun. */
const isHadWith = (t: Token): boolean =>
  [t, ...(t.dep === 'dobj' && /^(?:have|take|share|drink|sip)$/.test(lemmaOf(t.head)) ? [t.head] : [])].some(
    (h) => pobjs(h, 'with').length > 0,
  );

/** "get-together", "tete-a-tete": parted at its hyphens, the noun is known by its last part. */
function hyphenated(t: Token): EngagementNoun | undefined {
  const { tokens } = t.doc;
  let start = t.i;
  while (tokens[start - 1]?.text === '-' && tokens[start - 2]?.sent === t.sent) start -= 2;
  return start < t.i && tokens[t.i + 1]?.text !== '-'
    ? ENGAGEMENT_NOUNS.get(`${t.doc.text.slice(tokens[start]!.start, t.start)}${lemmaOf(t)}`.toLowerCase())
    : undefined;
}

/** "a round of sanctions", "an exchange of fire": general nouns that measure something else. */
function isOfOtherThings(t: Token, lemma: string): boolean {
  const content = pobjs(t, 'of').map(lemmaOf);
  if (lemma === 'round') return content.length > 0 && !content.some((c) => ENGAGEMENT_NOUNS.has(c));
  return lemma === 'exchange' && content.some((c) => SWAPPED.test(c));
}

const SWAPPED =
  /^(?:fire|gunfire|shot|shell|strike|missile|blow|insult|barb|threat|accusation|recrimination|prisoner|hostage|captive|detainee|body|remains|land|territory|good|data|student|currency|letter|note|gift)s?$/;

const UNSETTLED = /^(?:details?|logistics|agenda|date|venue|format|terms|modalities|parameters|programme|program)$/;

/** "a National Security Council meeting": of one state's own people. */
const isOwnCouncil = (c: Token): boolean => c.text === 'Council' && c.children.some((w) => w.text === 'National');

/** "six-party talks": counted parties are not a party's. */
const numbered = (t: Token): boolean =>
  t.lower === 'party' && t.children.some((c) => c.pos === 'NUM' || c.text === '-' || c.lower === 'multi');

const onSidelines = (t: Token): boolean => pobjs(t, 'on', 'at').some((o) => /^(sidelines?|margins?)$/.test(o.lower));

/** The head of the phrase that stands for the kernel: "rounds" of "two rounds of talks". */
export function measured(t: Token): Token {
  if (t.dep !== 'pobj') return t;
  const above = t.head.head;
  if (t.head.lower === 'of' && MEASURES.has(lemmaOf(above))) return measured(above);
  // "the logistics for the summit": what is yet to be settled of it.
  if (t.head.lower === 'for' && UNSETTLED.test(above.lower)) return measured(above);
  // "passed up a seat at the summit".
  if (/^(?:at|in)$/.test(t.head.lower) && /^(?:seat|chair|place|slot)$/.test(lemmaOf(above))) return measured(above);
  // "suspends participation in the talks": taking part stands for what one takes part in.
  if (t.head.lower !== 'in') return t;
  if (PARTAKING.test(lemmaOf(above))) return measured(above);
  // "ends his part in the talks": the parser may hang the phrase on the verb.
  const part = isVerb(above) && !/^(?:take|play|have)$/.test(lemmaOf(above)) ? above.childrenBy('dobj')[0] : undefined;
  return part && PARTAKING.test(lemmaOf(part)) ? part : t;
}

const PARTAKING = /^(?:participation|involvement|attendance|presence|part|role)$/;
