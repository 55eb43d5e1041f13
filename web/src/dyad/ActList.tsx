import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Mark } from '../api/types.js';
import { dateLine } from '../dates/when.js';
import { ActName } from '../marks/ActName.js';
import { Clamp } from '../parts/Clamp.js';
import { Quote } from '../parts/Quote.js';

interface Props {
  /** Acts within the stretch that is seen. */
  readonly marks: readonly Mark[];
  readonly all: number;
  readonly looked: string | undefined;
  /** The record holds more than was sent. */
  readonly more: boolean;
}

const STEP = 100;

/** The acts that the marks stand for, by day. */
export function ActList({ marks, all, looked, more }: Props) {
  const [shown, show] = useState(STEP);
  return (
    <section aria-labelledby="acts" className="acts">
      <h2 id="acts">Acts</h2>
      <p className="quiet small" role="status">
        {marks.length === all
          ? `${all} reports`
          : `${marks.length} of ${all} reports, those in the stretch of time above`}
        {more && '; the record holds more, which come as you zoom in or set conditions'}
      </p>
      <table>
        <thead className="hidden-words">
          <tr>
            <th scope="col">When</th>
            <th scope="col">Act</th>
            <th scope="col">Words</th>
          </tr>
        </thead>
        <tbody>
          {marks.slice(0, shown).map((mark) => (
            <tr key={mark.id} className={mark.id === looked ? 'looked' : ''}>
              <td className="when small numbers">{dateLine(mark.date, mark.days.to)}</td>
              <td className="small">
                <ActName act={mark.act} polarity={mark.polarity} />
              </td>
              <td>
                <p>
                  <Link to="/episodes/$id" params={{ id: mark.episode }}>
                    <Clamp text={mark.phrase} />
                  </Link>
                </p>
                <Quote text={mark.quote} />{' '}
                <Link className="small" to="/articles/$id" params={{ id: mark.article }} search={{ mention: mark.id }}>
                  <Clamp text={mark.outlet ?? 'article'} />
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {marks.length > shown && (
        <button type="button" onClick={() => show(shown + STEP)}>
          {Math.min(STEP, marks.length - shown)} more
        </button>
      )}
    </section>
  );
}
