import type { Episode } from '../../record/types.js';
import type { Reference } from '../../reference/index.js';
import { clean } from '../terminal/clean.js';
import type { Colors } from '../terminal/style.js';

/** Names of the parties of an engagement and what fixes it: `Russia – United States: talks, White House, G8 2012`. */
export function episodeTitle(episode: Episode, reference: Reference): string {
  const parties = episode.parties.map((party) => reference.partyName(party)).join(' – ') || 'unnamed parties';
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
