import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { loadReference, Reference } from './index.js';
import { ReferenceDataError } from './table.js';

const TABLES = new URL('../../reference/', import.meta.url);
const ref = loadReference();

describe('look-ups', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'the',
          'G20',
          'King',
          'Abdullah',
          'Putin',
          'al-',
          'of',
          'Russian',
          'summit',
          ',',
          '.',
          '|',
          '2012',
        ),
      )
      .map((parts) => parts.join(' ')),
  );
  const day = fc.option(
    fc.oneof(fc.constantFrom('2012-05-29', '2018', '2012-05/2012-06'), fc.string({ maxLength: 12 })),
    {
      nil: undefined,
    },
  );

  it('take any string, never throw, and answer the same again', () => {
    fc.assert(
      fc.property(words, day, words, (text, on, other) => {
        const all = () => [
          ref.person(text, on, { title: other }),
          ref.holder('RUS', text, on),
          ref.party(text, on),
          ref.place(text),
          ref.gathering(text, on, { place: other }),
        ];
        expect(all()).toEqual(all());
      }),
      { numRuns: 300 },
    );
  });

  it('score between 0 and 1', () => {
    fc.assert(
      fc.property(words, day, (text, on) => {
        for (const hit of [ref.person(text, on), ref.party(text, on), ref.holder('USA', text, on)]) {
          if (hit) expect(hit.score >= 0 && hit.score <= 1).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a fault in a table', () => {
  let folder: string | undefined;
  afterEach(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  /** A copy of the tables with one of them changed. */
  function spoil(table: string, change: (text: string) => string): URL {
    folder = mkdtempSync(join(tmpdir(), 'reference-'));
    for (const file of readdirSync(TABLES)) {
      const text = readFileSync(new URL(file, TABLES), 'utf8');
      writeFileSync(join(folder, file), file === table ? change(text) : text);
    }
    return pathToFileURL(`${folder}/`);
  }

  const append = (line: string) => (text: string) => `${text}${line}\n`;

  it.each([
    ['leaders.tsv', append('RUS\tNobody'), /leaders\.tsv:\d+: 2 cells under \d+ columns/],
    ['people.tsv', append('nowhere\tA B\t\tEnvoy\t2001\t\tB\t\t\tx'), /people\.tsv:\d+: no party "nowhere"/],
    ['people.tsv', append('USA\tA B\t\tEnvoy\t2001-13\t\tB\t\t\tx'), /people\.tsv:\d+: "2001-13" is no date/],
    ['people.tsv', append('USA\tA B\t\tEnvoy\t2005\t2001\tB\t\t\tx'), /people\.tsv:\d+: it ends \(2001\) before/],
    ['places.tsv', append('Helsinki\t\tSWE\tcity\tx'), /places\.tsv:\d+: "Helsinki" stands for FIN already/],
    ['gatherings.tsv', append('Nope\t2001\tx\t\t\t\t\t\t\tx'), /gatherings\.tsv:\d+: no series "Nope"/],
    ['series.tsv', (text: string) => text.replace('label', 'lable'), /series\.tsv:1: no column "label"/],
  ])('in %s is told with file, line and remedy', (table, change, message) => {
    const tables = spoil(table, change);
    expect(() => new Reference(tables)).toThrow(message);
    expect(() => new Reference(tables)).toThrow(ReferenceDataError);
  });

  it('is also that a table is missing', () => {
    const tables = spoil('places.tsv', (text) => text);
    rmSync(new URL('places.tsv', tables));
    expect(() => new Reference(tables)).toThrow(/places\.tsv:0: the file cannot be read/);
  });
});
