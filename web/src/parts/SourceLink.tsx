import { Link } from '@tanstack/react-router';
import type { Source } from '../api/types.js';
import { inWords } from '../dates/when.js';
import { Clamp } from './Clamp.js';

interface Props {
  readonly source: Omit<Source, 'voice'>;
  /** The mention to show in it. */
  readonly mention?: string;
}

/** Where something stands: outlet and day, leading to the article. */
export function SourceLink({ source, mention }: Props) {
  const { id, outlet, agency, published } = source;
  return (
    <span className="source">
      <Link to="/articles/$id" params={{ id }} search={mention === undefined ? {} : { mention }}>
        <Clamp text={outlet ?? id} />
      </Link>
      {agency !== undefined && agency !== outlet && (
        <>
          {' '}
          (<Clamp text={agency} />)
        </>
      )}
      {published !== undefined && <span className="numbers">, {inWords(published.slice(0, 10))}</span>}
    </span>
  );
}
