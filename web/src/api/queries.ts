import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Params, read } from './client.js';
import type {
  Agreement,
  ArticleDetail,
  Disputes,
  Dossier,
  Dyad,
  Episode,
  Found,
  LogEntry,
  MentionDetail,
  Overview,
  Page,
  Precedents,
  Queue,
} from './types.js';

const part = encodeURIComponent;

export const overview = queryOptions({
  queryKey: ['overview'],
  queryFn: ({ signal }) => read<Overview>('/api/overview', {}, signal),
});

export const dyad = (a: string, b: string, filter: Params) =>
  queryOptions({
    queryKey: ['dyad', a, b, filter],
    queryFn: ({ signal }) => read<Dyad>(`/api/dyads/${part(a)}/${part(b)}`, filter, signal),
    placeholderData: (before) => before,
  });

export const episodes = (filter: Params) =>
  infiniteQueryOptions({
    queryKey: ['episodes', filter],
    queryFn: ({ signal, pageParam }) => read<Page<Episode>>('/api/episodes', { ...filter, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });

export const dossier = (id: string) =>
  queryOptions({
    queryKey: ['episode', id],
    queryFn: ({ signal }) => read<Dossier>(`/api/episodes/${part(id)}`, {}, signal),
  });

export const precedents = (id: string) =>
  queryOptions({
    queryKey: ['precedents', id],
    queryFn: ({ signal }) => read<Precedents>(`/api/episodes/${part(id)}/precedents`, {}, signal),
  });

export const article = (id: string) =>
  queryOptions({
    queryKey: ['article', id],
    queryFn: ({ signal }) => read<ArticleDetail>(`/api/articles/${part(id)}`, {}, signal),
  });

export const mention = (id: string) =>
  queryOptions({
    queryKey: ['mention', id],
    queryFn: ({ signal }) => read<MentionDetail>(`/api/mentions/${part(id)}`, {}, signal),
  });

export const search = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: ({ signal }) => read<Found>('/api/search', { q }, signal),
    enabled: q !== '',
  });

/** Walked, not watched: what has been decided stays in its place until the next batch is asked for, or the desk is left. */
const WALKED = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false } as const;

export const queue = (reviewer: string) =>
  queryOptions({
    queryKey: ['review', 'queue', reviewer],
    queryFn: ({ signal }) => read<Queue>('/api/review/queue', { reviewer }, signal),
    enabled: reviewer !== '',
    ...WALKED,
  });

export const disputes = queryOptions({
  queryKey: ['review', 'disputes'],
  queryFn: ({ signal }) => read<Disputes>('/api/review/disputes', {}, signal),
  ...WALKED,
});

export const agreement = queryOptions({
  queryKey: ['review', 'agreement'],
  queryFn: ({ signal }) => read<Agreement>('/api/review/agreement', {}, signal),
});

export const log = queryOptions({
  queryKey: ['review', 'log'],
  queryFn: ({ signal }) => read<Page<LogEntry>>('/api/review/log', {}, signal),
});
