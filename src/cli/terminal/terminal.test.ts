import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanLines } from './clean.js';
import { Progress } from './progress.js';
import { colorsFor, hanging, quoted } from './style.js';

describe('text of others on a terminal', () => {
  it('loses escape sequences, controls and marks that turn its direction', () => {
    expect(clean('a \u001b[31mred\u001b[0m\u0007 line\u202Eevil\u2066\u200b.\r\nnext')).toBe('a red line evil . next');
    expect(clean('\u001b]8;;http://x\u0007link\u001b]8;;\u0007')).toBe('link');
    expect(cleanLines('one\ntwo\u001b[2J')).toBe('one\ntwo');
  });

  it('never keeps a control character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('quotes', () => {
  it('are cut at a word', () => {
    expect(quoted('one two three', 9)).toBe('“one two …”');
    expect(quoted('one two', 9)).toBe('“one two”');
  });
});

describe('labels', () => {
  it('stand before the first line only', () => {
    expect(hanging('  on', 'one two three four five six', 30, 10)).toBe(
      '  on      one two three four\n          five six',
    );
    expect(hanging('a-long-label', 'one', 30, 4)).toBe('a-long-label one');
  });
});

describe('colours', () => {
  const out = (isTTY: boolean) => ({ write: () => true, isTTY });
  it('are for terminals, unless the user has none of them', () => {
    expect(colorsFor(out(true), {}).bold('x')).toBe('\u001b[1mx\u001b[22m');
    expect(colorsFor(out(false), {}).bold('x')).toBe('x');
    expect(colorsFor(out(true), { NO_COLOR: '1' }).bold('x')).toBe('x');
    expect(colorsFor(out(true), { TERM: 'dumb' }).bold('x')).toBe('x');
  });
});

describe('progress', () => {
  const io = (isTTY: boolean, written: string[]) => ({
    stdin: undefined as never,
    stdout: { write: () => true },
    stderr: { write: (s: string) => written.push(s), isTTY },
    env: {},
  });

  it('tells rate and time left', () => {
    let now = 0;
    const written: string[] = [];
    const progress = new Progress(io(true, written), 'articles', 100, () => now);
    for (let i = 0; i < 20; i++) {
      now += 500;
      progress.step();
    }
    expect(progress.line).toBe('20 of 100 articles, 2.0 a second, 40 s left');
    progress.end();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('writes nothing where nobody watches', () => {
    const written: string[] = [];
    const progress = new Progress(io(false, written), 'articles', 2, () => 1e6);
    progress.step();
    progress.end();
    expect(written).toEqual([]);
  });
});
