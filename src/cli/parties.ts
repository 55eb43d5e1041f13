import { partyMeant } from '../dossier/index.js';
import type { Party } from '../record/types.js';
import { loadReference } from '../reference/index.js';
import type { Store } from '../store/index.js';
import { UserError } from './exit.js';
import { suggestion } from './suggest.js';

/**
 * The party that words on a command line mean: a code (`USA`, `rus`, `taliban`) or any name (`Russia`, `the Kremlin`).
 * @throws UserError with the nearest parties of the record where they mean none.
 */
export async function partyFrom(words: string, store: Store): Promise<Party> {
  const found = partyMeant(words);
  if (found !== undefined) return found;
  const parties = await partiesOfRecord(store);
  if (parties.includes(words)) return words;
  const names = parties.flatMap((party) => [party, loadReference().partyName(party)]);
  throw new UserError(
    `no party is called ${words}`,
    `${suggestion(words, names)}Give a code such as RUS, or a name such as Russia.`,
  );
}

/** Every party that takes part in an episode of the record. */
async function partiesOfRecord(store: Store): Promise<Party[]> {
  return [...new Set((await store.episodes()).flatMap((episode) => episode.parties))].sort();
}
