import type { Dossier } from '../api/types.js';
import { LOOKS } from '../marks/acts.js';
import { Clamp } from '../parts/Clamp.js';
import { Quote } from '../parts/Quote.js';
import type { Lookup } from './DossierView.js';
import { Reports } from './Reports.js';

interface Props {
  readonly reasons: Dossier['reasons'];
  readonly find: Lookup;
}

/** Why, by whose word, and who disputes it. */
export function Reasons({ reasons, find }: Props) {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">Reasons given</h2>
      <ul className="list">
        {reasons.map(({ act, actor, reason, speaker, mentions, disputed }) => {
          const by = speaker.name ?? speaker.side?.name;
          const source = find(mentions[0] ?? '');
          return (
            <li key={mentions.join(' ')}>
              <p className="small quiet">
                <Clamp text={actor.map(({ name }) => name).join(', ')} />: {LOOKS[act].label}
              </p>
              <Quote text={reason} />
              <p className="small quiet">
                {by === undefined ? 'in the article’s own voice' : <>says {<Clamp text={by} />}</>}
                {mentions.length > 1 && `, ${mentions.length} times`}
              </p>
              {source && (
                <details>
                  <summary className="small">where</summary>
                  <Reports ids={mentions} find={find} />
                </details>
              )}
              {disputed.length > 0 && (
                <div className="disputed">
                  <p className="small">
                    <strong>Disputed:</strong>
                  </p>
                  <Reports ids={disputed} find={find} told />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
