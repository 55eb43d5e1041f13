import { z } from 'zod';
import { Citation, cited, citing } from '../citation.js';
import { Engagement, engagementLines, engagementOf } from '../engagement.js';
import { dossiersOf } from '../find.js';
import { tool } from '../tool.js';

/** An excerpt as its words stand in the article: without the marks of what matched and of what was left out. */
const plain = (excerpt: string) => excerpt.replace(/[«»]/g, '').replace(/^…|…$/g, '').trim();

export const search = tool({
  name: 'search',
  title: 'Search the record',
  description:
    'Finds engagements (meetings, visits, summits, talks, calls between states and movements) by words in their evidence, and ' +
    'articles by words of their text. All words must stand there; words in double quotes must stand together.',
  input: {
    query: z.string().min(1).max(300),
    limit: z.number().int().min(1).max(20).default(5).describe('Engagements, and articles, at most'),
  },
  output: { engagements: z.array(Engagement), articles: z.array(Citation) },
  async answer({ query, limit }, store) {
    const ids = (await store.listings.episodesAbout(query, limit)).map(({ episode }) => episode.id);
    const engagements = (await dossiersOf(ids, store)).map(engagementOf);
    const articles: Citation[] = [];
    for (const hit of await store.search(query, limit)) {
      const quote = plain(hit.excerpt);
      const start = (await store.article(hit.id))?.text.indexOf(quote) ?? -1;
      articles.push(citing(hit, { quote, span: start < 0 ? undefined : [start, start + quote.length] }));
    }
    return {
      result: { engagements, articles },
      lines: [
        `Engagements (${engagements.length}):`,
        ...engagements.flatMap(engagementLines),
        `Articles (${articles.length}):`,
        ...articles.map(cited),
      ],
    };
  },
});
