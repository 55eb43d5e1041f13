import { readFileSync } from 'node:fs';
import { load } from '@demarche/english';
import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../record/types.js';
import { loadReference } from '../../reference/index.js';
import { read } from '../coder.js';
import { loadEncoder } from '../encoder/encoder.js';
import { parse } from '../parse.js';

/** One text of our own a row, an act it reports, a field of that report and its value; nothing where the text gives none. */
const rows = readFileSync(new URL('./fields.tsv', import.meta.url), 'utf8')
  .replace(/\n$/, '')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, FieldName, string]);

const nlp = await load();
const encoder = await loadEncoder();
const reference = loadReference();
const readIn = (text: string) =>
  read(
    { id: 'case', text, published: '2018-05-24', furniture: [] },
    parse(nlp, { text, furniture: [] }, [[0, text.length]]),
    reference,
    encoder,
  );

/** Fields that are given in the text's own words. */
const VERBATIM: readonly FieldName[] = ['venue', 'reason', 'condition', 'agenda'];

describe('fields', () => {
  it.each(rows)('%s → %s, %s', async (text, act, field, value) => {
    const mention = (await readIn(text)).find((m) => m.act === act);
    expect(mention, `no ${act}`).toBeDefined();
    expect(String(mention![field] ?? '')).toBe(value ?? '');
  });

  it.each([...new Set(rows.map(([text]) => text))])('evidence of %s', async (text) => {
    for (const mention of await readIn(text)) {
      expect(text.slice(...mention.span)).toBe(mention.quote);
      for (const field of Object.keys(mention.evidence) as FieldName[]) {
        const { span, rule } = mention.evidence[field]!;
        expect(rule).not.toBe('');
        if (span && VERBATIM.includes(field)) expect(text.slice(...span)).toBe(mention[field]);
      }
    }
  });
});
