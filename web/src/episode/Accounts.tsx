import type { Dossier } from '../api/types.js';
import { ActMark } from '../marks/ActMark.js';
import { Clamp } from '../parts/Clamp.js';
import { Contested } from './Contested.js';
import type { Lookup } from './DossierView.js';
import { Report } from './Report.js';

type Account = Dossier['accounts'][number];

interface Props {
  readonly accounts: readonly Account[];
  readonly find: Lookup;
  readonly contested: ReadonlySet<string>;
}

/** What each side says, side by side, in its own words; nothing is averaged. */
export function Accounts({ accounts, find, contested }: Props) {
  if (accounts.length === 0) return null;
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">Each side’s account</h2>
      <div className="accounts">
        {accounts.map((account) => (
          <section
            key={account.mentions[0]}
            aria-label={`Account of ${nameOf(account).slice(0, 200)}`}
            className={account.side ? 'side' : ''}
          >
            <h3>
              <Clamp text={nameOf(account)} />
            </h3>
            {account.side && account.speakers.length > 0 && (
              <p className="small quiet">
                <Clamp text={account.speakers.join('; ')} />
              </p>
            )}
            <ul>
              {account.mentions.flatMap((id) => {
                const mention = find(id);
                if (!mention) return [];
                return (
                  <li key={id}>
                    <ActMark act={mention.act} polarity={mention.polarity} />
                    <div>
                      {contested.has(id) && <Contested />}
                      <Report mention={mention} told />
                    </div>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function nameOf({ side, outlet, speakers }: Account): string {
  return side?.name ?? (speakers.length > 0 ? speakers.join('; ') : (outlet ?? 'The articles themselves'));
}
