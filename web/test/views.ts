import type { Site } from './site.js';

/** A view with an element that is there once it is all there. */
export interface View {
  readonly name: string;
  readonly path: string;
  readonly ready: string;
}

interface Page<T> {
  readonly items: readonly T[];
}

/** Every view of a record; the dossier with most contradictions, its article with a mention chosen, the busiest dyad. */
export async function viewsOf({ url }: Site): Promise<View[]> {
  const read = async <T>(path: string) => (await (await fetch(url + path)).json()) as T;
  const { items } = await read<Page<{ id: string }>>('/api/episodes?limit=50');
  const dossiers = await Promise.all(items.map(({ id }) => read<Dossier>(`/api/episodes/${encodeURIComponent(id)}`)));
  const [dossier] = dossiers.sort((a, b) => b.contradictions.length - a.contradictions.length);
  const mention = dossier!.mentions[0]!;
  const [dyad] = (await read<{ dyads: { a: { code: string }; b: { code: string } }[] }>('/api/overview')).dyads;
  const at = encodeURIComponent;
  return [
    { name: 'overview', path: '/', ready: '.holdings' },
    { name: 'search', path: '/search?q=visit', ready: '[role="status"]:not(:empty)' },
    { name: 'episodes', path: '/episodes', ready: '.episode-item' },
    { name: 'dyad', path: `/dyads/${at(dyad!.a.code)}/${at(dyad!.b.code)}`, ready: '[data-mark]' },
    { name: 'episode', path: `/episodes/${at(dossier!.episode.id)}`, ready: '.dossier #precedents + *' },
    {
      name: 'article',
      path: `/articles/${at(mention.source.id)}?mention=${at(mention.id)}`,
      ready: '.mention-panel p.small',
    },
    { name: 'review', path: '/review', ready: '.record-card' },
    { name: 'nothing', path: '/nowhere', ready: 'h1' },
  ];
}

interface Dossier {
  readonly episode: { readonly id: string };
  readonly contradictions: readonly unknown[];
  readonly mentions: readonly { readonly id: string; readonly source: { readonly id: string } }[];
}
