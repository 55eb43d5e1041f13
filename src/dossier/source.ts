import type { Article } from '../record/types.js';

/** A source by its outlet and day, with its agency where that is another; by its id where no outlet is known. */
export function sourceName({ outlet, agency, published, id }: Omit<Article, 'text' | 'furniture'>): string {
  const name = outlet ?? id;
  const from = agency !== undefined && agency !== outlet ? ` (${agency})` : '';
  return `${name}${from}${published === undefined ? '' : `, ${published.slice(0, 10)}`}`;
}
