import { Clamp } from './Clamp.js';

/** Words of an article. */
export function Quote({ text }: { readonly text: string }) {
  return (
    <q className="words">
      <Clamp text={text} />
    </q>
  );
}
