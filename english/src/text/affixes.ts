import type { TokenizerRules } from '../model/decode.js';

/**
 * A suffix pattern looks at no more than a handful of characters before the end, save the run of full stops, which is
 * followed by hand. Searching a window keeps very long strings linear.
 */
const SUFFIX_WINDOW = 64;

/** A host longer than this is none; the bound keeps the backtracking of its pattern within the engine's stack. */
const MAX_HOST = 10_000;

const SCHEME = /[\p{L}\p{N}_+\-.]{2,}:\/\//uy;
const AFTER_HOST = /[/?#:@]/g;

/** What a tokenizer asks of the affix patterns. */
export interface AffixMatcher {
  /** Length of the prefix to split off; 0 for none. */
  prefix(text: string): number;
  /** Length of the suffix to split off; 0 for none. */
  suffix(text: string): number;
  /** Ranges `[start, end)` at which to split within the text. */
  infixes(text: string): [number, number][];
  /** Whether the whole text is an address. It holds no white space. */
  isUrl(text: string): boolean;
}

/** The affix patterns of the model, in UTF-16 lengths and in time linear in the text. */
export class Affixes implements AffixMatcher {
  readonly #prefix: RegExp;
  readonly #suffix: RegExp;
  readonly #infix: RegExp;
  readonly #urlHost: RegExp;

  constructor(rules: TokenizerRules) {
    this.#prefix = new RegExp(rules.prefix, 'uy');
    this.#suffix = new RegExp(rules.suffix, 'u');
    this.#infix = new RegExp(rules.infix, 'gu');
    this.#urlHost = new RegExp(rules.urlHost, 'uy');
  }

  prefix(text: string): number {
    this.#prefix.lastIndex = 0;
    return this.#prefix.test(text) ? this.#prefix.lastIndex : 0;
  }

  suffix(text: string): number {
    const from = Math.max(0, text.length - SUFFIX_WINDOW);
    const window = from > 0 ? text.slice(from) : text;
    const found = window.search(this.#suffix);
    if (found < 0) return 0;
    let start = from + found;
    if (found === 0) while (start > 0 && text[start - 1] === '.' && text[start] === '.') start--;
    return text.length - start;
  }

  infixes(text: string): [number, number][] {
    const out: [number, number][] = [];
    // Not `matchAll`: it copies the expression, and compiles it anew, at every call.
    this.#infix.lastIndex = 0;
    for (let match = this.#infix.exec(text); match; match = this.#infix.exec(text)) {
      out.push([match.index, this.#infix.lastIndex]);
    }
    return out;
  }

  isUrl(text: string): boolean {
    if (!text.includes('.')) return false;
    if (this.#isHost(text, 0)) return true;
    SCHEME.lastIndex = 0;
    if (SCHEME.test(text) && this.#isHost(text, SCHEME.lastIndex)) return true;
    for (let at = text.indexOf('@', 1); at >= 0; at = text.indexOf('@', at + 1)) {
      if (this.#isHost(text, at + 1)) return true;
    }
    return false;
  }

  #isHost(text: string, from: number): boolean {
    if (text.length - from > MAX_HOST) {
      AFTER_HOST.lastIndex = from;
      const end = AFTER_HOST.exec(text)?.index ?? text.length;
      if (end - from > MAX_HOST) return false;
    }
    this.#urlHost.lastIndex = from;
    return this.#urlHost.test(text);
  }
}
