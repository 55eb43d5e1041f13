import { load } from '@demarche/english';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../reference/index.js';
import { candidates } from '../candidates.js';
import { loadEncoder } from './encoder.js';
import { ACTS } from './view.js';

const [nlp, encoder] = await Promise.all([load(), loadEncoder()]);
const reference = loadReference();
const viewed = (text: string) =>
  encoder(candidates({ id: 'case', text, published: '2018-05-24', furniture: [] }, nlp(text), reference));
const total = (logarithms: readonly number[]) => logarithms.reduce((sum, l) => sum + Math.exp(l), 0);

describe('the encoder', () => {
  it('tells what words report and who does it', async () => {
    const found = await viewed('Sweden cancelled the talks with Norway that were due on Friday.');
    const { view, site } = found.find((c) => c.site.reading.act === 'cancel')!;
    expect(ACTS[view!.acts.indexOf(Math.max(...view!.acts))]).toBe('cancel');
    const sweden = site.doc.tokens.find((t) => t.text === 'Sweden')!;
    const roles = view!.roles.get(sweden)!;
    expect(roles.indexOf(Math.max(...roles))).toBe(1);
  });

  it('gives likelihoods of all that may be', async () => {
    const found = await viewed('Chad invited Niger to a meeting. Kenya will not attend the summit in Peru.');
    const views = found.flatMap((c) => c.view ?? []);
    expect(views.length).toBeGreaterThan(1);
    for (const { acts, polarities, roles } of views) {
      expect(total(acts)).toBeCloseTo(1, 3);
      expect(total(polarities)).toBeCloseTo(1, 3);
      for (const role of roles.values()) expect(total(role)).toBeCloseTo(1, 3);
    }
  });

  it('says the same of the same words, whatever it was asked in between', async () => {
    const told = async () => (await viewed('Poland and Hungary held talks in Warsaw.')).map((c) => c.view?.acts);
    const before = await told();
    await viewed('Chad invited Niger to a meeting.');
    expect(await told()).toEqual(before);
  });

  it('has no view of what reports nothing by its own words, and none where nothing is found', async () => {
    const found = await viewed('Norway rejected an offer from Sweden for talks.');
    expect(found.filter((c) => !c.reportable).every((c) => c.view === undefined)).toBe(true);
    expect(await encoder([])).toEqual([]);
  });
});
