import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { HOSTILE_RECORD, PLAIN, viewOver, written } from '../fixture.js';
import { timelineJs } from './timeline-js.js';

interface Slide {
  readonly unique_id: string;
  readonly start_date: { readonly year: number; readonly month?: number; readonly day?: number };
  readonly display_date: string;
  readonly group: string;
  readonly text: { readonly headline: string; readonly text: string };
}

const slides = async (coded: typeof PLAIN): Promise<Slide[]> =>
  JSON.parse(String(await written(timelineJs.write(viewOver(coded))))).events;

describe('TimelineJS', () => {
  it('has a slide for everything that happened, on its day, by who did it', async () => {
    const events = await slides(PLAIN);
    expect(events).toHaveLength(8);
    expect(new Set(events.map(({ unique_id }) => unique_id)).size).toBe(8);
    expect(events.find(({ text }) => text.headline.startsWith('Ghana agrees'))).toMatchObject({
      start_date: { year: 2019, month: 3, day: 1 },
      display_date: '1 March 2019',
      group: 'Ghana',
    });
  });

  it('gives hostile texts as text, since it reads its texts as HTML', async () => {
    for (const { text, group } of await slides(HOSTILE_RECORD)) {
      const { document } = parseHTML(`<html><body>${text.headline}${group}${text.text}</body></html>`);
      expect([...new Set([...document.querySelectorAll('body *')].map(({ tagName }) => tagName))]).toEqual(['P']);
    }
  });
});
