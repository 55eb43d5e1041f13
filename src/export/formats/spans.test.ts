import { describe, expect, it } from 'vitest';
import { HOSTILE_RECORD, PLAIN, viewOver, written } from '../fixture.js';
import { wellFormed } from '../text/json.js';
import { doccano, prodigy } from './spans.js';

const lines = async (format: typeof doccano, coded: typeof PLAIN) =>
  String(await written(format.write(viewOver(coded))))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.each([
  ['plain', PLAIN],
  ['hostile', HOSTILE_RECORD],
])('labelled spans of %s articles', (_, coded) => {
  it('are, for doccano, the words of the mentions, counted as Python counts', async () => {
    const given = await lines(doccano, coded);
    expect(given).toHaveLength(coded.length);
    for (const { article, mentions } of coded) {
      const line = given.find(({ id }) => id === wellFormed(article.id));
      const words = line.label.map(([start, end]: [number, number]) => [...line.text].slice(start, end).join(''));
      expect(words).toEqual(mentions.map(({ quote }) => wellFormed(quote)));
    }
  });

  it('are, for Prodigy, the same with the mention that they come from', async () => {
    for (const line of await lines(prodigy, coded)) {
      const { mentions } = coded.find(({ article }) => wellFormed(article.id) === line.meta.id)!;
      expect(line.spans.map(({ mention }: { mention: string }) => mention)).toEqual(
        mentions.map(({ id }) => wellFormed(id)),
      );
      for (const [i, { start, end }] of line.spans.entries())
        expect([...line.text].slice(start, end).join('')).toBe(wellFormed(mentions[i]!.quote));
    }
  });
});

it('tells in the label what was not done', async () => {
  const [line] = (await lines(doccano, PLAIN)).filter(({ id }) => id === 'p4');
  expect(line.label.map(([, , label]: [number, number, string]) => label)).toEqual([
    'cancel',
    'comment',
    'invite:denied',
  ]);
});
