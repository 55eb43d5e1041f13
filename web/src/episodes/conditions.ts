import type { Params } from '../api/client.js';
import type { EpisodesSearch } from '../search-params.js';

/** What the address asks for, as the API calls it; several parties are written with commas between them. */
export function conditionsOf({ q, party, ...rest }: EpisodesSearch): Params {
  const parties = party?.split(',').map((name) => name.trim());
  return { ...rest, text: q, party: parties };
}
