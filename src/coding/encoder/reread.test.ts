import { load } from '@demarche/english';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../reference/index.js';
import { candidates } from '../candidates.js';
import type { Candidate } from '../judge/candidate.js';
import { reread } from './reread.js';
import { ACTS, POLARITIES, type View } from './view.js';

const nlp = await load();
const reference = loadReference();
const found = (text: string): Candidate[] =>
  candidates({ id: 'case', text, published: '2018-05-24', furniture: [] }, nlp(text), reference);

/** A view that gives an act and a polarity a likelihood, and shares what is left among the others. */
const view = (act: (typeof ACTS)[number], likelihood: number, polarity = 'asserted'): View => ({
  acts: ACTS.map((a) => Math.log(a === act ? likelihood : (1 - likelihood) / (ACTS.length - 1))),
  polarities: POLARITIES.map((p) => Math.log(p === polarity ? 0.97 : 0.01)),
  roles: new Map(),
});
const read = (c: Candidate) => reread(c).map(({ site: { reading } }) => `${reading.act}/${reading.polarity}`);

describe('what the rules read', () => {
  const [hold] = found('Poland and Hungary held talks in Warsaw.');

  it('stands where the encoder sees the same, or another act not surely', () => {
    for (const seen of [undefined, view('hold', 0.9), view('cancel', 0.5), view('none', 0.99)]) {
      expect(reread({ ...hold!, view: seen })).toEqual([{ ...hold!, view: seen }]);
    }
  });

  it('gives way to another act of which the encoder is sure, and says so', () => {
    const seen = { ...hold!, view: view('cancel', 0.95, 'denied') };
    expect(read(seen)).toEqual(['cancel/denied']);
    expect(reread(seen)[0]!.site.reading.rule).toContain('coding/encoder:cancel');
  });

  it('is no comment that other words would have to make', () => {
    expect(read({ ...hold!, view: view('comment', 0.95) })).toEqual(['hold/asserted']);
  });
});

describe('a verb that no list knows', () => {
  const snub = found('Poland serenaded the Hungarian president on Tuesday.').find(
    (c) => c.site.reading.kernel.unnamed,
  )!;

  it('reports nothing by itself', () => {
    expect(snub.reportable).toBe(false);
    expect(reread(snub)).toEqual([]);
    expect(reread({ ...snub, view: view('none', 0.99) })).toEqual([]);
  });

  it('reports the act that the encoder gives it', () => {
    const [told] = reread({ ...snub, view: view('decline', 0.4) });
    expect(told).toMatchObject({ reportable: true });
    expect(told!.site.reading).toMatchObject({ act: 'decline', polarity: 'asserted' });
  });
});
