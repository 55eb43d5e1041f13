/** Half of a character outside the basic plane without its other half; a text with one cannot be written as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * What JSON allows in a string and a reader should not be given raw: controls that drive a terminal, marks that turn
 * the direction of writing or show nothing, line ends of JavaScript, and what could open or close an element of HTML.
 */
const ESCAPED = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff<>&]/g;

const escaped = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text that every encoding can write: lone halves of characters as U+FFFD, one for one, so that offsets stay. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/**
 * A value as JSON in ASCII-safe controls: parsed, it is the value, lone surrogates apart; unparsed, it neither drives a
 * terminal nor leaves a `<script>`.
 */
export function json(value: unknown, space?: number): string {
  const text = JSON.stringify(value, (_, v) => (typeof v === 'string' ? wellFormed(v) : v), space);
  return text.replace(ESCAPED, escaped);
}
