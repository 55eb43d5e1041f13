import { containment } from '../reconcile/words.js';
import type { Act, EventMention, Party } from '../types.js';
import type { Context } from './context.js';
import { type Speaker, speakerOf } from './speaker.js';

/** A reason given for an act, by whom, and who does not believe it. */
export interface Reason {
  readonly act: Act;
  /** Whose act it is. */
  readonly actor: readonly Party[];
  /** In the words of the article. */
  readonly reason: string;
  readonly speaker: Speaker;
  /** Mentions that give it, one for each time it is given. */
  readonly mentions: readonly EventMention[];
  readonly disputed: readonly EventMention[];
}

/** Words that two reasons must share, as a part of the shorter, to count as one. */
export const SAME_REASON = 0.6;

/** Whether a comment disputes what a side says: it comes from elsewhere and is about that side or the one that acted. */
function disputes(comment: EventMention, speaker: Speaker, actor: readonly Party[], context: Context): boolean {
  if (comment.act !== 'comment' || comment.stance !== 'dispute') return false;
  const by = speakerOf(comment, context);
  if (by.side === undefined ? by.name === speaker.name : by.side === speaker.side) return false;
  const about = comment.recipient;
  return about.length === 0 || about.some((party) => party === speaker.side || actor.includes(party));
}

/** The reasons given for the acts of an engagement, in the order of the acts. */
export function reasonsOf(context: Context): Reason[] {
  const reasons: (Reason & { mentions: EventMention[] })[] = [];
  for (const mention of context.mentions) {
    const { act, actor, reason } = mention;
    if (reason === undefined || act === 'comment') continue;
    const speaker = speakerOf(mention, context);
    const same = reasons.find(
      (known) =>
        known.act === act &&
        known.actor.join() === actor.join() &&
        known.speaker.side === speaker.side &&
        containment(known.reason, reason) >= SAME_REASON,
    );
    if (same) same.mentions.push(mention);
    else {
      const disputed = context.mentions.filter((comment) => disputes(comment, speaker, actor, context));
      reasons.push({ act, actor, reason, speaker, mentions: [mention], disputed });
    }
  }
  return reasons;
}
