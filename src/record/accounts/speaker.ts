import { samePerson } from '../reconcile/words.js';
import type { EventMention, Party } from '../types.js';
import { type Context, toldOn } from './context.js';

/** Who says what a mention says. */
export interface Speaker {
  /** The party spoken for; absent for the outlet's own voice and for those who speak for none. */
  readonly side?: Party;
  /** As the article has it: a name, an organ or a description. */
  readonly name?: string;
  /** Why the speaker is taken to speak for the side; absent where no side is. */
  readonly how?: 'reference' | 'article' | 'person' | 'commenter';
}

const sole = (parties: readonly Party[]) => (parties.length === 1 ? parties[0] : undefined);

/**
 * Who says what a mention says: the one it credits, and the party that this one speaks for: by reference, else by
 * what the article says of them, else by the mention itself where the one credited is the person of one of its sides,
 * or comments for a side. That a side's act is reported does not make its reporter that side's, so all others stay
 * without one.
 */
export function speakerOf(mention: EventMention, context: Context): Speaker {
  const name = mention.attribution;
  if (name === undefined) {
    const side = mention.act === 'comment' ? sole(mention.actor) : undefined;
    return side === undefined ? {} : { side, how: 'commenter' };
  }
  const known = context.sideOf(name, toldOn(mention, context));
  if (known !== undefined) return { side: known, name, how: 'reference' };
  const introduced = mention.evidence.attribution?.party;
  if (introduced !== undefined) return { side: introduced, name, how: 'article' };
  const [actor, recipient] = [sole(mention.actor), sole(mention.recipient)];
  const is = (person: string | undefined) => person !== undefined && samePerson(person, name);
  if (actor !== undefined && is(mention.actor_person)) return { side: actor, name, how: 'person' };
  if (recipient !== undefined && is(mention.recipient_person)) return { side: recipient, name, how: 'person' };
  if (actor !== undefined && mention.act === 'comment') return { side: actor, name, how: 'commenter' };
  return { name };
}
