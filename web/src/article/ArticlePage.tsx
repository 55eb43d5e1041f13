import './article.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { article } from '../api/queries.js';
import { Loaded } from '../parts/Loaded.js';
import { ArticleView } from './ArticleView.js';

const route = getRouteApi('/articles/$id');

export function ArticlePage() {
  const { id } = route.useParams();
  const { mention } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(article(id));
  const select = (chosen: string | undefined) =>
    void navigate({ search: chosen === undefined ? {} : { mention: chosen }, replace: true, resetScroll: false });
  return (
    <Loaded query={query} what="the article">
      {(data) => <ArticleView article={data} selected={mention} select={select} />}
    </Loaded>
  );
}
