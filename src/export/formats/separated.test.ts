import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { visible } from '../../dossier/index.js';
import { HOSTILE_RECORD, PLAIN, viewOver, written } from '../fixture.js';
import { FORMATS } from '../index.js';
import { guarded } from '../text/cell.js';

const write = async (name: string, coded = PLAIN) =>
  String(await written(FORMATS.find((format) => format.name === name)!.write(viewOver(coded))));
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true, relax_quotes: false });
const lines = (tsv: string) =>
  tsv
    .slice(0, -1)
    .split('\n')
    .map((line) => line.split('\t'));

/** What a spreadsheet takes for a formula, or for a number that it then writes in its own way. */
const RUNS = /^[\s\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]|^\d+(?:[.,eE]\d+)*$/;
const unguarded = (cell: string) => cell.replace(/^'/, '');

describe('CSV', () => {
  it('is read as RFC 4180 has it, with a byte order mark and a row for every mention', async () => {
    const csv = await write('mentions-csv');
    expect(csv.startsWith('\ufeffmention,episode,act,')).toBe(true);
    expect(csv.split('\r\n').at(-1)).toBe('');
    const rows = read(csv);
    expect(rows).toHaveLength(PLAIN.flatMap(({ mentions }) => mentions).length);
    expect(rows.find(({ mention }) => mention === 'p2-m0')).toMatchObject({
      act: 'postpone',
      actor: 'FRA GHA',
      recipient: '',
      meeting_date: '2019-06-03/2019-06-05',
      meeting_from: '2019-06-03',
      meeting_to: '2019-06-05',
      reason: 'a strike',
      start: '0',
      end: '47',
      article_outlet: 'Second Paper',
    });
    const quotes = PLAIN.flatMap(({ mentions }) => mentions.map(({ quote }) => quote));
    expect(rows.map(({ quote }) => quote).sort()).toEqual(quotes.sort());
  });

  it('counts the reports and voices of an episode', async () => {
    const rows = read(await write('episodes-csv'));
    expect(rows.find(({ parties }) => parties === 'ITA PER')).toMatchObject({
      status: 'cancelled',
      mentions: '3',
      articles: '1',
      voices: '1',
      title: 'Italy – Peru: bilateral, Lima, 2020-01-20',
    });
  });
});

describe('TSV', () => {
  it('has as many cells in every line, and no quotation marks of its own', async () => {
    for (const name of ['mentions-tsv', 'episodes-tsv', 'event-codes', 'polecat']) {
      for (const coded of [PLAIN, HOSTILE_RECORD]) {
        const [head, ...rows] = lines(await write(name, coded));
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
        expect(head!.length).toBe(new Set(head).size);
      }
    }
  });
});

describe('cells', () => {
  it.each(['mentions-csv', 'episodes-csv'])('of %s are nothing that a spreadsheet runs or rewrites', async (name) => {
    const rows = read(await write(name, HOSTILE_RECORD));
    for (const row of rows)
      for (const [column, cell] of Object.entries(row))
        if (!/^(?:start|end|mentions|articles|voices)$/.test(column)) expect(cell).not.toMatch(RUNS);
  });

  it.each(['mentions-tsv', 'event-codes', 'polecat'])('of %s neither', async (name) => {
    const [head, ...rows] = lines(await write(name, HOSTILE_RECORD));
    const numbers = new Set(['start', 'end', 'pair', 'Actor COW', 'Recipient COW']);
    for (const row of rows)
      for (const [i, cell] of row.entries()) if (!numbers.has(head![i]!)) expect(cell).not.toMatch(RUNS);
  });

  it('give back what they hold, less one apostrophe', () => {
    for (const text of ['=1+1', '-', '@x', "'", "'=1", '007', '1e9', '12', 'plain', '', "it's", '  =x', '＝1'])
      expect(unguarded(guarded(text))).toBe(visible(text));
    expect(guarded('plain')).toBe('plain');
    expect(guarded('036')).toBe("'036");
  });

  it('of a mention hold its texts, in what CSV reads back', async () => {
    const rows = read(await write('mentions-csv', HOSTILE_RECORD));
    const venues = HOSTILE_RECORD.map(({ mentions }) => visible(mentions[0]!.venue!));
    expect(rows.map(({ venue }) => unguarded(venue!)).sort()).toEqual(venues.sort());
  });
});
