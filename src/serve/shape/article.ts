import type { z } from '@hono/zod-openapi';
import type { ArticleHead, ArticleRow } from '../../store/index.js';
import type * as S from '../schemas/index.js';
import { set } from './days.js';

/** An address that a page may link to: `http` and `https` alone, so that no text of others becomes a script. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** Where something stands. */
export function sourceOf(head: ArticleHead): z.infer<typeof S.Source> {
  const { id, title, outlet, agency, published, author, language, voice } = head;
  return { id, voice, ...set({ title, outlet, agency, published, author, language, url: safeUrl(head.url) }) };
}

/** An article as listings show it. */
export const articleItem = (row: ArticleRow): z.infer<typeof S.ArticleItem> => ({
  ...sourceOf(row),
  mentions: row.mentions,
});
