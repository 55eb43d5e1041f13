import type { LemmaTable } from '../model/decode.js';

const ALPHABETIC = /^\p{L}+$/u;
const MAX_CACHED = 50_000;

/** Finds base forms by suffix rules, checked against lists of known words and irregular forms. */
export class Lemmatizer {
  readonly #paradigms = new Map<string, Paradigm>();
  readonly #isBase = new Map<string, Map<string, boolean>>();

  /** @param tables lemma tables by part of speech in lower case */
  constructor(tables: Readonly<Record<string, LemmaTable>>) {
    for (const [pos, table] of Object.entries(tables)) this.#paradigms.set(pos.toUpperCase(), new Paradigm(table));
  }

  /**
   * The lemma of a token.
   * @param pos coarse part of speech
   * @param morph morphological features as the attribute ruler gives them
   */
  lemmatize(text: string, pos: string, morph: string): string {
    if (pos === '' || pos === 'SPACE' || this.#isBaseForm(pos, morph)) return text.toLowerCase();
    const paradigm = this.#paradigms.get(pos);
    if (paradigm) return paradigm.lemmatize(text);
    return pos === 'PROPN' ? text : text.toLowerCase();
  }

  #isBaseForm(pos: string, morph: string): boolean {
    let byMorph = this.#isBase.get(pos);
    if (!byMorph) {
      byMorph = new Map();
      this.#isBase.set(pos, byMorph);
    }
    let answer = byMorph.get(morph);
    if (answer === undefined) {
      answer = isBaseForm(pos, morph);
      byMorph.set(morph, answer);
    }
    return answer;
  }
}

/** Whether a word so tagged is uninflected, so that it is its own lemma. */
function isBaseForm(pos: string, morph: string): boolean {
  const features = new Map(morph.split('|').map((pair) => pair.split('=') as [string, string]));
  if (pos === 'NOUN' && features.get('Number') === 'Sing') return true;
  if (features.get('VerbForm') === 'Inf' || features.get('Degree') === 'Pos') return true;
  return (
    pos === 'VERB' && features.get('VerbForm') === 'Fin' && features.get('Tense') === 'Pres' && !features.has('Number')
  );
}

/** Rules and word lists of one part of speech. */
class Paradigm {
  readonly #table: LemmaTable;
  readonly #exceptions: ReadonlyMap<string, readonly string[]>;
  #known: ReadonlySet<string> | undefined;
  readonly #cache = new Map<string, string>();

  constructor(table: LemmaTable) {
    this.#table = table;
    this.#exceptions = new Map(Object.entries(table.exceptions));
  }

  lemmatize(text: string): string {
    const cached = this.#cache.get(text);
    if (cached !== undefined) return cached;
    if (this.#cache.size >= MAX_CACHED) this.#cache.clear();
    const lemma = this.#find(text.toLowerCase()) ?? text;
    this.#cache.set(text, lemma);
    return lemma;
  }

  #find(word: string): string | undefined {
    // Splitting 57,000 words takes longer than all else at start-up, and few texts need every list.
    this.#known ??= new Set(this.#table.index.split('\n'));
    const forms: string[] = [];
    const unknown: string[] = [];
    for (const [ending, replacement] of this.#table.rules) {
      if (!word.endsWith(ending)) continue;
      const form = word.slice(0, word.length - ending.length) + replacement;
      if (form === '') continue;
      if (this.#known.has(form)) forms.unshift(form);
      else if (ALPHABETIC.test(form)) unknown.push(form);
      else forms.push(form);
    }
    for (const form of this.#exceptions.get(word) ?? []) if (!forms.includes(form)) forms.unshift(form);
    return forms[0] ?? unknown[0];
  }
}
