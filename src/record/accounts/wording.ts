import type { Act, EventMention } from '../types.js';
import type { Context } from './context.js';
import { speakerOf } from './speaker.js';

/** Acts that one side does: what it did, and the verb for what it did not do. */
const OWN: Readonly<Partial<Record<Act, readonly [did: string, verb: string]>>> = {
  propose: ['proposed it', 'propose it'],
  invite: ['sent an invitation', 'send an invitation'],
  accept: ['accepted', 'accept'],
  decline: ['declined', 'decline'],
  defer: ['left the answer open', 'leave the answer open'],
  counter: ['offered something else', 'offer anything else'],
  delegate: ['sent someone else', 'send anyone else'],
  cancel: ['called it off', 'call it off'],
  rescind: ['took the offer back', 'take the offer back'],
};
/** Acts that are the engagement's own: that it is so, and that it is not. */
const COMMON: Readonly<Partial<Record<Act, readonly [is: string, not: string]>>> = {
  schedule: ['it is fixed', 'it is not fixed'],
  prepare: ['it is being prepared', 'it is not being prepared'],
  postpone: ['it is put off', 'it is not put off'],
  hold: ['it took place', 'it did not take place'],
  suspend: ['it was broken off', 'it was not broken off'],
  resume: ['it was taken up again', 'it was not taken up again'],
};

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Who says it, as a sentence names them: `Ada Okoro (Ghana)`, `The Test`. */
export function voice(mention: EventMention, context: Context): string {
  const { side, name } = speakerOf(mention, context);
  if (name === undefined) {
    if (side !== undefined) return context.nameOf(side);
    return context.sources.get(mention.article)?.outlet ?? `article ${mention.article}`;
  }
  return side === undefined || name === context.nameOf(side) ? name : `${name} (${context.nameOf(side)})`;
}

/** Whether the act is the engagement's own rather than one side's. */
export const isCommon = (act: Act) => act in COMMON;

/** What a mention says happened, or did not, as a clause: `Ghana declined`, `it did not take place`. */
export function clause(mention: EventMention, context: Context): string {
  const denied = mention.polarity === 'denied';
  const common = COMMON[mention.act];
  if (common) return denied ? common[1] : common[0];
  const [did, verb] = OWN[mention.act] ?? ['commented', 'comment'];
  const who = mention.actor.length > 0 ? listed(mention.actor.map(context.nameOf)) : 'someone';
  return denied ? `${who} did not ${verb}` : `${who} ${did}`;
}
