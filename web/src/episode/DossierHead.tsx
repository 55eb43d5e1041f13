import { Link } from '@tanstack/react-router';
import type { Dossier } from '../api/types.js';
import { inWords } from '../dates/when.js';
import { StatusTag } from '../marks/StatusTag.js';
import { Clamp } from '../parts/Clamp.js';
import { PageTitle } from '../shell/PageTitle.js';

/** What the engagement is, where it stands, and how it came to stand so. */
export function DossierHead({ dossier: { episode, standing, voices, mentions } }: { readonly dossier: Dossier }) {
  const [a, b] = episode.parties;
  const facts = [
    ['Form', episode.format],
    ['Level', episode.level],
    ['Place', episode.venue],
    ['Occasion', episode.occasion],
    ['When', episode.meeting_date === undefined ? undefined : inWords(episode.meeting_date)],
    ['First move', episode.parties.find(({ code }) => code === episode.initiator)?.name ?? episode.initiator],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined);
  return (
    <header className="dossier-head">
      <PageTitle title={episode.title}>
        <Clamp text={episode.title} />
      </PageTitle>
      <p className="standing-line">
        <StatusTag status={episode.status} />{' '}
        <span className="quiet">
          {mentions.length} {mentions.length === 1 ? 'report' : 'reports'} from {voices}{' '}
          {voices === 1 ? 'source' : 'sources'}
        </span>
        {episode.parties.length === 2 && a && b && (
          <Link className="no-print" to="/dyads/$a/$b" params={{ a: a.code, b: b.code }}>
            All between <Clamp text={a.name} /> and <Clamp text={b.name} />
          </Link>
        )}
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Clamp text={value} />
            </dd>
          </div>
        ))}
      </dl>
      {standing.length > 0 && (
        <section aria-labelledby="standing">
          <h2 id="standing" className="hidden-words">
            How it came to stand so
          </h2>
          <ol className="ladder">
            {standing.map(({ status, mention, phrase }) => (
              <li key={mention + status}>
                <StatusTag status={status} />{' '}
                <a href={`#${mention}`} className="small">
                  <Clamp text={phrase} />
                </a>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className="quiet small identifier">
        <bdi>{episode.id}</bdi>
      </p>
    </header>
  );
}
