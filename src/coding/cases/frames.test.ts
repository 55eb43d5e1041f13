import { readFileSync } from 'node:fs';
import { load } from '@demarche/english';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../reference/index.js';
import { read } from '../coder.js';
import { loadEncoder } from '../encoder/encoder.js';
import { MUTUAL } from '../mutual.js';
import { parse } from '../parse.js';

/**
 * One sentence of our own a row, with the acts it reports: `act/polarity ACTOR>RECIPIENT`, or all parties of a mutual
 * act; `nothing` where it reports none. Read on 24 May 2018.
 */
const rowsOf = (file: string) =>
  readFileSync(new URL(`./${file}.tsv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string]);

const sorted = (parties: readonly string[]) => [...new Set(parties)].sort().join();

const nlp = await load();
const encoder = await loadEncoder();
const reference = loadReference();

describe.each(['frames', 'phrases', 'parties', 'replies', 'comments', 'senses', 'tenses'])('%s', (file) => {
  it.each(rowsOf(file))('%s', async (text, expected) => {
    const article = { id: 'case', text, published: '2018-05-24', furniture: [] };
    const doc = parse(nlp, { text, furniture: [] }, [[0, text.length]]);
    const got = (await read(article, doc, reference, encoder)).map((m) => {
      const act = m.polarity === 'asserted' ? m.act : `${m.act}/${m.polarity}`;
      return MUTUAL.has(m.act)
        ? `${act} ${sorted([...m.actor, ...m.recipient])}`
        : `${act} ${sorted(m.actor)}>${sorted(m.recipient)}`;
    });
    const want = expected.split('; ').flatMap((one) => {
      if (one === 'nothing') return [];
      // The id of a party may hold blanks.
      const at = one.indexOf(' ');
      return `${one.slice(0, at)} ${one
        .slice(at + 1)
        .split('>')
        .map((side) => sorted(side.split(',')))
        .join('>')}`;
    });
    expect(got.sort()).toEqual(want.sort());
  });
});
