import { Link } from '@tanstack/react-router';
import type { Mark } from '../api/types.js';
import { dateLine } from '../dates/when.js';
import { ActName } from '../marks/ActName.js';
import { Clamp } from '../parts/Clamp.js';
import { Quote } from '../parts/Quote.js';

/** The sentence behind the mark that is looked at. */
export function Reading({ mark }: { readonly mark: Mark | undefined }) {
  return (
    <div className="reading no-print" aria-live="polite">
      {mark === undefined ? (
        <p className="quiet small">
          Point at a mark, or walk the marks with the arrow keys: its sentence is shown here.
        </p>
      ) : (
        <>
          <p className="small">
            <ActName act={mark.act} polarity={mark.polarity} />{' '}
            <span className="numbers">{dateLine(mark.date, mark.days.to)}</span>
            {mark.outlet !== undefined && (
              <>
                {' · '}
                <Clamp text={mark.outlet} />
              </>
            )}
          </p>
          <p className="phrase">
            <Clamp text={mark.phrase} />
          </p>
          <Quote text={mark.quote} />
          <p className="small">
            <Link to="/episodes/$id" params={{ id: mark.episode }}>
              The engagement
            </Link>{' '}
            ·{' '}
            <Link to="/articles/$id" params={{ id: mark.article }} search={{ mention: mark.id }}>
              In the article
            </Link>
          </p>
        </>
      )}
    </div>
  );
}
