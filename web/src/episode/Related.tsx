import type { Dossier } from '../api/types.js';
import { EpisodeItem } from '../parts/EpisodeItem.js';

interface Props {
  readonly relations: Dossier['relations'];
  /** The engagement whose dossier this is. */
  readonly id: string;
}

/** Engagements that this one came out of, or that came out of it. */
export function Related({ relations, id }: Props) {
  if (relations.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">Related</h2>
      <ul className="list">
        {relations.map(({ kind, from, to, why, episode }) => (
          <li key={`${from} ${to} ${kind}`}>
            <p className="small quiet">
              {kind}, {from === id ? 'came of this' : 'this came of it'}
            </p>
            <EpisodeItem episode={episode} />
            <p className="small">
              <bdi>{why}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
