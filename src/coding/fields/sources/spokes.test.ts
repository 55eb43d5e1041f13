import { load } from '@demarche/english';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../reference/index.js';
import { read } from '../../coder.js';
import { loadEncoder } from '../../encoder/encoder.js';
import { parse } from '../../parse.js';

const nlp = await load();
const encoder = await loadEncoder();
const reference = loadReference();

/** Who is credited with each report of an act, and for whom they speak. */
async function sourcesOf(text: string, act: string) {
  const article = { id: 'case', text, published: '2018-05-24', furniture: [] };
  const mentions = await read(article, parse(nlp, { text, furniture: [] }, [[0, text.length]]), reference, encoder);
  return mentions.filter((m) => m.act === act).map((m) => [m.attribution, m.evidence.attribution?.party]);
}

describe('whom a source speaks for', () => {
  it.each([
    [
      'by the office that the name is given',
      'Kremlin spokesman Igor Belov said Russia had turned down talks with Norway.',
      'Igor Belov',
      'RUS',
    ],
    [
      'by the office given elsewhere',
      'Kremlin aide Igor Belov was in Oslo. Russia has turned down talks with Norway, Belov said.',
      'Igor Belov',
      'RUS',
    ],
    [
      'as a body',
      'The Norwegian foreign ministry said Russia had turned down talks with Norway.',
      'The Norwegian foreign ministry',
      'NOR',
    ],
    [
      'as a spokesperson of who spoke before',
      'The oil fund will grow, the Kremlin said. Russia has turned down talks with Norway, spokeswoman Nina Belova told reporters.',
      'Nina Belova',
      'RUS',
    ],
    [
      'and no analyst',
      'Russian analyst Igor Belov said Russia had turned down talks with Norway.',
      'Igor Belov',
      undefined,
    ],
    [
      'nor one who was in office',
      'Former Russian diplomat Igor Belov said Russia had turned down talks with Norway.',
      'Igor Belov',
      undefined,
    ],
  ])('is known %s', async (_, text, name, party) => {
    expect(await sourcesOf(text, 'decline')).toEqual([[name, party]]);
  });

  it('is whoever spoke, not whom he spoke of', async () => {
    const text =
      'Kremlin spokesman Igor Belov said the president had a cold. Russia would turn down talks with Norway without its president, he said.';
    expect(await sourcesOf(text, 'decline')).toEqual([['Igor Belov', 'RUS']]);
  });
});
