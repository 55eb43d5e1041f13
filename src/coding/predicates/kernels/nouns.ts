import type { Token } from '@demarche/english';
import type { Format } from '../../../record/types.js';
import {
  ENGAGEMENT_NOUNS,
  type EngagementNoun,
  NOUNS_SPOKEN_OF,
  NOUNS_WITH_OTHERS,
  OFFER_NOUNS,
  PHONE_WORDS,
  VIDEO_WORDS,
} from '../../lexicon/engagements.js';
import { isNominal, lemmaOf, phrasalLemma, pobjs } from '../../tree.js';
import { type Kernel, onSidelines } from './kernel.js';
import { isForThePress, isOfAnotherSense } from './noun-senses.js';

/** A noun that names an engagement, or an offer of one, where it does not stand in another sense. */
export function nounKernel(t: Token): Kernel | undefined {
  const joined = hyphenated(t);
  if ((!isNominal(t) || t.pos === 'PRON') && !joined) return undefined;
  const offer = OFFER_NOUNS.get(lemmaOf(t));
  if (offer) return { token: t, format: 'visit', weak: false, offer };
  const lemma = lemmaOf(t) === 'talks' ? 'talk' : lemmaOf(t);
  const noun =
    joined ??
    ENGAGEMENT_NOUNS.get(lemma) ??
    ENGAGEMENT_NOUNS.get(t.lower) ??
    (isHadWith(t) || isKept(t) ? NOUNS_WITH_OTHERS.get(lemma) : undefined) ??
    (isKept(t) ? NOUNS_SPOKEN_OF.get(lemma) : undefined);
  if (!noun || isOfAnotherSense(t, lemma)) return undefined;
  return { token: t, format: formatOf(t, lemma, noun), weak: noun.weak === true };
}

/** "get-together", "tete-a-tete": parted at its hyphens, the noun is known by its last part. */
function hyphenated(t: Token): EngagementNoun | undefined {
  const { tokens } = t.doc;
  let start = t.i;
  while (tokens[start - 1]?.text === '-' && tokens[start - 2]?.sent === t.sent) start -= 2;
  return start < t.i && tokens[t.i + 1]?.text !== '-'
    ? ENGAGEMENT_NOUNS.get(`${t.doc.text.slice(tokens[start]!.start, t.start)}${lemmaOf(t)}`.toLowerCase())
    : undefined;
}

/** "tea with the king"; the phrase may hang on the verb that carries the noun. */
const isHadWith = (t: Token): boolean =>
  [t, ...(t.dep === 'dobj' && /^(?:have|take|share|drink|sip)$/.test(lemmaOf(t.head)) ? [t.head] : [])].some(
    (h) => pobjs(h, 'with').length > 0,
  );

/** "cancels the appointment", "boycotts the event": what one goes to, or not. */
const isKept = (t: Token): boolean =>
  t.dep === 'dobj' &&
  [phrasalLemma(t.head), lemmaOf(t.head)].some((l) => KEEPS.test(l)) &&
  t.children.some((c) => /^(?:the|this)$/.test(c.lower)) &&
  t.children.every((c) => c.dep === 'det' || c.dep === 'punct');

const KEEPS = /^(?:cancel|call off|boycott|skip|snub|shun|miss|attend)$/;

function formatOf(t: Token, lemma: string, noun: EngagementNoun): Format {
  const left = t.children.filter((c) => c.i < t.i);
  const near = [...left, ...left.flatMap((c) => c.children)];
  const isSpoken = /^(call|conversation|talk|discussion|exchange)$/.test(lemma);
  if (isSpoken && near.some((c) => PHONE_WORDS.has(c.lower))) return 'call';
  if (near.some((c) => VIDEO_WORDS.has(c.lower))) return 'video';
  if (isForThePress(t)) return 'bilateral';
  if (lemma === 'meeting' && left.some((c) => c.lower === 'summit')) return 'summit';
  return onSidelines(t) ? 'sidelines' : noun.format;
}
