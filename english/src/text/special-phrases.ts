import type { Lexeme } from './lexeme.js';
import type { RawToken } from './tokenizer.js';

interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * Fixed splits that ordinary splitting tears apart (`a.m.` in `(a.m.)`, emoticons): they are looked for once more among
 * the tokens, and put back together.
 */
export class SpecialPhrases {
  readonly #byFirst = new Map<string, (readonly string[])[]>();

  /** @param phrases token texts of each phrase */
  constructor(phrases: readonly (readonly string[])[]) {
    for (const phrase of phrases) {
      const known = this.#byFirst.get(phrase[0]!);
      if (known) known.push(phrase);
      else this.#byFirst.set(phrase[0]!, [phrase]);
    }
  }

  /**
   * The tokens with every phrase replaced by what `lookUp` gives for its text; a phrase whose text it does not know
   * (there is white space in it) stays as it is. Longest first, then leftmost; none overlaps another.
   */
  apply(text: string, tokens: RawToken[], lookUp: (phrase: string) => readonly Lexeme[] | undefined): RawToken[] {
    const matches = this.#find(tokens);
    if (matches.length === 0) return tokens;
    const out: RawToken[] = [];
    let done = 0;
    for (const { start, end } of withoutOverlaps(matches)) {
      const last = tokens[end - 1]!;
      let at = tokens[start]!.start;
      const lexemes = lookUp(text.slice(at, last.start + last.lexeme.text.length));
      if (!lexemes) continue;
      while (done < start) out.push(tokens[done++]!);
      for (const [k, lexeme] of lexemes.entries()) {
        out.push({ lexeme, start: at, spaceAfter: k === lexemes.length - 1 && last.spaceAfter });
        at += lexeme.text.length;
      }
      done = end;
    }
    while (done < tokens.length) out.push(tokens[done++]!);
    return out;
  }

  #find(tokens: readonly RawToken[]): Match[] {
    const out: Match[] = [];
    for (let start = 0; start < tokens.length; start++) {
      const phrases = this.#byFirst.get(tokens[start]!.lexeme.text);
      if (!phrases) continue;
      for (const phrase of phrases) {
        if (phrase.every((word, k) => tokens[start + k]?.lexeme.text === word)) {
          out.push({ start, end: start + phrase.length });
        }
      }
    }
    return out;
  }
}

function withoutOverlaps(matches: Match[]): Match[] {
  matches.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Set<number>();
  const kept: Match[] = [];
  for (const match of matches) {
    if (!taken.has(match.start) && !taken.has(match.end - 1)) kept.push(match);
    for (let i = match.start; i < match.end; i++) taken.add(i);
  }
  return kept.sort((a, b) => a.start - b.start);
}
