import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound } from './parts/NotFound.js';
import { articleSearch, dyadSearch, episodesSearch, searchSearch } from './search-params.js';
import { Shell } from './shell/Shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/OverviewPage.js'), 'OverviewPage'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchSearch,
  component: lazyRouteComponent(() => import('./search/SearchPage.js'), 'SearchPage'),
});

const episodes = createRoute({
  getParentRoute: () => root,
  path: '/episodes',
  validateSearch: episodesSearch,
  component: lazyRouteComponent(() => import('./episodes/EpisodesPage.js'), 'EpisodesPage'),
});

const episode = createRoute({
  getParentRoute: () => root,
  path: '/episodes/$id',
  component: lazyRouteComponent(() => import('./episode/EpisodePage.js'), 'EpisodePage'),
});

const dyad = createRoute({
  getParentRoute: () => root,
  path: '/dyads/$a/$b',
  validateSearch: dyadSearch,
  component: lazyRouteComponent(() => import('./dyad/DyadPage.js'), 'DyadPage'),
});

const article = createRoute({
  getParentRoute: () => root,
  path: '/articles/$id',
  validateSearch: articleSearch,
  component: lazyRouteComponent(() => import('./article/ArticlePage.js'), 'ArticlePage'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('./review/ReviewPage.js'), 'ReviewPage'),
});

const disputes = createRoute({
  getParentRoute: () => root,
  path: '/review/disputes',
  component: lazyRouteComponent(() => import('./review/ReviewPage.js'), 'DisputesPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([overview, search, episodes, episode, dyad, article, review, disputes]),
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
