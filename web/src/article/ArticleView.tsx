import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { mention as mentionQuery } from '../api/queries.js';
import type { ArticleDetail } from '../api/types.js';
import { inWords } from '../dates/when.js';
import { Clamp } from '../parts/Clamp.js';
import { SourceLink } from '../parts/SourceLink.js';
import { webAddress } from '../parts/safe-url.js';
import { PageTitle } from '../shell/PageTitle.js';
import { MarkedText } from './MarkedText.js';
import { MentionList } from './MentionList.js';
import { MentionPanel } from './MentionPanel.js';

interface Props {
  readonly article: ArticleDetail;
  readonly selected: string | undefined;
  readonly select: (mention: string | undefined) => void;
}

/** The text with what was read from it. */
export function ArticleView({ article, selected, select }: Props) {
  const chosen = article.mentioned.find(({ id }) => id === selected);
  const detail = useQuery({ ...mentionQuery(selected ?? ''), enabled: chosen !== undefined });
  useEffect(() => {
    if (selected !== undefined) document.getElementById(`at-${selected}`)?.scrollIntoView({ block: 'center' });
  }, [selected]);
  return (
    <>
      <ArticleHead article={article} />
      <div className="article-body">
        <MarkedText
          text={article.text}
          mentions={article.mentioned}
          furniture={article.furniture}
          evidence={chosen && detail.data ? detail.data.evidence : []}
          selected={selected}
          select={select}
        />
        <aside aria-label="What was read">
          {chosen && <MentionPanel mention={chosen} detail={detail} close={() => select(undefined)} />}
          <MentionList mentions={article.mentioned} selected={selected} select={select} />
          {article.reprints.length > 0 && (
            <section aria-labelledby="reprints">
              <h2 id="reprints">The same report in</h2>
              <ul className="list">
                {article.reprints.map((source) => (
                  <li key={source.id}>
                    <SourceLink source={source} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

function ArticleHead({ article: { id, title, outlet, agency, published, url } }: { readonly article: ArticleDetail }) {
  const address = webAddress(url);
  return (
    <header className="article-head">
      <PageTitle title={title ?? outlet ?? id}>
        <Clamp text={title ?? outlet ?? id} />
      </PageTitle>
      <p className="quiet">
        {outlet !== undefined && <Clamp text={outlet} />}
        {agency !== undefined && agency !== outlet && (
          <>
            {' '}
            (<Clamp text={agency} />)
          </>
        )}
        {published !== undefined && `, ${inWords(published.slice(0, 10))}`}
        {address !== undefined && (
          <>
            {' · '}
            <a href={address} rel="noopener noreferrer" target="_blank">
              at its source<span className="hidden-words"> (opens another window)</span>
            </a>
          </>
        )}
      </p>
    </header>
  );
}
