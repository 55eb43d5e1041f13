import { describe, expect, it } from 'vitest';
import { readModel } from '../src/model/model.js';
import { EntityRecognizer } from '../src/ner/recognizer.js';
import { Encoder } from '../src/nn/encoder.js';
import { AFFINE_ROWS, Compute } from '../src/nn/kernels.js';
import type { Vectors } from '../src/nn/vectors.js';
import { deprojectivize } from '../src/parse/deprojectivize.js';
import { Parser } from '../src/parse/parser.js';
import { findEdges } from '../src/parse/tree.js';
import { Lemmatizer } from '../src/tag/lemmatizer.js';
import { AttributeRuler } from '../src/tag/ruler.js';
import { Tagger } from '../src/tag/tagger.js';
import { Vocabulary } from '../src/text/lexeme.js';
import { type RawToken, Tokenizer } from '../src/text/tokenizer.js';
import { isSpace } from '../src/text/unicode.js';
import { type Golden, readGolden, starts } from './golden/read.js';

/**
 * Each stage against Python spaCy, fed with what Python fed it with, so that one fault turns one test red. The texts are
 * our own; `tools/golden.py` made the rest of them.
 */

const golden = readGolden(new URL('./golden/golden.jsonl.gz', import.meta.url));
const encoded = golden.filter((text) => text.vectors && text.tokens.length > 0);
const model = readModel();
const compute = new Compute();

const name = (text: Golden) => JSON.stringify(text.text);

/** Tokens with the ids that Python computed. */
function tokensOf(text: Golden): RawToken[] {
  const at = starts(text);
  return text.tokens.map((word, i) => {
    const row = text.features![i]!;
    const halves = row.slice(0, 4).flatMap((id) => [Number(BigInt(id) & 0xffffffffn), Number(BigInt(id) >> 32n)]);
    const lexeme = { text: word, ids: Uint32Array.from(halves), isSpace: row[5] === '1' };
    return { lexeme, start: at[i]!, spaceAfter: row[4] === '1' } as unknown as RawToken;
  });
}

const { width } = model.encoders.shared;

/** Copies vectors to where the stages that read them expect them; they lie there until the next call. */
function withVectors<T>(rows: readonly (readonly number[])[], use: (vectors: Vectors) => T): T {
  return compute.scratch(() => {
    const pointer = compute.alloc((rows.length + AFFINE_ROWS) * width);
    const list = compute.alloc(rows.length + AFFINE_ROWS);
    compute.f32.set(rows.flat(), pointer / 4);
    for (let i = 0; i < rows.length + AFFINE_ROWS; i++) compute.u32[list / 4 + i] = i;
    return use({ rows: pointer, stride: width * 4, list });
  });
}

describe('tokenizer and lexemes', () => {
  const tokenizer = new Tokenizer(model.tokenizer, new Vocabulary(model.lexicon));

  it.each(golden.map((text) => [name(text), text] as const))('splits %s', (_, text) => {
    const tokens = tokenizer.tokenize(text.text);
    expect(tokens.map((token) => token.lexeme.text)).toEqual(text.tokens);
    expect(tokens.map((token) => Number(token.spaceAfter))).toEqual(text.spaces);
    expect(tokens.map((token) => token.start)).toEqual(starts(text));
    const features = tokens.map(({ lexeme: { ids, isSpace }, spaceAfter }) => [
      ...[0, 2, 4, 6].map((k) => `${(BigInt(ids[k + 1]!) << 32n) | BigInt(ids[k]!)}`),
      `${Number(spaceAfter)}`,
      `${Number(isSpace)}`,
    ]);
    expect(features).toEqual(text.features);
  });
});

describe('encoder', () => {
  const encoder = new Encoder(compute, model, 'shared');

  it.each(encoded.map((text) => [name(text), text] as const))('encodes %s', (_, text) => {
    const { rows, stride, list } = encoder.encode([tokensOf(text)]);
    const { f32, u32 } = compute;
    const found = (i: number, k: number) => f32[(rows + u32[list / 4 + i]! * stride) / 4 + k]!;
    let worst = 0;
    for (const [i, row] of text.vectors!.entries()) {
      for (const [k, value] of row.entries()) worst = Math.max(worst, Math.abs(value - found(i, k)));
    }
    expect(worst).toBeLessThan(1e-4);
  });
});

describe('tagger', () => {
  const tagger = new Tagger(compute, model);

  it.each(encoded.map((text) => [name(text), text] as const))('tags %s', (_, text) => {
    const tags = withVectors(text.vectors!, (vectors) => tagger.tag(vectors, text.tokens.length));
    // The attribute ruler has the last word on white space.
    expect(tags.map((tag, i) => (isSpace(text.tokens[i]!) ? '_SP' : tag))).toEqual(text.tags);
  });
});

describe('parser', () => {
  const parser = new Parser(compute, model);

  it.each(encoded.map((text) => [name(text), text] as const))('parses %s', (_, text) => {
    const isSpaceAt = (i: number) => isSpace(text.tokens[i]!);
    const tree = withVectors(text.vectors!, (vectors) => parser.parse(vectors, text.tokens.length));
    deprojectivize(tree, findEdges(tree.heads), isSpaceAt);
    expect([...tree.heads]).toEqual(text.heads);
    expect(tree.labels.map((label, i) => (isSpaceAt(i) ? 'dep' : label))).toEqual(text.deps);
    expect([...findEdges(tree.heads).sentenceStart.entries()].filter(([, is]) => is).map(([i]) => i)).toEqual(
      text.sents,
    );
  });
});

describe('attribute ruler', () => {
  const ruler = new AttributeRuler(model.ruler);

  it.each(golden.map((text) => [name(text), text] as const))('describes %s', (_, text) => {
    const attributes = ruler.apply(
      text.tokens.map((word, i) => ({
        lower: word.toLowerCase(),
        isSpace: isSpace(word),
        tag: text.tags[i]!,
        dep: text.deps[i]!,
      })),
    );
    expect(attributes.map(({ pos }) => pos)).toEqual(text.pos);
    expect(attributes.map(({ morph }) => morph)).toEqual(text.morphs);
    for (const [i, { lemma }] of attributes.entries()) if (lemma !== undefined) expect(lemma).toBe(text.lemmas[i]);
  });
});

describe('lemmatizer', () => {
  const ruler = new AttributeRuler(model.ruler);
  const lemmatizer = new Lemmatizer(model.lemmas);

  it.each(golden.map((text) => [name(text), text] as const))('finds the base forms of %s', (_, text) => {
    const irregular = ruler.apply(
      text.tokens.map((word, i) => ({
        lower: word.toLowerCase(),
        isSpace: isSpace(word),
        tag: text.tags[i]!,
        dep: text.deps[i]!,
      })),
    );
    const lemmas = text.tokens.map(
      (word, i) => irregular[i]!.lemma ?? lemmatizer.lemmatize(word, text.pos[i]!, text.morphs[i]!),
    );
    expect(lemmas).toEqual(text.lemmas);
  });
});

describe('entity recognizer', () => {
  const encoder = new Encoder(compute, model, 'ner');
  const recognizer = new EntityRecognizer(compute, model);

  it.each(golden.map((text) => [name(text), text] as const))('finds the names in %s', (_, text) => {
    const sentenceStarts = new Set(text.sents);
    const entities = recognizer.recognize(encoder.encode([tokensOf(text)]), text.tokens.length, {
      isSpace: (i) => isSpace(text.tokens[i]!),
      isSentenceStart: (i) => sentenceStarts.has(i),
    });
    expect(entities.map(({ start, end, label }) => [start, end, label])).toEqual(text.ents);
  });
});
