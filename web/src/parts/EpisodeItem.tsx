import { Link } from '@tanstack/react-router';
import type { Episode } from '../api/types.js';
import { inWords } from '../dates/when.js';
import { StatusTag } from '../marks/StatusTag.js';
import { Clamp } from './Clamp.js';

/** An engagement in a list: what it is, how it stands, when it was spoken of. */
export function EpisodeItem({ episode }: { readonly episode: Episode }) {
  const { acts } = episode;
  const stretch = [...new Set([acts?.from, acts?.to])].filter((day) => day !== undefined);
  return (
    <article className="episode-item">
      <Link to="/episodes/$id" params={{ id: episode.id }}>
        <Clamp text={episode.title} />
      </Link>{' '}
      <StatusTag status={episode.status} />
      <p className="quiet small numbers">
        {stretch.length > 0 && `${inWords(stretch.join('/'))} · `}
        {episode.mentions} {episode.mentions === 1 ? 'report' : 'reports'}
      </p>
    </article>
  );
}
