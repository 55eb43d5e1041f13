import { load } from '@demarche/english';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../reference/index.js';
import { candidates } from '../candidates.js';
import { partiesOf } from '../predicates/participants.js';
import type { Candidate } from './candidate.js';
import { problemOf } from './choose.js';
import { featuresOf } from './features/index.js';
import { judge, presencesOf, reports, weigh } from './judge.js';
import { loadModel } from './model.js';

const nlp = await load();
const reference = loadReference();
const read = (text: string): Candidate[] =>
  candidates({ id: 'case', text, published: '2018-05-24', furniture: [] }, nlp(text), reference);

const TEXTS = [
  'Poland and Hungary held talks in Warsaw on Tuesday.',
  'The Kenyan president visited Uganda, where he met traders and drank tea.',
  'Norway rejected an offer from Sweden for talks. The summit had been planned since the spring.',
  'The bakers met every morning to discuss the price of flour, and Peru was far from their thoughts.',
  'Chad invited Niger to a meeting. It would be the first since the war.',
];
const text = fc.uniqueArray(fc.constantFrom(...TEXTS), { minLength: 1 }).map((parts) => parts.join('\n\n'));

describe('features', () => {
  it('are the same for the same words about others', () => {
    const of = (words: string) => {
      const found = read(words);
      return found.map((c) => [...featuresOf(c, found)].sort());
    };
    const first = of('The president of Poland met the president of Hungary on Monday.');
    expect(first.length).toBeGreaterThan(0);
    expect(of('The president of Kenya met the president of Uganda on Monday.')).toEqual(first);
  });

  it('come once each', () => {
    for (const c of TEXTS.flatMap((t) => read(t))) {
      const features = featuresOf(c, [c]);
      expect(new Set(features).size).toBe(features.length);
    }
  });
});

describe('the ways of giving roles', () => {
  const roles = (words: string): string[] => {
    const found = read(words);
    const { pool, assignments } = problemOf(
      found.find((c) => c.site.reading.act === 'decline')!,
      presencesOf(found)!,
      found,
      false,
    );
    return assignments.map((a) =>
      pool
        .map((party, i) => `${party}${a[i]}`)
        .sort()
        .join(),
    );
  };

  it('leave the subject of the reporting words on its side', () => {
    const offered = roles('Norway rejected an invitation from Sweden.');
    expect(offered).toContain('NOR1,SWE2');
    expect(offered).not.toContain('NOR2,SWE1');
  });
});

describe('judge', () => {
  it('keeps a plain report with both its sides and says how sure it is', () => {
    const [site] = judge(read(TEXTS[0]!));
    expect(partiesOf(site!.parts.all).sort()).toEqual(['HUN', 'POL']);
    expect(site!.reading.rule).toMatch(/; coding\/judge:likely 0\.\d\d$/);
  });

  it("leaves the rules' own participants as they are where it agrees with them", () => {
    const found = read(TEXTS[0]!);
    const [site] = judge(found);
    expect(found.some((c) => c.site.parts === site!.parts)).toBe(true);
  });

  it('drops what speaks of no engagement between states', () => {
    expect(judge(read('The bakers held talks with the millers about the price of flour.'))).toEqual([]);
  });

  it('judges the same candidates the same, whatever was judged in between', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const told = (words: string) => judge(read(words)).map((s) => [s.span, s.reading.rule, partiesOf(s.parts.all)]);
        const before = told(one);
        told(other);
        expect(told(one)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps fewer, never others, as the threshold rises', () => {
    fc.assert(
      fc.property(
        text,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (t, a, b) => {
          const found = read(t);
          const here = presencesOf(found);
          if (!here) return;
          const weighed = weigh(found, here, loadModel());
          for (const w of weighed) expect(w.likelihood >= 0 && w.likelihood <= 1).toBe(true);
          const kept = (at: number) => reports(weighed, here, () => at).map((s) => s.span.join());
          const [few, many] = [kept(Math.max(a, b)), kept(Math.min(a, b))];
          expect(few.every((s) => many.includes(s))).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('finds nothing where there is nothing to judge', () => {
    expect(judge([])).toEqual([]);
  });
});
