/** Gives the characters (code points) before a UTF-16 offset; offsets asked for in rising order are counted on from the last. */
export function codePointsIn(text: string): (offset: number) => number {
  let [at, count] = [0, 0];
  return (offset) => {
    if (offset < at) [at, count] = [0, 0];
    while (at < offset) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      count++;
    }
    return count;
  };
}

/** An offset moved off the middle of a character, down. */
export function wholeCharacter(text: string, offset: number): number {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff ? offset - 1 : offset;
}
