import { episodeTitle, type NameOf, sourceName } from '../../dossier/index.js';
import type { ChangeTold, WatchEvent } from '../../watch/events.js';
import { clean } from '../terminal/clean.js';
import { type Colors, quoted, wrapped } from '../terminal/style.js';

/** What happened while feeds were watched, in lines; none for what is not worth one. */
export function eventLines(event: WatchEvent, nameOf: NameOf, colors: Colors, width: number): string[] {
  switch (event.event) {
    case 'unchanged':
      return [];
    case 'moved':
      return [clean(`${event.feed} has moved for good to ${event.to}: watch it there.`)];
    case 'failed': {
      const again = event.again === undefined ? '' : ` It is asked again at ${event.again}.`;
      return [clean(`${event.feed}: ${event.reason}. ${event.remedy}${again}`)];
    }
    case 'read': {
      const { title, feed, fresh, entries, added, later } = event;
      if (fresh === 0) return [];
      const left = later > 0 ? `, ${later} left for the next time` : '';
      return [colors.dim(clean(`${title ?? feed}: ${fresh} new of ${entries} entries, ${added} added${left}`))];
    }
    case 'change':
      return changeLines(event, nameOf, colors, width);
  }
}

function changeLines(change: ChangeTold, nameOf: NameOf, colors: Colors, width: number): string[] {
  const { kind, before, after, episode, mention, source } = change;
  const standing = { new: `new: ${after}`, status: `${before} → ${after}`, gone: `${before}, now part of another` }[
    kind
  ];
  const title = clean(episodeTitle(episode, nameOf));
  return [
    wrapped(`${colors.bold(title)}  ${colors.yellow(standing)}`, width, 0),
    ...(mention ? [wrapped(colors.italic(quoted(mention.quote)), width, 2)] : []),
    ...(source
      ? [wrapped(clean([sourceName({ id: change.article ?? '', ...source }), source.url].join('  ')), width, 2)]
      : []),
    colors.dim(`  ${episode.id}`),
  ];
}
