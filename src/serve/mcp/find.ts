import { partyMeant } from '../../dossier/index.js';
import { interval } from '../../record/interval.js';
import type { Party } from '../../record/types.js';
import type { Dossier, Store } from '../../store/index.js';
import { ToolFault } from './tool.js';

/**
 * The dossier of an engagement by its id.
 * @throws ToolFault where there is none
 */
export async function dossierNamed(id: string, store: Store): Promise<Dossier> {
  const dossier = await store.dossier(id);
  if (dossier) return dossier;
  throw new ToolFault(
    'The record holds no engagement with that id.',
    'Take an id from search or list_engagements as it stands there.',
  );
}

/** The dossiers of some engagements, in the order of their ids. */
export async function dossiersOf(ids: readonly string[], store: Store): Promise<Dossier[]> {
  const found = new Map((await store.dossiers({ ids })).map((dossier) => [dossier.episode.id, dossier]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * The parties that words mean.
 * @throws ToolFault naming the words that mean none
 */
export function partiesNamed(words: readonly string[]): Party[] {
  return words.map((word) => {
    const party = partyMeant(word);
    if (party !== undefined) return party;
    throw new ToolFault(
      `No party is called ${JSON.stringify(word)}.`,
      'Give a code such as RUS, or the usual English name, such as Russia or Hamas.',
    );
  });
}

/**
 * The interval that two dates bound.
 * @throws ToolFault where one is no date or they are the wrong way round
 */
export function periodBetween(from: string | undefined, to: string | undefined): { period?: string } {
  if (from === undefined && to === undefined) return {};
  const period = `${from ?? '..'}/${to ?? '..'}`;
  const dates = [from, to].filter((date) => date !== undefined);
  if (dates.every((date) => !date.includes('/') && interval(date)) && interval(period)) return { period };
  throw new ToolFault(
    'from and to bound no period.',
    'Write dates as 2018, 2018-07 or 2018-07-16, the earlier as from.',
  );
}
