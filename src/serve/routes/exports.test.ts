import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../export/index.js';
import type { Store } from '../../store/index.js';
import { asking, smallRecord, TOKEN } from '../fixture.js';

let store: Store;
let api: ReturnType<typeof asking>;
beforeAll(async () => {
  store = await smallRecord();
  api = asking(store);
});
afterAll(() => store.close());

describe('exports', () => {
  it.each(FORMATS.map(({ name }) => name))('%s is sent as a file of its type', async (name) => {
    const format = FORMATS.find((one) => one.name === name)!;
    const answer = await api.ask(`/api/export/${name}?party=FRA`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toBe(format.mediaType);
    expect(answer.headers.get('Content-Disposition')).toContain(`.${format.extension}"`);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  it('keep to the conditions, and to one engagement where it is named', async () => {
    const lines = async (query: string) =>
      (await (await api.ask(`/api/export/jsonl?${query}`)).text()).trim().split('\n');
    const [all, held] = [await lines(''), await lines('status=held&party=PER')];
    expect(all.length).toBeGreaterThan(held.length);
    expect(held).toHaveLength(1);
    const { items } = (await api.json('/api/episodes?status=held&party=PER')).body;
    expect(await lines(`id=${items[0].id}`)).toEqual(held);
  });

  it('are subscribed to: a calendar and a feed of two parties, a feed of all changes', async () => {
    const calendar = await api.ask('/dyads/FRA/Ghana.ics');
    expect(calendar.headers.get('Content-Type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
    for (const path of ['/dyads/FRA/GHA.atom', '/changes.atom'])
      expect(await (await api.ask(path)).text(), path).toContain('<feed');
  });

  it('say which formats there are', async () => {
    const { status, body } = await api.json('/api/export/punchcards');
    expect(status).toBe(404);
    expect(body.error).toMatchObject({ code: 'unknown_format', remedy: expect.stringContaining(FORMATS[0]!.name) });
  });
});

describe('the review over HTTP', () => {
  const post = (path: string, body: object) =>
    api.json(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}` },
    });

  it('goes from the queue to decisions, back, and out as gold', async () => {
    const queue = async () => (await api.json('/api/review/queue?reviewer=ada')).body;
    const before = await queue();
    const [first] = before.items;
    expect(before.left).toBe(5);
    const { text } = (await api.json(`/api/articles/${encodeURIComponent(first.source.id)}`)).body;
    expect(text.slice(first.context.start)).toBe(first.context.text);
    const decided = await post('/api/review/decisions', { mention: first.id, reviewer: 'ada', verdict: 'wrong' });
    expect(decided).toMatchObject({ status: 201, body: { verdict: 'wrong', standing: true, changes: [] } });
    expect((await queue()).left).toBe(4);
    expect(await post('/api/review/undo', { reviewer: 'ada' })).toMatchObject({ status: 201, body: { undoes: 1 } });
    expect((await queue()).left).toBe(5);
    expect((await post('/api/review/undo', { reviewer: 'ada' })).status).toBe(404);

    await post('/api/review/decisions', { mention: 'a1:0', reviewer: 'ada', verdict: 'right' });
    await post('/api/review/decisions', { mention: 'a1:0', reviewer: 'ben', verdict: 'wrong' });
    const agreement = (await api.json('/api/review/agreement')).body;
    expect(agreement).toMatchObject({ mentions: 1, reviewers: ['ada', 'ben'], disputed: ['a1:0'] });
    const settled = { mention: 'a1:0', reviewer: 'cleo', verdict: 'right', note: 'The text says so.' };
    expect((await post('/api/review/adjudications', settled)).body).toMatchObject({ kind: 'adjudication' });
    const gold = (await (await api.ask('/api/review/gold')).text()).trim().split('\n');
    expect(gold.map((line) => JSON.parse(line).id)).toEqual(['a1']);
    const log = (await api.json('/api/review/log?limit=2')).body;
    expect(log.items.map(({ kind }: { kind: string }) => kind)).toEqual(['decision', 'undo']);
    expect((await api.json(`/api/review/log?after=${log.next}`)).body.items).toHaveLength(3);
  });

  it.each([
    [{ mention: 'none', reviewer: 'ada', verdict: 'right' }, 404, 'not_found'],
    [{ mention: 'a1:0', reviewer: 'ada', verdict: 'corrected' }, 400, 'bad_decision'],
    [{ mention: 'a1:0', reviewer: 'ada', verdict: 'maybe' }, 400, 'bad_parameter'],
    [{ mention: 'a1:0', reviewer: 'ada', verdict: 'right', colour: 'red' }, 400, 'unknown_parameter'],
  ])('refuses %j', async (body, status, code) => {
    expect(await post('/api/review/decisions', body)).toMatchObject({ status, body: { error: { code } } });
  });
});
