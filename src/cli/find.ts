import type { Dossier, Store } from '../store/index.js';
import { UserError } from './exit.js';
import { suggestion } from './suggest.js';

/**
 * The dossier of an engagement by its id, or by the beginning or end of it where that is one engagement's alone.
 * @throws UserError with the ids that are near where there is none.
 */
export async function dossierOf(store: Store, id: string): Promise<Dossier> {
  const dossier = await store.dossier(id);
  if (dossier) return dossier;
  const ids = (await store.episodes()).map((episode) => episode.id);
  const several = ids.filter((other) => other.startsWith(id)).length > 1;
  throw new UserError(
    several ? `more than one engagement has an id that begins with ${id}` : `nothing in the record has the id ${id}`,
    `${suggestion(id, ids)}demarche episodes lists engagements, demarche timeline tells them by party.`,
  );
}
