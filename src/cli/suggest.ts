import { distance } from 'fastest-levenshtein';

const FARTHEST = 0.5;
const SHORTEST = 3;

/** `Did you mean …? ` with the nearest of some names; nothing where none is near. */
export function suggestion(words: string, names: readonly string[], most = 3): string {
  const away = (name: string) => {
    const [a, b] = [words.toLowerCase(), name.toLowerCase()];
    if (a.length >= SHORTEST && b.includes(a)) return b.startsWith(a) ? -1 : 0;
    return distance(a, b) / Math.max(a.length, b.length);
  };
  const near = [...new Set(names)]
    .map((name) => ({ name, away: away(name) }))
    .filter((n) => n.away <= FARTHEST)
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, most);
  return near.length === 0 ? '' : `Did you mean ${near.map((n) => n.name).join(', ')}? `;
}
