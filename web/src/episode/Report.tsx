import type { Mention } from '../api/types.js';
import { dateLine } from '../dates/when.js';
import { Clamp } from '../parts/Clamp.js';
import { Quote } from '../parts/Quote.js';
import { SourceLink } from '../parts/SourceLink.js';

interface Props {
  readonly mention: Mention;
  /** Whether to say who does what, where that is not said above. */
  readonly told?: boolean;
}

/** What one article says, in its words, with who says it and where. */
export function Report({ mention, told = false }: Props) {
  const { phrase, quote, attribution, date, source } = mention;
  return (
    <div className="report">
      {told && (
        <p className="phrase">
          <Clamp text={phrase} />
        </p>
      )}
      <Quote text={quote} />
      <p className="small quiet">
        {attribution !== undefined && (
          <>
            <Clamp text={attribution} /> –{' '}
          </>
        )}
        <SourceLink source={source} mention={mention.id} />
        {told && date !== undefined && <span className="numbers"> · act of {dateLine(date, undefined)}</span>}
      </p>
    </div>
  );
}
