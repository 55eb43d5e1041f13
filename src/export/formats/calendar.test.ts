import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { visible } from '../../dossier/index.js';
import type { CodedText } from '../../store/index.js';
import { HOSTILE_RECORD, MOVED, PLAIN, viewOver, written } from '../fixture.js';
import { calendar } from './calendar.js';

const write = async (coded: readonly CodedText[], parties?: readonly string[]) => {
  const view = { ...viewOver(coded), filter: parties === undefined ? {} : { parties } };
  return String(await written(calendar.write(view, { base: 'https://record.example.org/' })));
};
const read = (text: string) => new ICAL.Component(ICAL.parse(text));
const eventsIn = (text: string) => read(text).getAllSubcomponents('vevent');
const value = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name)?.toString();

describe('calendar', () => {
  it('holds an event for every engagement that has a date, over all its days', async () => {
    const events = eventsIn(await write(PLAIN));
    const told = events.map((event) => ['summary', 'dtstart', 'dtend', 'status'].map((name) => value(event, name)));
    expect(told).toEqual([
      ['Chile – Peru: call', '2021-02-01', '2021-02-02', 'CONFIRMED'],
      ['France – Ghana: visit, Paris (some time in May 2019)', '2019-05-01', '2019-06-01', 'TENTATIVE'],
      ['France – Ghana: visit, Paris', '2019-06-03', '2019-06-06', 'CONFIRMED'],
      ['Italy – Peru: bilateral, Lima', '2020-01-20', '2020-01-21', 'CANCELLED'],
    ]);
    expect(value(events[1]!, 'description')).toContain('The day is not known: some time in May 2019.');
    expect(value(events[2]!, 'description')).not.toContain('not known');
  });

  it('leaves out what has no date', async () => {
    const undated = PLAIN.map(({ article, mentions }) => ({
      article,
      mentions: mentions.map(({ meeting_date: _, date: __, ...rest }) => rest),
    }));
    expect(eventsIn(await write(undated))).toEqual([]);
  });

  it('keeps the id of an event while its sequence counts up, its day moves and its status changes', async () => {
    const [first] = eventsIn(await write(MOVED.slice(0, 1)));
    const [then, ...others] = eventsIn(await write(MOVED));
    expect(others).toEqual([]);
    expect(value(then!, 'uid')).toBe(value(first!, 'uid'));
    expect([value(first!, 'sequence'), value(then!, 'sequence')]).toEqual(['0', '2']);
    expect([value(first!, 'dtstart'), value(then!, 'dtstart')]).toEqual(['2022-03-03', '2022-03-10']);
    expect([value(first!, 'status'), value(then!, 'status')]).toEqual(['CONFIRMED', 'TENTATIVE']);
    expect(await write([...MOVED].reverse())).toBe(await write(MOVED));
  });

  it('can be subscribed to for a dyad', async () => {
    const component = read(await write(PLAIN, ['FRA', 'GHA']));
    const told = ['name', 'x-wr-calname', 'refresh-interval', 'method', 'version'].map((name) =>
      value(component, name),
    );
    expect(told).toEqual(['Engagements: France – Ghana', 'Engagements: France – Ghana', 'P1D', 'PUBLISH', '2.0']);
    for (const event of component.getAllSubcomponents('vevent'))
      expect(value(event, 'url')).toMatch(/^https:\/\/record\.example\.org\/episodes\/[a-z0-9-]+$/);
  });

  it('holds hostile texts as texts: no line is forged, none too long', async () => {
    const text = await write(HOSTILE_RECORD);
    const events = eventsIn(text);
    expect(events).toHaveLength(HOSTILE_RECORD.length);
    expect(new Set(events.map((event) => value(event, 'uid'))).size).toBe(events.length);
    const venues = HOSTILE_RECORD.map(({ mentions }) =>
      visible(mentions[0]!.venue!.replace(/\r\n/g, '\n')).replaceAll('\t', ' '),
    );
    expect(events.map((event) => value(event, 'location')).sort()).toEqual(venues.sort());
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
