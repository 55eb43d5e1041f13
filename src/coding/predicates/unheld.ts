import type { Token } from '@demarche/english';
import type { Format } from '../../record/types.js';
import { ENGAGEMENT_NOUNS } from '../lexicon/engagements.js';
import { lemmaOf } from '../tree.js';
import { isConvened } from './attendance.js';
import type { Kernel } from './kernels/kernel.js';
import { type Modality, modality } from './modality.js';
import { type Bare, is, planned } from './nominals.js';

/** What it comes to that an engagement is not, was not or will not be held: refused, called off, or only not so. */
export function unheld(kernel: Kernel, event: Token, subject: boolean, m: Modality): Bare {
  if (m.when !== 'past' && afterAll(event)) return is('cancel');
  if (m.when === 'future') {
    // "will not receive him": the visitor is turned away.
    if (m.modal !== 'possible' && receives(kernel, event)) return is('rescind');
    // "The meeting will not take place": nobody is said to refuse.
    const isOff = (subject && !isNoSuch(kernel.token)) || (planned(kernel) && !isAbsence(kernel, event));
    return is(isOff ? 'cancel' : 'decline', m.modal === 'possible' ? 'possible' : 'asserted');
  }
  // "I am not going": a plan given up or never made.
  const going = m.when === 'present' && m.progressive && event.childrenBy('xcomp').length === 0;
  const staysAway =
    (going && STAYS_AWAY.test(kernel.verb?.frame ?? '')) || doesNotCome(kernel, event) || sendsAnother(kernel, event);
  return m.when === 'none' || staysAway ? is('decline') : is('hold', 'denied');
}

/** "there will be no talks": none were fixed. */
export const isNoSuch = (noun: Token): boolean => noun.dep === 'attr' && noun.children.some((c) => c.lower === 'no');

const receives = ({ verb, format }: Kernel, event: Token): boolean =>
  verb?.frame === 'host' ||
  (/^(?:visit|delegation)$/.test(format) && /^(?:receive|host|welcome)$/.test(lemmaOf(event)));

const STAYS_AWAY = /^(?:travel|visit|attend|meet)$/;

/** "does not attend the summit", "does not take part": told as it happens, he who does not come stays away. */
const doesNotCome = ({ verb }: Kernel, event: Token): boolean =>
  modality(event).when === 'present' &&
  !modality(event).perfect &&
  (/^(?:travel|visit|attend)$/.test(verb?.frame ?? '') ||
    /^(?:attend|participate|take|join|go|travel|come|appear)$/.test(lemmaOf(event)));

/** "did not come and sent his deputy". */
const sendsAnother = ({ verb }: Kernel, event: Token): boolean =>
  /^(?:travel|visit|attend)$/.test(verb?.frame ?? '') &&
  event.childrenBy('conj', 'advcl').some((c) => /^(?:send|dispatch|delegate)$/.test(lemmaOf(c)) && c.i > event.i);

/** "will not attend next week's summit": others hold it, and he may never have agreed to come. */
export const isAbsence = ({ token, verb, format }: Kernel, event: Token): boolean =>
  verb?.frame === 'attend'
    ? token.childrenBy('dobj').some((o) => isHeldByOthers(ENGAGEMENT_NOUNS.get(lemmaOf(o))?.format))
    : /^(?:attend|participate|take|join)$/.test(lemmaOf(event)) && isHeldByOthers(format);

const isHeldByOthers = (format: Format | undefined): boolean =>
  format !== undefined && (format === 'attendance' || isConvened(format));

/** "will no longer attend": what had been fixed is given up. */
export const noLonger = (verb: Token): boolean =>
  verb.children.some((c) => c.lower === 'longer' && c.children.some((n) => n.lower === 'no')) ||
  verb.children.some((c) => c.lower === 'anymore');

/** "will not come after all", "will not meet as planned": what had been fixed is given up. */
const afterAll = (verb: Token): boolean =>
  verb.subtree.some((c) => c.lower === 'all' && c.doc.tokens[c.i - 1]?.lower === 'after' && isNoMore(c)) ||
  verb.children.some(
    (c) =>
      (AS_PLANNED.test(c.lower) && c.children.some((x) => x.lower === 'as')) ||
      (c.lower === 'as' && c.children.some((x) => AS_PLANNED.test(x.lower))),
  );

const AS_PLANNED = /^(?:planned|scheduled|announced|expected|intended)$/;

/** "after all" rather than "after all members". */
const isNoMore = (all: Token): boolean => {
  const next = all.doc.tokens[all.i + 1];
  return !next || next.sent !== all.sent || !/^(?:NOUN|PROPN|ADJ|PRON|DET|NUM)$/.test(next.pos);
};
