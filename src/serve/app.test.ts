import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store/index.js';
import { asking, HOSTILE, smallRecord } from './fixture.js';

let store: Store;
let api: ReturnType<typeof asking>;
beforeAll(async () => {
  store = await smallRecord();
  api = asking(store);
});
afterAll(() => store.close());

const get = async (path: string) => {
  const { status, body } = await api.json(path);
  expect(status, `${path}: ${JSON.stringify(body)}`).toBe(200);
  return body;
};
const ids = async (path: string) => (await get(path)).items.map(({ id }: { id: string }) => id);

describe('the overview', () => {
  it('tells what the record holds', async () => {
    expect(await get('/api/overview')).toMatchObject({
      articles: 5,
      voices: 4,
      mentions: 5,
      published: { from: '2019-03-01', to: '2019-06-01' },
      acts: { invite: 2, decline: 1, hold: 1, comment: 1 },
      dyads: [
        { a: { code: 'FRA', name: 'France' }, b: { code: 'GHA' }, episodes: 1, mentions: 3, latest: '2019-03-01' },
        { a: { code: 'ITA' }, b: { code: 'PER' } },
      ],
      outlets: { count: 2, most: [{ name: 'The Test', articles: 4 }, { articles: 1 }] },
    });
    expect((await get('/api/overview')).changes.map(({ kind }: { kind: string }) => kind)).toContain('new');
    expect(await get('/api/health')).toEqual({ status: 'ok' });
  });
});

describe('engagements', () => {
  it('are found by what the command line finds them by', async () => {
    const found = async (query: string) =>
      (await get(`/api/episodes?${query}`)).items.map(({ status }: { status: string }) => status);
    expect(await found('party=FRA&party=Ghana')).toEqual(['declined']);
    expect(await found('person=okoro')).toEqual(['declined']);
    expect(await found('act=hold')).toEqual(['held']);
    expect(await found('status=declined&level=head&format=visit')).toEqual(['declined']);
    expect(await found('from=2018-10&to=2018-12')).toEqual(['held']);
    expect(await found('text="come+to+Paris"')).toEqual(['declined']);
    expect(await found('occasion=G20+2018&outlet=The+Test')).toEqual(['held']);
    expect(await found('act=cancel')).toEqual([]);
  });

  it('come in pages that hold each once, in either order', async () => {
    const all = await ids('/api/episodes');
    expect(all.length).toBeGreaterThan(2);
    for (const order of ['newest', 'oldest']) {
      const paged: string[] = [];
      let after = '';
      do {
        const page = await get(`/api/episodes?limit=1&order=${order}${after}`);
        paged.push(...page.items.map(({ id }: { id: string }) => id));
        after = page.next ? `&after=${page.next}` : '';
      } while (after);
      expect(paged).toEqual(order === 'newest' ? all : [...all].reverse());
    }
  });

  it('have a dossier: course, standing, accounts, reasons, sources by report', async () => {
    const [id] = await ids('/api/episodes?party=GHA');
    const dossier = await get(`/api/episodes/${id}`);
    expect(dossier.episode).toMatchObject({ id, status: 'declined', mentions: 3 });
    expect(dossier.course.map(({ act }: { act: string }) => act)).toEqual(['invite', 'decline']);
    expect(dossier.standing.map(({ status }: { status: string }) => status)).toEqual(['proposed', 'declined']);
    expect(dossier.reasons).toMatchObject([{ reason: 'no time', speaker: { side: { code: 'GHA' } } }]);
    expect(dossier.sources.map(({ articles }: { articles: unknown[] }) => articles.length)).toEqual([2, 1]);
    expect(dossier.accounts[0]).toMatchObject({ side: { code: 'GHA' }, speakers: ['Ada Okoro'], mentions: ['a3:0'] });
    expect(dossier.mentions.map((m: { id: string }) => m.id)).toEqual(['a1:0', 'a2:0', 'a3:0']);
    expect((await get(`/api/episodes/${id}/precedents`)).items).toEqual([]);
    expect((await get(`/api/episodes/${id.slice(-6)}`)).episode.id).toBe(id);
  });
});

