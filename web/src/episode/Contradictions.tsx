import type { Dossier } from '../api/types.js';
import { Clamp } from '../parts/Clamp.js';
import type { Lookup } from './DossierView.js';
import { Reports } from './Reports.js';

interface Props {
  readonly contradictions: Dossier['contradictions'];
  readonly find: Lookup;
}

/** What cannot both be right, one word against the other. */
export function Contradictions({ contradictions, find }: Props) {
  if (contradictions.length === 0) return null;
  return (
    <section aria-labelledby="contradictions" className="contradictions">
      <h2 id="contradictions">Contradictions</h2>
      <ul className="list">
        {contradictions.map(({ explanation, mentions }) => (
          <li key={mentions.join(' ')}>
            <p>
              <Clamp text={explanation} />
            </p>
            <div className="against">
              <Reports ids={mentions} find={find} told />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
