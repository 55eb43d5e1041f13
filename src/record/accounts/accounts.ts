import type { EventMention, Party } from '../types.js';
import type { Context } from './context.js';
import { speakerOf } from './speaker.js';

/** What one side, one speaker of no side, or one outlet in its own voice says of an engagement. */
export interface Account {
  readonly side?: Party;
  /** Those who say it, as the articles have them, each once. */
  readonly speakers: readonly string[];
  /** Set where nobody is credited: the outlet that says it. */
  readonly outlet?: string;
  /** In the order of the acts. */
  readonly mentions: readonly EventMention[];
}

/**
 * Every account of an engagement, kept apart: first those of its parties, then those of other parties, of speakers
 * who speak for none, and of the outlets themselves.
 */
export function accountsOf(context: Context): Account[] {
  const accounts = new Map<
    string,
    { rank: number; side?: Party; outlet?: string; speakers: Set<string>; mentions: EventMention[] }
  >();
  for (const mention of context.mentions) {
    const { side, name } = speakerOf(mention, context);
    const outlet = context.sources.get(mention.article)?.outlet;
    const rank = side === undefined ? (name === undefined ? 3 : 2) : context.parties.includes(side) ? 0 : 1;
    const key = `${rank} ${side ?? name ?? outlet ?? ''}`;
    const own = side !== undefined ? { side } : name === undefined && outlet !== undefined ? { outlet } : {};
    const account = accounts.get(key) ?? { rank, ...own, speakers: new Set<string>(), mentions: [] };
    if (name !== undefined) account.speakers.add(name);
    account.mentions.push(mention);
    accounts.set(key, account);
  }
  return [...accounts.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(({ rank: _, speakers, ...account }) => ({ ...account, speakers: [...speakers] }));
}