describe('a dyad', () => {
  it('is marks on the side that acted, dated as surely as the text dates them, and spans', async () => {
    const dyad = await get('/api/dyads/Ghana/FRA?order=oldest');
    expect(dyad).toMatchObject({ a: { code: 'GHA' }, b: { code: 'FRA' }, years: [{ year: 2019, mentions: 3 }] });
    expect(dyad.marks).toMatchObject([
      { act: 'invite', side: 'b', certain: true, dated: 'act', days: { from: '2019-03-01', to: '2019-03-01' } },
      { act: 'invite', side: 'b', certain: false, dated: 'article' },
      { act: 'decline', side: 'a', certain: false, persons: ['Ada Okoro'], level: 'head' },
    ]);
    expect(dyad.spans).toMatchObject([{ status: 'declined', acts: { from: '2019-03-01', to: '2019-03-09' } }]);
    const held = await get('/api/dyads/ITA/PER');
    expect(held.marks).toMatchObject([
      { side: 'both', certain: false, days: { from: '2018-11-01', to: '2018-11-30' } },
    ]);
  });

  it('keeps to the conditions set', async () => {
    const acts = async (query: string) =>
      (await get(`/api/dyads/FRA/GHA?${query}`)).marks.map(({ act }: { act: string }) => act);
    expect(await acts('act=decline')).toEqual(['decline']);
    expect(await acts('person=Marin')).toEqual(['invite', 'invite']);
    expect(await acts('status=held')).toEqual([]);
    expect(await acts('from=2019-03-05')).toEqual(['decline']);
    expect(await acts('outlet=Nobody')).toEqual([]);
    expect(await acts('limit=1')).toEqual(['decline']);
  });
});

describe('mentions and articles', () => {
  it('are listed and shown with what they were read from', async () => {
    expect(await ids('/api/mentions?article=a1')).toEqual(['a1:0']);
    expect(await ids('/api/mentions?party=GHA&act=decline')).toEqual(['a3:0']);
    expect(await ids('/api/mentions?party=GHA&party=FRA&order=oldest')).toEqual(['a1:0', 'a2:0', 'a3:0']);
    const mention = await get('/api/mentions/a3:0');
    expect(mention).toMatchObject({ phrase: 'Ghana declines a visit with France (Ada Okoro)', likelihood: 0.61 });
    expect(mention.evidence).toContainEqual({
      field: 'venue',
      value: 'Paris',
      span: [7, 9],
      words: 'a3',
      rule: 'coding/place:place',
      reading: 'Paris',
    });
    expect(await ids('/api/articles?text=spring')).toEqual(['a2', 'a1']);
    expect(await ids('/api/articles?from=2019-03-02&to=2019-03&order=oldest')).toEqual(['a2', 'a3']);
    expect(await get('/api/articles/a1')).toMatchObject({
      text: 'Marin asked Okoro to Paris in the spring, his office said on Friday.',
      reprints: [{ id: 'a2' }],
      mentioned: [{ id: 'a1:0' }],
    });
  });

  it('keep ids that look like addresses apart', async () => {
    expect(await get(`/api/articles/${encodeURIComponent('a/5 <b>')}`)).toMatchObject({
      id: 'a/5 <b>',
      title: HOSTILE,
    });
  });
});

describe('parties, persons, gatherings, search and changes', () => {
  it('are listed', async () => {
    const names = async (path: string, key: string) =>
      (await get(path)).items.map((item: Record<string, unknown>) => item[key]);
    expect(await names('/api/parties?limit=2', 'code')).toEqual(['FRA', 'GHA']);
    expect(await names('/api/parties?q=it', 'name')).toEqual(['Italy']);
    expect(await names('/api/persons?q=ada', 'name')).toEqual(['Ada Okoro']);
    expect((await get('/api/persons')).items[0]).toMatchObject({
      name: 'Luc Marin',
      mentions: 2,
      parties: [{ code: 'FRA' }],
    });
    expect((await get('/api/gatherings')).items).toMatchObject([{ occasion: 'G20 2018', episodes: 1, held: 1 }]);
    expect(await names('/api/dyads?party=Italy', 'mentions')).toEqual([1]);
  });

  it('are found from one box', async () => {
    expect(await get('/api/search?q=paris')).toMatchObject({
      episodes: [{ status: 'declined' }],
      articles: [{ excerpt: expect.stringContaining('«Paris»') }, {}],
      parties: [],
    });
    expect(await get('/api/search?q=ghana')).toMatchObject({ parties: [{ code: 'GHA' }] });
    expect(await get('/api/search?q=Okoro')).toMatchObject({ persons: [{ name: 'Ada Okoro' }] });
  });

  it('tell what has changed since a moment or a change', async () => {
    const all = await get('/api/changes?since=2000-01-01');
    expect(all.items.length).toBeGreaterThan(2);
    const [first, ...later] = all.items;
    expect((await get(`/api/changes?since=${first.number}`)).items).toEqual(later);
    const page = await get('/api/changes?limit=1');
    expect((await get(`/api/changes?after=${page.next}`)).items).toEqual(later);
    expect((await get('/api/changes?since=2999-01-01T00:00:00Z')).items).toEqual([]);
  });
});

