import { visible } from '../../../src/dossier/visible.js';

/** A passage with the words that were found between `«` and `»`, as marks. */
export function Excerpt({ text }: { readonly text: string }) {
  const pieces = visible(text).split(/«([^«»]*)»/);
  return (
    <p className="excerpt">
      <bdi>
        {pieces.map((piece, i) => {
          // Every second piece stood between the signs; a piece has no name but its place.
          const key = `${i} ${piece}`;
          return i % 2 === 1 ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
        })}
      </bdi>
    </p>
  );
}
