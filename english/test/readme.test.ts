import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as english from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map((match) => match[1]!);

const IMPORT = /^import (\{.*\}) from '@demarche\/english';$/m;
const AsyncFunction = (async () => {}).constructor as new (
  ...source: string[]
) => (names: typeof english, log: (...values: unknown[]) => void) => Promise<void>;

/** A comment line right after a line that prints, or after another such comment, says what is printed. */
function promised(example: string): string[] {
  const lines = example.split('\n');
  const says = (i: number): boolean =>
    /^\/\/ /.test(lines[i]!) && (/console\.log\(/.test(lines[i - 1] ?? '') || (i > 0 && says(i - 1)));
  return lines.filter((_, i) => says(i)).map((line) => line.slice(3));
}

describe('the examples of the README', () => {
  it.each(examples.map((example, i) => [i + 1, example] as const))(
    'number %i prints what it says',
    async (_, example) => {
      const printed: string[] = [];
      const body = example.replace(IMPORT, 'const $1 = english;').replaceAll('console.log(', 'log(');
      await new AsyncFunction('english', 'log', body)(english, (...values) => printed.push(values.join(' ')));
      expect(printed).toEqual(promised(example));
      expect(printed.length).toBeGreaterThan(0);
    },
  );

  it('are all there', () => {
    expect(examples.length).toBe(3);
  });
});