describe('other forms', () => {
  it('are given by extension or by Accept', async () => {
    for (const path of ['episodes', 'mentions', 'articles', 'parties', 'persons', 'gatherings', 'dyads', 'changes']) {
      const csv = await api.ask(`/api/${path}.csv?limit=1`);
      expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
      expect((await csv.text()).split('\r\n').length, path).toBe(3);
      const asked = await api.ask(`/api/${path}`, { headers: { Accept: 'text/csv' } });
      expect(asked.headers.get('Content-Type')).toContain('text/csv');
      const json = await api.ask(`/api/${path}.json?limit=1`, { headers: { Accept: 'text/csv' } });
      expect(JSON.parse(await json.text()).items).toHaveLength(1);
    }
  });

  it('name the next page, and keep formulas from running', async () => {
    const page = await api.ask('/api/articles.csv?limit=1');
    expect(page.headers.get('Link')).toMatch(/^<\/api\/articles\.csv\?limit=1&after=[\w-]+>; rel="next"$/);
    const csv = await (await api.ask('/api/articles.csv')).text();
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    for (const unseen of ['\u001b', '\u202e']) expect(csv).not.toContain(unseen);
  });

  it('are not sent again to who has them', async () => {
    const first = await api.ask('/api/episodes');
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).not.toBe('');
    const again = await api.ask('/api/episodes', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await api.ask('/api/episodes?limit=1', { headers: { 'If-None-Match': tag } })).status).toBe(200);
  });
});

describe('faults', () => {
  it.each([
    ['/api/episodes?colour=red', 400, 'unknown_parameter', /"colour"/],
    ['/api/episodes?status=lost', 400, 'bad_parameter', /"status"/],
    ['/api/episodes?limit=0', 400, 'bad_parameter', /"limit"/],
    ['/api/episodes?limit=501', 400, 'bad_parameter', /"limit"/],
    ['/api/episodes?from=2018-13', 400, 'bad_parameter', /no date/],
    ['/api/episodes?from=2019&to=2018', 400, 'bad_parameter', /after/],
    ['/api/episodes?party=Atlantis', 400, 'unknown_party', /Atlantis/],
    ['/api/episodes?after=xyz', 400, 'bad_cursor', /go on from/],
    ['/api/parties?after=LTE', 400, 'bad_cursor', /go on from/],
    ['/api/episodes/none', 404, 'not_found', /engagement "none"/],
    ['/api/mentions/none', 404, 'not_found', /mention/],
    ['/api/articles/none', 404, 'not_found', /article/],
    ['/api/dyads/FRA/PER', 404, 'not_found', /dyad/],
    ['/api/changes?since=yesterday', 400, 'bad_parameter', /yesterday/],
    ['/api/search', 400, 'bad_parameter', /"q"/],
    ['/api/nothing', 404, 'no_such_page', /nothing/],
    ['/api/overview?x=1', 400, 'unknown_parameter', /"x"/],
  ])('%s', async (path, status, code, message) => {
    const { status: got, body } = await api.json(path);
    expect(body).toEqual({
      error: { code, message: expect.stringMatching(message), remedy: expect.stringMatching(/\w/) },
    });
    expect(got).toBe(status);
  });

  it('that nobody foresaw are reported here and tell the client nothing', async () => {
    const reported: unknown[] = [];
    const broken = { ...store, listings: store.listings, stats: () => Promise.reject(new TypeError('secret')) };
    const { json } = asking(broken as unknown as Store, { report: (error) => reported.push(error) });
    const { status, body } = await json('/api/overview');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });
});

describe('documentation', () => {
  it('describes every address, and every answer keeps to it', async () => {
    const document = JSON.parse(await (await api.ask('/openapi.json')).text());
    expect(document.openapi).toBe('3.1.0');
    for (const path of ['/api/overview', '/api/episodes/{id}', '/api/dyads/{a}/{b}', '/api/changes'])
      expect(document.paths).toHaveProperty([path]);
    const page = await (await api.ask('/docs')).text();
    for (const path of Object.keys(document.paths)) expect(page).toContain(path);
    expect(page).not.toContain('<script');
  });
});

describe('links', () => {
  it('are addresses of the web alone', async () => {
    const { items } = await get('/api/articles');
    expect(items.map(({ url }: { url?: string }) => url).filter(Boolean)).toEqual(['https://example.org/lima']);
  });
});
