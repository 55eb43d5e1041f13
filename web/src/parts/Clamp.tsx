import { useId, useState } from 'react';
import { visible } from '../../../src/dossier/visible.js';

/** Longest text that is shown whole at once, in UTF-16 units. */
const LONG = 400;

/**
 * A text of others, cut where it is very long, with the whole of it at hand. Its direction stays within, and controls are made
 * visible: an isolate that the text leaves open would reach beyond any element.
 */
export function Clamp({ text }: { readonly text: string }) {
  const [whole, show] = useState(false);
  const id = useId();
  if (text.length <= LONG) return <bdi>{visible(text)}</bdi>;
  return (
    <>
      <bdi id={id}>{visible(whole ? text : `${text.slice(0, LONG)}…`)}</bdi>{' '}
      <button
        type="button"
        className="plain small no-print"
        aria-expanded={whole}
        aria-controls={id}
        onClick={() => show(!whole)}
      >
        {whole ? 'less' : `all ${text.length.toLocaleString('en')} characters`}
      </button>
    </>
  );
}
