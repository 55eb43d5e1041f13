import type { Token } from '@demarche/english';
import { isPassive, isVerb, lemmaOf, pobjs, setPhrases } from '../../tree.js';
import { asksWhether } from '../clauses.js';
import { modality } from '../modality.js';

/** What words say of an engagement that they leave unnamed. */
export interface Answer {
  readonly yes: boolean;
  /** Of coming or staying away, which is said of engagements only; to anything one may agree. */
  readonly ofComing?: true;
  /** Only threatened, or thought of. */
  readonly mayBe?: true;
}

const come = (yes: boolean): Answer => ({ yes, ofComing: true });

/** An answer in words that leave out what they answer: "agreed", "said no", "will come", "he did not", "backed out". */
export function answerIn(t: Token): Answer | undefined {
  return isVerb(t) ? (plainly(t) ?? asGuest(t) ?? elliptically(t) ?? byStayingAway(t)) : undefined;
}

const YES = /^(?:agree|accept|consent|assent|oblige|acquiesce)$/;
const NO = /^(?:decline|refuse|demur|turn down)$/;
const PRONOUN = /^(?:it|this|that)$/;

/** "agreed on Wednesday", "said no", "turned it down": a verb of answering alone, or with a pronoun for the offer. */
function plainly(t: Token): Answer | undefined {
  const { negated, modal, when } = modality(t);
  if (isToPress(t)) return undefined;
  if (negated || modal || isPassive(t) || asksWhether(t) || (when !== 'past' && when !== 'present')) return undefined;
  const phrases = setPhrases(t);
  if (phrases.some((p) => p === 'say yes' || p === 'take up')) return pronounOnly(t) ? { yes: true } : undefined;
  if (phrases.includes('say no')) return { yes: false };
  if (!pronounOnly(t) || bringsIn(t, 'to', 'with', 'on', 'about', 'for', 'from', 'over')) return undefined;
  const lemmas = [lemmaOf(t), ...phrases];
  return lemmas.some((l) => YES.test(l)) ? { yes: true } : lemmas.some((l) => NO.test(l)) ? { yes: false } : undefined;
}

/** "when he was asked for details, he declined": the press is answered, not the offer. */
const isToPress = (t: Token): boolean =>
  t.childrenBy('advcl').some((c) => /^(?:ask|press|question|push)$/.test(lemmaOf(c)) && isPassive(c));

const COMPLEMENTS = new Set(['dobj', 'xcomp', 'ccomp', 'oprd', 'attr']);

/** Whether a verb has no object or complement, or a pronoun for one. */
const pronounOnly = (t: Token): boolean => !t.children.some((c) => COMPLEMENTS.has(c.dep) && !PRONOUN.test(c.lower));

const bringsIn = (t: Token, ...preps: string[]): boolean =>
  pobjs(t, ...preps).some((o) => o.ent?.label !== 'DATE' && !PRONOUN.test(o.lower));

/** Whether a clause asks or supposes: "whether she will come", "if he goes". */
const isOpen = (t: Token): boolean =>
  t.dep === 'pcomp' || t.children.some((c) => c.dep === 'mark' && c.lower !== 'that');

/** "go that far", "went well": on no way. */
const NO_JOURNEY = /^(?:rather|along|out|far|further|farther|well|wrong|unnoticed)$/;

/** "will come", "would be there", "is not going", "cannot make it": what a guest says, without the place. */
function asGuest(t: Token): Answer | undefined {
  const { negated, modal, when, infinitive, progressive, perfect } = modality(t);
  // "would not have come": who says so did.
  if (
    isOpen(t) ||
    infinitive ||
    (modal === 'would' && perfect) ||
    (modal && modal !== 'would' && !(modal === 'able' && negated))
  )
    return undefined;
  const there = lemmaOf(t) === 'be' && t.childrenBy('advmod').some((c) => c.lower === 'there');
  const goes =
    /^(?:go|come|attend)$/.test(lemmaOf(t)) &&
    !isPassive(t) &&
    !t.children.some((c) => /^(?:prep|prt)$/.test(c.dep) || COMPLEMENTS.has(c.dep) || NO_JOURNEY.test(c.lower));
  const makesIt = lemmaOf(t) === 'make' && t.childrenBy('dobj').some((o) => o.lower === 'it') && pronounOnly(t);
  if (when !== 'future' && !(negated && progressive && when === 'present')) return undefined;
  if (!there && !goes && !(makesIt && negated)) return undefined;
  return come(!negated);
}

/** "he would not", "Mexico did": an auxiliary whose verb is the one before. */
function elliptically(t: Token): Answer | undefined {
  if (t.pos !== 'AUX' || !/^(?:will|would|do|does|did|wo)$/.test(t.lower) || isOpen(t)) return undefined;
  const alone = t.children.every((c) => /^(?:nsubj|neg|advmod|punct|mark|prep|cc|npadvmod)$/.test(c.dep));
  if (!alone || t.childrenBy('nsubj').length === 0 || t.dep === 'relcl' || t.dep === 'advcl') return undefined;
  return { yes: t.children.every((c) => c.dep !== 'neg') };
}

const AWAY = new Set(
  `back out|walk away|bow out|drop out|beg off|cry off|bail out|opt out|pull out|stay away|stay home|stay at home|remain at home
  stay put|change mind|have thought|get foot|send regret|send apology|send excuse|think better|give miss|keep away
  sit out|be absent|remain absent|stay absent`
    .split(/[|\n]\s*/)
    .map((p) => p.trim()),
);

/** "backed out", "stayed at home", "changed his mind", "sent her regrets": no more is said of what one keeps away from. */
function byStayingAway(t: Token): Answer | undefined {
  const { negated, modal, when } = modality(t);
  const mayBe = modal === 'possible' || isThreatened(t);
  if (negated || isPassive(t) || isOpen(t) || (modal && modal !== 'would' && !mayBe)) return undefined;
  if (when === 'none' && !mayBe) return undefined;
  const object = t.childrenBy('dobj')[0];
  const phrases = setPhrases(t).filter((p) => !object || p.includes(lemmaOf(object)));
  if (!phrases.some((p) => AWAY.has(p)) || bringsIn(t, 'from', 'of', 'to', 'as', 'into', 'in')) return undefined;
  return mayBe ? { ...come(false), mayBe } : come(false);
}

/** "threatened to pull out", "was considering staying away". */
const isThreatened = (t: Token): boolean =>
  t.dep === 'xcomp' &&
  /^(?:threaten|consider|contemplate|vow|mull)$/.test(lemmaOf(t.head)) &&
  !modality(t.head).negated;
