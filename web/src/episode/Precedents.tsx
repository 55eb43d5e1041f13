import { useQuery } from '@tanstack/react-query';
import { precedents } from '../api/queries.js';
import { EpisodeItem } from '../parts/EpisodeItem.js';
import { Loaded } from '../parts/Loaded.js';

/** Earlier engagements like this one, nearest first, with what makes them near. */
export function Precedents({ id }: { readonly id: string }) {
  const query = useQuery(precedents(id));
  return (
    <section aria-labelledby="precedents">
      <h2 id="precedents">Earlier ones like it</h2>
      <Loaded query={query} what="earlier engagements">
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">The record holds none.</p>
          ) : (
            <ul className="list">
              {items.slice(0, 6).map(({ episode, why }) => (
                <li key={episode.id}>
                  <EpisodeItem episode={episode} />
                  <p className="small quiet">
                    <bdi>{why.join(', ')}</bdi>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
