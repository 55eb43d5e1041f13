/** Character classes as Python defines them; the model was trained on strings cut by these. */

const ALPHA = /^\p{L}$/u;
const UPPER = /^\p{Uppercase}$/u;

/** Numeric_Type=Digit characters outside category Nd (superscripts, circled digits and the like). */
const DIGIT =
  /^[\p{Nd}²³¹\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]$/u;

/** Whether a UTF-16 unit is white space to Python's `str.isspace`; none lies beyond the basic plane. */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Whether the text is non-empty and all white space. */
export function isSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpaceUnit(text.charCodeAt(i))) return false;
  return text.length > 0;
}

/** `X`, `x` or `d` for upper-case letters, other letters and digits; any other character stands for itself. */
export function shapeOf(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return 'x';
    if (unit >= 0x41 && unit <= 0x5a) return 'X';
    return unit >= 0x30 && unit <= 0x39 ? 'd' : character;
  }
  if (ALPHA.test(character)) return UPPER.test(character) ? 'X' : 'x';
  return DIGIT.test(character) ? 'd' : character;
}
