import './search.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { search } from '../api/queries.js';
import type { Found } from '../api/types.js';
import { Clamp } from '../parts/Clamp.js';
import { EpisodeItem } from '../parts/EpisodeItem.js';
import { ExportLinks } from '../parts/ExportLinks.js';
import { Loaded } from '../parts/Loaded.js';
import { SourceLink } from '../parts/SourceLink.js';
import { PageTitle } from '../shell/PageTitle.js';
import { Excerpt } from './Excerpt.js';

const route = getRouteApi('/search');

export function SearchPage() {
  const { q = '' } = route.useSearch();
  const query = useQuery(search(q));
  return (
    <>
      <PageTitle title={q ? `Search: ${q}` : 'Search'}>
        {q ? (
          <>
            Found for <Clamp text={`“${q}”`} />
          </>
        ) : (
          'Search'
        )}
      </PageTitle>
      {q ? (
        <Loaded query={query} what="what was found">
          {(found) => <Results found={found} q={q} />}
        </Loaded>
      ) : (
        <p>Write words, names or places into the box above; words in double quotes must stand together.</p>
      )}
    </>
  );
}

function Results({ found, q }: { readonly found: Found; readonly q: string }) {
  const { episodes, articles, parties, persons } = found;
  const total = episodes.length + articles.length + parties.length + persons.length;
  return (
    <>
      <p role="status" className="quiet">
        {total === 0
          ? 'Nothing in the record has all these words. Fewer words find more; names are found as the articles write them.'
          : `${episodes.length} engagements, ${articles.length} articles, ${parties.length} parties, ${persons.length} persons`}
      </p>
      {parties.length + persons.length > 0 && (
        <section aria-labelledby="who" className="found">
          <h2 id="who">Parties and persons</h2>
          <ul className="chips">
            {parties.map(({ code, name, episodes: count }) => (
              <li key={code}>
                <Link to="/episodes" search={{ party: code }}>
                  <Clamp text={name} />
                </Link>{' '}
                <span className="quiet small numbers">{count}</span>
              </li>
            ))}
            {persons.map(({ name, mentions: count }) => (
              <li key={name}>
                <Link to="/episodes" search={{ person: name }}>
                  <Clamp text={name} />
                </Link>{' '}
                <span className="quiet small numbers">{count}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {episodes.length > 0 && (
        <section aria-labelledby="engagements" className="found">
          <h2 id="engagements">Engagements</h2>
          <ul className="list">
            {episodes.map((episode) => (
              <li key={episode.id}>
                <EpisodeItem episode={episode} />
              </li>
            ))}
          </ul>
          <p>
            <Link to="/episodes" search={{ q }}>
              All engagements with these words, to filter and to take away
            </Link>
          </p>
        </section>
      )}
      {articles.length > 0 && (
        <section aria-labelledby="articles" className="found">
          <h2 id="articles">Articles</h2>
          <ul className="list">
            {articles.map((article) => (
              <li key={article.id}>
                <SourceLink source={article} />
                {article.title !== undefined && (
                  <p className="headline">
                    <Clamp text={article.title} />
                  </p>
                )}
                <Excerpt text={article.excerpt} />
              </li>
            ))}
          </ul>
          <ExportLinks
            formats={[
              { label: 'CSV', path: '/api/articles.csv' },
              { label: 'JSON', path: '/api/articles.json' },
            ]}
            filter={{ text: q }}
          />
        </section>
      )}
    </>
  );
}
