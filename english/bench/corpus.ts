import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paragraphs } from '../src/text/paragraphs.js';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** File and the share of its texts that is taken, as one in so many. */
const SOURCES: readonly (readonly [string, number])[] = [
  ['seeds.jsonl', 1],
  ['articles.dev.jsonl', 1],
  ['articles.train.jsonl', 1],
  ['wire.dev.jsonl', 1],
  ['wire.train.jsonl', 1],
  ['background.jsonl', 8],
];

/** Texts of the measuring corpus; undefined where it is not at hand. */
export function corpusTexts(): string[] | undefined {
  if (!existsSync(CORPUS)) return undefined;
  return SOURCES.flatMap(([name, step]) =>
    readFileSync(CORPUS + name, 'utf8')
      .split('\n')
      .filter((line, i) => line !== '' && i % step === 0)
      .map((line) => JSON.parse(line).text as string),
  );
}

/** Paragraphs of texts, as the pipeline would parse them. */
export function paragraphTexts(texts: readonly string[]): string[] {
  return texts.flatMap((text) => paragraphs(text).map(({ start, end }) => text.slice(start, end)));
}
