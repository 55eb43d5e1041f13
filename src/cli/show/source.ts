import type { Article } from '../../record/types.js';
import { clean } from '../terminal/clean.js';

/** A source by its outlet and day, with its agency where that is another; by its id where no outlet is known. */
export function sourceName({ outlet, agency, published, id }: Omit<Article, 'text' | 'furniture'>): string {
  const name = outlet ?? id;
  const from = agency !== undefined && agency !== outlet ? ` (${agency})` : '';
  return clean(`${name}${from}${published === undefined ? '' : `, ${published.slice(0, 10)}`}`);
}
