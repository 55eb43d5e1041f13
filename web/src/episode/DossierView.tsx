import type { Dossier, Mention } from '../api/types.js';
import { ExportLinks } from '../parts/ExportLinks.js';
import { Accounts } from './Accounts.js';
import { Contradictions } from './Contradictions.js';
import { Course } from './Course.js';
import { DossierHead } from './DossierHead.js';
import { DOSSIER_FORMATS } from './formats.js';
import { Precedents } from './Precedents.js';
import { Reasons } from './Reasons.js';
import { Related } from './Related.js';
import { Sources } from './Sources.js';

/** Finds a mention of the dossier by its id. */
export type Lookup = (id: string) => Mention | undefined;

/** Everything on one engagement, section by section; sections without content are left out. */
export function DossierView({ dossier }: { readonly dossier: Dossier }) {
  const byId = new Map(dossier.mentions.map((mention) => [mention.id, mention]));
  const find: Lookup = (id) => byId.get(id);
  const contested = new Set(dossier.contradictions.flatMap(({ mentions }) => mentions));
  return (
    <article className="dossier">
      <DossierHead dossier={dossier} />
      <div className="dossier-body">
        <div>
          <Course dossier={dossier} find={find} contested={contested} />
          <Accounts accounts={dossier.accounts} find={find} contested={contested} />
          <Contradictions contradictions={dossier.contradictions} find={find} />
          <Reasons reasons={dossier.reasons} find={find} />
        </div>
        <aside aria-label="Around this engagement">
          {dossier.missing.length > 0 && (
            <section aria-labelledby="missing">
              <h2 id="missing">Missing</h2>
              <ul className="list">
                {dossier.missing.map(({ explanation }) => (
                  <li key={explanation}>
                    <bdi>{explanation}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Related relations={dossier.relations} id={dossier.episode.id} />
          <Precedents id={dossier.episode.id} />
          <Sources sources={dossier.sources} />
        </aside>
      </div>
      <ExportLinks formats={DOSSIER_FORMATS} filter={{ id: dossier.episode.id }} />
    </article>
  );
}
