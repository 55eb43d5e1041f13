import type { Dossier } from '../api/types.js';
import { Clamp } from '../parts/Clamp.js';
import { SourceLink } from '../parts/SourceLink.js';
import { webAddress } from '../parts/safe-url.js';

/** The articles, each report once with its reprints under it. */
export function Sources({ sources }: { readonly sources: Dossier['sources'] }) {
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ul className="list">
        {sources.map(({ voice, articles: [first, ...reprints] }) => (
          <li key={voice}>
            {first && <OneSource article={first} />}
            {reprints.length > 0 && (
              <ul className="reprints" aria-label="Reprints of it">
                {reprints.map((article) => (
                  <li key={article.id}>
                    <OneSource article={article} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Article = Dossier['sources'][number]['articles'][number];

function OneSource({ article }: { readonly article: Article }) {
  const url = webAddress(article.url);
  return (
    <>
      <SourceLink source={article} />
      {article.title !== undefined && (
        <p className="small">
          <Clamp text={article.title} />
        </p>
      )}
      {url !== undefined && (
        <p className="small address">
          <a href={url} rel="noopener noreferrer" target="_blank">
            <bdi>{url.length > 80 ? `${url.slice(0, 80)}…` : url}</bdi>
            <span className="hidden-words"> (opens another window)</span>
          </a>
        </p>
      )}
    </>
  );
}
