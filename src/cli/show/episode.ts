import type { Episode } from '../../record/types.js';
import { clean } from '../terminal/clean.js';
import type { Colors } from '../terminal/style.js';
import type { NameOf } from './phrase.js';

/** Names of the parties of an engagement and what fixes it: `Russia – United States: talks, White House, G8 2012`. */
export function episodeTitle(episode: Episode, nameOf: NameOf): string {
  const parties = episode.parties.map(nameOf).join(' – ') || 'unnamed parties';
  const facts = [episode.format, episode.venue, episode.occasion, episode.meeting_date].filter((f) => f !== undefined);
  return clean(facts.length > 0 ? `${parties}: ${facts.join(', ')}` : parties);
}

/** An episode's status, coloured by whether there is or was something to it. */
export function statusWord(status: Episode['status'], colors: Colors): string {
  switch (status) {
    case 'held':
    case 'scheduled':
    case 'accepted':
      return colors.green(status);
    case 'declined':
    case 'cancelled':
    case 'suspended':
      return colors.red(status);
    default:
      return colors.yellow(status);
  }
}
