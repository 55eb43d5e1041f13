import type { Dossier, Mention } from '../api/types.js';
import { dateLine } from '../dates/when.js';
import { ActMark } from '../marks/ActMark.js';
import { LOOKS } from '../marks/acts.js';
import { Clamp } from '../parts/Clamp.js';
import { Contested } from './Contested.js';
import type { Lookup } from './DossierView.js';
import { Report } from './Report.js';

interface Props {
  readonly dossier: Dossier;
  readonly find: Lookup;
  readonly contested: ReadonlySet<string>;
}

/** What happened, in order; every step opens to all its reports. */
export function Course({ dossier, find, contested }: Props) {
  return (
    <section aria-labelledby="course">
      <h2 id="course">What happened</h2>
      <ol className="course">
        {dossier.course.map((step) => {
          const reports = step.mentions.flatMap((id) => find(id) ?? []);
          const [first, ...others] = reports;
          return (
            <li key={step.mentions[0]} className={LOOKS[step.act].family}>
              <span className="when small numbers">{dayOf(reports)}</span>
              <span className="dot">
                <ActMark act={step.act} polarity={step.polarity} />
              </span>
              <div>
                {step.mentions.map((id) => (
                  <span key={id} id={id} className="anchor" />
                ))}
                <p className="phrase">
                  <Clamp text={step.phrase} /> {step.mentions.some((id) => contested.has(id)) && <Contested />}
                </p>
                {first && <Report mention={first} />}
                {others.length > 0 && <Others reports={others} />}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Others({ reports }: { readonly reports: readonly Mention[] }) {
  return (
    <details>
      <summary className="small">
        {reports.length} more {reports.length === 1 ? 'report' : 'reports'} of this
      </summary>
      {reports.map((mention) => (
        <Report key={mention.id} mention={mention} />
      ))}
    </details>
  );
}

/** When a step was taken: by the first report that dates it, else no later than the first report. */
function dayOf(reports: readonly Mention[]): string {
  const published = reports.flatMap(({ source }) => source.published?.slice(0, 10) ?? []).sort()[0];
  return dateLine(reports.find(({ date }) => date !== undefined)?.date, published);
}
