import type { Episode } from '../record/types.js';
import type { NameOf } from './phrase.js';

/** Names of the parties of an engagement and what fixes it: `Russia – United States: talks, White House, G8 2012`. */
export function episodeTitle(episode: Omit<Episode, 'mentions'>, nameOf: NameOf): string {
  const parties = episode.parties.map(nameOf).join(' – ') || 'unnamed parties';
  const facts = [episode.format, episode.venue, episode.occasion, episode.meeting_date].filter((f) => f !== undefined);
  return facts.length > 0 ? `${parties}: ${facts.join(', ')}` : parties;
}
