/** One column of an encoder's hash embedding. */
export interface EmbedColumn {
  readonly attr: 'NORM' | 'PREFIX' | 'SUFFIX' | 'SHAPE' | 'SPACY' | 'IS_SPACE';
  readonly rows: number;
  readonly seed: number;
}

/** Sizes of a hash-embedding and window encoder. */
export interface EncoderSpec {
  readonly columns: readonly EmbedColumn[];
  readonly width: number;
  readonly pieces: number;
  readonly depth: number;
  readonly window: number;
}

export type ParserAction = 'SHIFT' | 'REDUCE' | 'LEFT' | 'RIGHT' | 'BREAK';
export type NerAction = 'BEGIN' | 'IN' | 'LAST' | 'UNIT' | 'OUT';

/** One output class of a transition system. */
export interface Move<Action extends string> {
  readonly action: Action;
  readonly label: string;
}

/** A block of weights, row-major. */
export interface Tensor {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** Sources of the tokenizer's regular expressions (for the `u` flag) and its fixed splits. */
export interface TokenizerRules {
  /** Applied sticky at the start of a string. */
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  /** The host of a URL and the end, or start of path, after it. Applied sticky. */
  readonly urlHost: string;
  /** String to its tokens: `[text]` or `[text, norm]`. */
  readonly exceptions: Readonly<Record<string, readonly (readonly [string] | readonly [string, string])[]>>;
}

export interface Lexicon {
  /** Strings whose id is a small number rather than a hash. */
  readonly symbols: Readonly<Record<string, number>>;
  /** Normal form by exact text, where it is not simply the lower-case text. */
  readonly norms: Readonly<Record<string, string>>;
}

export type RulerValue =
  | string
  | boolean
  | { readonly IN: readonly string[] }
  | { readonly NOT_IN: readonly string[] }
  | { readonly REGEX: string };

export interface RulerPattern {
  /** Alternatives; each is a run of adjacent tokens. */
  readonly patterns: readonly (readonly Readonly<
    Partial<Record<'TAG' | 'LOWER' | 'DEP' | 'IS_SPACE', RulerValue>>
  >[])[];
  readonly attrs: Readonly<Partial<Record<'POS' | 'MORPH' | 'LEMMA' | 'TAG' | 'DEP', string>>>;
  /** Which token of the run receives the attributes. */
  readonly index: number;
}

/** Lemma tables of one part of speech. */
export interface LemmaTable {
  /** Suffix and its replacement, in order of application. */
  readonly rules: readonly (readonly [string, string])[];
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
  /** Known base forms, one a line. */
  readonly index: string;
}

/** Everything that `english/model/` holds. */
export interface Model {
  readonly name: string;
  readonly version: string;
  readonly encoders: { readonly shared: EncoderSpec; readonly ner: EncoderSpec };
  readonly tagger: { readonly labels: readonly string[] };
  readonly parser: { readonly moves: readonly Move<ParserAction>[] };
  readonly ner: { readonly moves: readonly Move<NerAction>[] };
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly tokenizer: TokenizerRules;
  readonly lexicon: Lexicon;
  readonly ruler: readonly RulerPattern[];
  /** By part of speech in lower case. */
  readonly lemmas: Readonly<Record<string, LemmaTable>>;
}

/** Names of the files that a model is made of. */
export const MODEL_FILES = [
  'model.json',
  'weights.bin',
  'tokenizer.json',
  'lexicon.json',
  'ruler.json',
  'lemmas.json',
] as const;

export type ModelFiles = Readonly<Record<(typeof MODEL_FILES)[number], Uint8Array>>;

/**
 * Puts a model together from the bytes of its files, wherever they come from.
 * @throws Error when `weights.bin` is shorter than its manifest says.
 */
export function decodeModel(files: ModelFiles): Model {
  const utf8 = new TextDecoder();
  const json = (name: keyof ModelFiles) => JSON.parse(utf8.decode(files[name]));
  const { tensors, ...network } = json('model.json') as Omit<Model, 'tensors'> & { tensors: TensorManifest };
  return {
    ...network,
    tensors: decodeTensors(tensors, files['weights.bin']),
    tokenizer: json('tokenizer.json'),
    lexicon: json('lexicon.json'),
    ruler: json('ruler.json'),
    lemmas: json('lemmas.json'),
  };
}

type TensorManifest = Record<string, { offset: number; shape: number[] }>;

function decodeTensors(manifest: TensorManifest, bytes: Uint8Array): Map<string, Tensor> {
  // A view of floats must start at a multiple of four; bytes from elsewhere need not.
  const aligned = bytes.byteOffset % Float32Array.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  const out = new Map<string, Tensor>();
  for (const [name, { offset, shape }] of Object.entries(manifest)) {
    const length = shape.reduce((a, b) => a * b, 1);
    if (offset + length * Float32Array.BYTES_PER_ELEMENT > aligned.byteLength) {
      throw new Error(
        `english/model/weights.bin is cut short: ${name} lies beyond its end. Install the package again.`,
      );
    }
    out.set(name, { data: new Float32Array(aligned.buffer, aligned.byteOffset + offset, length), shape });
  }
  return out;
}
