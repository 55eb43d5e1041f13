/** Controls that a reader cannot see, and marks that turn the direction of writing or show nothing. */
const UNSEEN =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/**
 * Text of others for people to read, with what cannot be seen made visible: an escape character as `␛`, an override of the
 * direction of writing as `⟨U+202E⟩`, half a character as `\ufffd`. Line feeds and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (c) => {
    const code = c.codePointAt(0)!;
    if (c === '\n' || c === '\t') return c;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return '\u2421';
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** The same on one line: runs of blanks as one. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\t\n\r\u2028\u2029]+/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
