import type { Lookup } from './DossierView.js';
import { Report } from './Report.js';

interface Props {
  readonly ids: readonly string[];
  readonly find: Lookup;
  /** Whether each says who does what, where that is not said above. */
  readonly told?: boolean;
}

/** The reports of a dossier that some ids name, in their order; an id that it does not hold is passed over. */
export function Reports({ ids, find, told = false }: Props) {
  return ids.map((id) => {
    const mention = find(id);
    return mention && <Report key={id} mention={mention} told={told} />;
  });
}
