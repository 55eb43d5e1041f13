import type { Mention } from '../api/types.js';
import { ActMark } from '../marks/ActMark.js';
import { Clamp } from '../parts/Clamp.js';

interface Props {
  readonly mentions: readonly Mention[];
  readonly selected: string | undefined;
  readonly select: (mention: string) => void;
}

/** Everything read from the article, in the order of its text. */
export function MentionList({ mentions, selected, select }: Props) {
  return (
    <section aria-labelledby="mentions">
      <h2 id="mentions">Read from it</h2>
      {mentions.length === 0 ? (
        <p className="quiet">Nothing in scope.</p>
      ) : (
        <ol className="mention-list">
          {mentions.map(({ id, act, polarity, phrase }) => (
            <li key={id}>
              <ActMark act={act} polarity={polarity} />
              <button type="button" className="plain" aria-pressed={id === selected} onClick={() => select(id)}>
                <Clamp text={phrase.slice(0, 300)} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
