import type { Pos } from '../doc/token.js';
import type { RulerPattern, RulerValue } from '../model/decode.js';

/** What the ruler reads of a token. */
export interface TaggedToken {
  readonly lower: string;
  readonly isSpace: boolean;
  readonly tag: string;
  readonly dep: string;
}

/** What the ruler says of a token. `tag` and `dep` are those given, save for white space. */
export interface Attributes {
  readonly tag: string;
  readonly dep: string;
  readonly pos: Pos;
  /** Universal features (`Number=Sing|Person=3`) or the empty string. */
  readonly morph: string;
  /** Set for irregular words only; the lemmatizer finds the others. */
  readonly lemma: string | undefined;
}

type TokenPattern = RulerPattern['patterns'][number][number];

interface Rule {
  readonly tokens: readonly TokenPattern[];
  readonly attrs: RulerPattern['attrs'];
  readonly index: number;
}

/** The rules that a token meets, by its tag, label and word. */
interface Entry {
  /** Numbers of the one-token rules met. */
  readonly met: readonly number[];
  /** Numbers of the longer rules whose first token this may be. */
  readonly begun: readonly number[];
  readonly attributes: Attributes;
}

/** Maps fine tags, with word and dependency label, to parts of speech, morphology and irregular lemmas. */
export class AttributeRuler {
  readonly #rules: readonly Rule[];
  readonly #words = new Set<string>();
  readonly #regexes: RegExp[] = [];
  readonly #entries = new Map<string, Map<string, Map<string, Entry>>>();

  constructor(patterns: readonly RulerPattern[]) {
    this.#rules = patterns.flatMap(({ patterns, attrs, index }) =>
      patterns.map((tokens) => ({ tokens, attrs, index })),
    );
    for (const { LOWER } of this.#rules.flatMap((rule) => rule.tokens)) {
      if (typeof LOWER === 'string') this.#words.add(LOWER);
      else if (typeof LOWER === 'object' && 'IN' in LOWER) for (const word of LOWER.IN) this.#words.add(word);
      else if (typeof LOWER === 'object' && 'REGEX' in LOWER) this.#regexes.push(new RegExp(LOWER.REGEX, 'u'));
    }
  }

  /** Attributes of the tokens of one document. All rules look at the tokens as given; later rules outdo earlier ones. */
  apply(tokens: readonly TaggedToken[]): Attributes[] {
    const entries = tokens.map((token) => this.#entry(token));
    const out = entries.map((entry) => entry.attributes);
    const extra = new Map<number, number[]>();
    for (const [i, { begun }] of entries.entries()) {
      for (const number of begun) {
        const { tokens: run, index } = this.#rules[number]!;
        if (i + run.length > tokens.length || !run.every((pattern, k) => matches(pattern, tokens[i + k]!))) continue;
        const target = i + index;
        extra.set(target, [...(extra.get(target) ?? []), number]);
      }
    }
    for (const [i, numbers] of extra) out[i] = this.#resolve(tokens[i]!, [...entries[i]!.met, ...numbers]);
    return out;
  }

  #entry(token: TaggedToken): Entry {
    const { tag, dep } = token;
    const byDep = getOrMake(this.#entries, tag, () => new Map());
    const byWord = getOrMake(byDep, dep, () => new Map());
    const word = this.#isMentioned(token.lower) ? token.lower : token.isSpace ? ' ' : '';
    return getOrMake(byWord, word, () => {
      const numbers = [...this.#rules.keys()].filter((number) => matches(this.#rules[number]!.tokens[0]!, token));
      const met = numbers.filter((number) => this.#rules[number]!.tokens.length === 1);
      const begun = numbers.filter((number) => this.#rules[number]!.tokens.length > 1);
      return { met, begun, attributes: this.#resolve(token, met) };
    });
  }

  #isMentioned(word: string): boolean {
    return this.#words.has(word) || this.#regexes.some((regex) => regex.test(word));
  }

  #resolve({ tag, dep }: TaggedToken, numbers: readonly number[]): Attributes {
    const merged: RulerPattern['attrs'] = {};
    for (const number of [...numbers].sort((a, b) => a - b)) Object.assign(merged, this.#rules[number]!.attrs);
    return {
      tag: merged.TAG ?? tag,
      dep: merged.DEP ?? dep,
      pos: (merged.POS ?? '') as Pos,
      morph: merged.MORPH === undefined || merged.MORPH === '_' ? '' : merged.MORPH,
      lemma: merged.LEMMA,
    };
  }
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function matches(pattern: TokenPattern, token: TaggedToken): boolean {
  return (
    holds(pattern.TAG, token.tag) &&
    holds(pattern.LOWER, token.lower) &&
    holds(pattern.DEP, token.dep) &&
    (pattern.IS_SPACE === undefined || pattern.IS_SPACE === token.isSpace)
  );
}

function holds(wanted: RulerValue | undefined, value: string): boolean {
  if (wanted === undefined) return true;
  if (typeof wanted !== 'object') return wanted === value;
  if ('IN' in wanted) return wanted.IN.includes(value);
  if ('NOT_IN' in wanted) return !wanted.NOT_IN.includes(value);
  return new RegExp(wanted.REGEX, 'u').test(value);
}
