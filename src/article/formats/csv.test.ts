import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvRows, splitRow } from '../stream/csv-rows.js';
import { readBytes } from './reading.fixture.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (text: string | Uint8Array, name = 'a.csv') => readBytes(folder, name, text);

describe('a table', () => {
  it('names its columns as is usual, in any order, and keeps text as it is', async () => {
    const { articles } = await read(
      'Headline,Source,Date,Link,content,views\r\nHolm to go,Courier,2014-06-04,https://courier.example.org/a,"Holm said: ""I will go"",\nand went.",7\r\n',
    );
    expect(articles).toMatchObject([
      {
        title: 'Holm to go',
        outlet: 'Courier',
        published: '2014-06-04',
        url: 'https://courier.example.org/a',
        text: 'Holm said: "I will go",\nand went.',
      },
    ]);
  });

  it.each([
    ['semicolons', 'id;text\n1;They met, and left.\n'],
    ['tabs', 'id\ttext\n1\tThey met, and left.'],
    ['a byte order mark', '\ufeffid,text\n1,"They met, and left."\n'],
  ])('with %s is read whatever it is called, and from standard input', async (_, text) => {
    for (const name of ['a.csv', 'a.tsv', 'dump', '-']) {
      expect((await read(text, name)).articles).toMatchObject([{ id: '1', text: 'They met, and left.' }]);
    }
  });

  it('is read in UTF-16, as spreadsheets save it', async () => {
    const bytes = Buffer.from('\ufeffid\ttext\r\n1\tZürich – Bern\r\n', 'utf16le');
    expect((await read(bytes)).articles).toMatchObject([{ id: '1', text: 'Zürich – Bern' }]);
  });

  it('without a column of text names the columns it has', async () => {
    const { told } = await read('id,words\n1,They met.\n');
    expect(told).toEqual([':1: no column holds the text; the columns are "id", "words"']);
  });

  it('goes on behind rows that are broken, and names them', async () => {
    const { told } = await read(
      [
        'id,text,date',
        '1,They met.,2014',
        '2,"They "met".,2014',
        '3,They met.,2014',
        '4,too few',
        '5,They met.,4 June 2014',
        '6,,2014',
        '7,"never closed,2014',
        '8,They met.,2014',
      ].join('\n'),
    );
    expect(told.map((one) => one.replace(/;.*|(?<=no ISO date).*/, ''))).toEqual([
      '1',
      ':3: a quotation mark is not closed, or stands within a field without being doubled',
      '3',
      ':5: the row has 2 fields, where the first has 3',
      ':6: not an article: "published" is no ISO date',
      ':7: the text is empty',
      ':8: a quotation mark is not closed, or stands within a field without being doubled',
      '8',
    ]);
  });

  it('is cut and unquoted like the reader of another author does it', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', '\r\n', 'é', '\u2028', ';') });
    const quoted = (value: string) => (/[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const table = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (rows, size) => {
        const text = ['a,b,c', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        const bytes = Buffer.from(text);
        const got: string[][] = [];
        const chunks = async function* () {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        };
        for await (const row of csvRows(chunks())) {
          expect(row.fault).toBeUndefined();
          got.push(splitRow(row.bytes.toString(), row.delimiter));
        }
        expect(got).toEqual(parse(text, { record_delimiter: '\n' }));
      }),
      { numRuns: 300 },
    );
  });
});
