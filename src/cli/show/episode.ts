import { episodeTitle, type NameOf } from '../../dossier/index.js';
import type { Episode } from '../../record/types.js';
import { clean } from '../terminal/clean.js';
import type { Colors } from '../terminal/style.js';

/** Title and status of an engagement, as the heading of what is told of it. */
export function heading(episode: Episode, nameOf: NameOf, colors: Colors, bold = false): string {
  const title = clean(episodeTitle(episode, nameOf));
  return `${bold ? colors.bold(title) : title}  ${statusWord(episode.status, colors)}`;
}

/** An episode's status, coloured by whether there is or was something to it. */
function statusWord(status: Episode['status'], colors: Colors): string {
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
