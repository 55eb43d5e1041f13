import { describe, expect, it } from 'vitest';
import { HOSTILE_RECORD, PLAIN, viewOver, written } from './fixture.js';
import { FORMATS } from './index.js';

/** What no text format may carry raw: controls, marks that turn the direction of writing, what XML and UTF-8 forbid. */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/u;

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (name, format) => {
  it('tells of itself what a download and a command line need', () => {
    expect(name).toMatch(/^[a-z][a-z-]+$/);
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; [a-z]+=[^;]+)*$/);
    expect(format.extension).toMatch(/^[a-z]+$/);
    expect(format.summary).toMatch(/^.{10,110}$/);
  });

  it('writes the same for the same record', async () => {
    const once = await written(format.write(viewOver(PLAIN)));
    const turned = await written(format.write(viewOver([...PLAIN].reverse())));
    expect(turned.equals(once)).toBe(true);
    expect(once.length).toBeGreaterThan(100);
  });

  it('writes something whole for an empty record', async () => {
    await written(format.write(viewOver([])));
  });

  it('carries hostile texts as data', async () => {
    const bytes = await written(format.write(viewOver(HOSTILE_RECORD)));
    expect(bytes.length).toBeGreaterThan(5000);
    if (format.binary) return;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    expect(text.match(UNSEEN)).toBeNull();
    // Cells and calendars are no markup: that nothing runs there is for the tests of these formats.
    if (/csv|separated|calendar/.test(format.mediaType)) return;
    expect(text.match(/<script>alert|<img/)?.[0]).toBeUndefined();
    expect(text.match(/(?:href|src)="javascript:/i)?.[0]).toBeUndefined();
  });
});

it('has one format to a name', () => {
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
});
