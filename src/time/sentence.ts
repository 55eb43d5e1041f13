/** How far around an expression its sentence is looked for, in UTF-16 units. */
const REACH = 400;

/** An end of a sentence: a full stop (not that of an abbreviation or initial) before a new start, or a line's end. */
const END =
  /(?:(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Lt|Col|Sgt|No|[A-Za-z]))\.|[!?…])["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])|\n[^\S\n]*\n/gu;

/** The rest of the sentence before `start` and after `end`. */
export function sentenceAround(text: string, start: number, end: number): { before: string; after: string } {
  const head = text.slice(Math.max(0, start - REACH), start);
  // The expression's first character decides whether a full stop just before it ends a sentence.
  const boundaries = [...`${head}${text.slice(start, start + 1)}`.matchAll(END)];
  const last = boundaries.at(-1);
  const tail = text.slice(end, end + REACH);
  const next = tail.search(END);
  return {
    before: last ? head.slice(last.index + last[0].length) : head,
    after: next < 0 ? tail : tail.slice(0, next),
  };
}
