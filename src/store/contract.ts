import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mention } from '../record/fixture.js';
import { reconcile } from '../record/reconcile/reconcile.js';
import { link } from '../record/reconcile/within.js';
import { ACTS, type EventMention } from '../record/types.js';
import { type CodedText, type Store, StoreError } from './store.js';

type Told = Partial<EventMention>;

/** An article of our own, made for the test, with the mentions given. */
export function coded(
  id: string,
  published: string | undefined,
  told: readonly Told[],
  text = `Report ${id}.`,
): CodedText {
  const mentions = told.map((fields, at) => mention({ quote: text.slice(0, 30), ...fields, at: at * 50, article: id }));
  return {
    article: { id, text, furniture: [], outlet: 'The Test', ...(published === undefined ? {} : { published }) },
    mentions: link(mentions),
  };
}

const told = fc
  .record({
    actor: fc.constantFrom(['FRA', 'GHA'], ['ITA', 'PER'], ['FRA', 'GHA', 'TGO'], []),
    act: fc.constantFrom(...ACTS),
    venue: fc.constantFrom('Lima', 'Turin', undefined),
    meeting_date: fc.constantFrom('2019-03-02', '2019-05', undefined),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Told);
/** Articles with a few made-up engagements; some are one report under two names. */
export const articles = fc
  .array(
    fc.record({
      published: fc.constantFrom('2019-02-20', '2019-03-01', '2019-03-03', undefined),
      mentions: fc.array(told, { maxLength: 3 }),
      report: fc.constantFrom('Envoys met by the river today.', 'The envoys went home before noon.'),
    }),
    { maxLength: 7 },
  )
  .map((all) => all.map(({ published, mentions, report }, i) => coded(`a${i}`, published, mentions, report)));

/** All that a store holds, to be compared with what another holds. */
export async function contents(store: Store) {
  return { dossiers: await store.dossiers(), reprints: await store.reprints(), stats: await store.stats() };
}

/**
 * What every store must do, whatever it is kept in.
 * @param open gives a new, empty store each time
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const opened: Store[] = [];
  const fresh = async () => {
    const store = await open();
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  const visit = { act: 'invite', actor: ['FRA'], recipient: ['GHA'], format: 'visit', venue: 'Paris' } as const;
  const invited = coded(
    'a1',
    '2019-03-01',
    [{ ...visit, actor_person: 'Luc Marin' }],
    'Marin asked Okoro to Paris in the spring.',
  );
  const declined = coded('a2', '2019-03-09', [
    {
      ...visit,
      act: 'decline',
      actor: ['GHA'],
      recipient: ['FRA'],
      actor_person: 'Ada Okoro',
      quote: 'would not come to Paris',
    },
  ]);
  const elsewhere = coded('a3', '2019-06-01', [
    { act: 'hold', actor: ['ITA', 'PER'], venue: 'Lima', meeting_date: '2018-11-20', date: '2018-11-20' },
  ]);

  describe(`${name}: adding`, () => {
    it('gives back what was added', async () => {
      const store = await fresh();
      const whole: CodedText = {
        article: {
          ...invited.article,
          agency: 'Reuters',
          url: 'https://example.org/1',
          title: 'Asked to Paris',
          author: 'Ines Varga',
          updated: '2019-03-01T14:05:00Z',
          language: 'en',
          origins: { published: 'json-ld datePublished', updated: 'meta article:modified_time' },
          furniture: [{ span: [0, 5], kind: 'caption' }],
        },
        mentions: invited.mentions,
      };
      expect(await store.add([whole])).toEqual(['added']);
      expect(await store.article('a1')).toEqual(whole.article);
      expect(await store.mentionsIn('a1')).toEqual(whole.mentions);
      expect(await store.coded(['a9', 'a1'])).toEqual([whole]);
      expect(await store.coded([])).toEqual([]);
      expect(await store.mention('a1:0')).toEqual(whole.mentions[0]);
      expect(await store.article('a9')).toBeUndefined();
      expect(await store.mention('a9:0')).toBeUndefined();
      expect(await store.dossier('a9')).toBeUndefined();
    });

    it('changes nothing when an article comes again', async () => {
      const store = await fresh();
      await store.add([invited, declined]);
      const before = await contents(store);
      expect(await store.add([declined, invited, invited])).toEqual(['known', 'known', 'known']);
      expect(await contents(store)).toEqual(before);
    });

    it('makes one episode of what two articles tell, and keeps it up to date', async () => {
      const store = await fresh();
      await store.add([invited]);
      const [before] = await store.episodes();
      expect(before?.status).toBe('proposed');
      await store.add([declined]);
      const [after, ...others] = await store.dossiers();
      expect(others).toEqual([]);
      expect(after?.episode).toMatchObject({ id: before?.id, status: 'declined', initiator: 'FRA' });
      expect(after?.mentions.map(({ id }) => id)).toEqual(['a1:0', 'a2:0']);
      expect(after?.articles.map(({ id }) => id)).toEqual(['a1', 'a2']);
      expect(await store.episodeOfMention('a2:0')).toBe(before?.id);
    });

    it('takes the mentions of a later coder in place of the earlier ones', async () => {
      const store = await fresh();
      await store.add([invited, declined]);
      const better = coded('a2', '2019-03-09', [
        { ...visit, act: 'defer', actor: ['GHA'], recipient: ['FRA'], coder: 'test 2' },
      ]);
      expect(await store.add([better])).toEqual(['recoded']);
      const anew = await fresh();
      await anew.add([invited, better]);
      expect(await contents(store)).toEqual(await contents(anew));
    });

    it('links anew what was linked by way of mentions that a later coder does not find', async () => {
      const tell = (id: string, published: string) => coded(id, published, [{ act: 'schedule', format: 'summit' }]);
      const [first, second, third] = [tell('a1', '2019-03-01'), tell('a2', '2019-03-01'), tell('a3', '2019-03-20')];
      const store = await fresh();
      await store.add([first, second, third]);
      expect(await store.episodes()).toHaveLength(1);
      await store.add([{ ...second, mentions: [] }]);
      const anew = await fresh();
      await anew.add([first, third, { ...second, mentions: [] }]);
      expect(await contents(store)).toEqual(await contents(anew));
      expect(await store.episodes()).toHaveLength(2);
    });

    it('leaves no episode behind that has lost its mentions', async () => {
      const store = await fresh();
      await store.add([invited]);
      await store.add([{ ...invited, mentions: [] }]);
      expect(await store.episodes()).toEqual([]);
    });

    it('refuses another text under the same id, and then keeps nothing of the batch', async () => {
      const store = await fresh();
      await store.add([invited]);
      const before = await contents(store);
      const other = { ...invited, article: { ...invited.article, text: 'Quite another report.' } };
      const failed = store.add([declined, other]);
      await expect(failed).rejects.toBeInstanceOf(StoreError);
      await expect(failed).rejects.toMatchObject({ fault: 'changed', message: expect.stringContaining('a1') });
      expect(await contents(store)).toEqual(before);
      expect(await store.article('a2')).toBeUndefined();
    });

    it('holds the same record for the same articles, in whatever order and batches they came', async () => {
      await fc.assert(
        fc.asyncProperty(articles, fc.infiniteStream(fc.nat()), async (all, numbers) => {
          const draw = () => numbers.next().value as number;
          const once = await open();
          await once.add(all);
          const expected = await contents(once);
          const reconciled = reconcile(all).map(({ episode }) => episode);
          expect(expected.dossiers.map(({ episode }) => episode).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
            reconciled,
          );
          const many = await open();
          // Some are first added as an earlier coder read them, with a part of their mentions.
          const early = all.filter(() => draw() % 3 === 0);
          for (const one of early) await many.add([{ ...one, mentions: one.mentions.slice(draw() % 2) }]);
          const left = [...all, ...all.slice(0, 2)]
            .map((one) => ({ one, rank: draw() }))
            .sort((a, b) => a.rank - b.rank);
          while (left.length > 0) await many.add(left.splice(0, 1 + (draw() % 3)).map(({ one }) => one));
          expect(await contents(many)).toEqual(expected);
          await once.close();
          await many.close();
        }),
        { numRuns: 40 },
      );
    });
  });

  describe(`${name}: finding`, () => {
    const filled = async () => {
      const store = await fresh();
      await store.add([invited, declined, elsewhere]);
      const found = async (filter: Parameters<Store['episodes']>[0]) =>
        (await store.episodes(filter)).map(({ parties }) => parties.join(' '));
      return { store, found };
    };

    it('finds episodes by party, act, status, person, period and words', async () => {
      const { store, found } = await filled();
      expect(await found({})).toEqual(['ITA PER', 'FRA GHA']);
      const [first] = await store.episodes();
      expect(await found({ ids: [first!.id, 'none'] })).toEqual(['ITA PER']);
      expect(await found({ ids: [] })).toEqual([]);
      expect(await found({ parties: ['GHA', 'FRA'] })).toEqual(['FRA GHA']);
      expect(await found({ parties: ['GHA', 'PER'] })).toEqual([]);
      expect(await found({ anyParty: ['GHA', 'PER'] })).toEqual(['ITA PER', 'FRA GHA']);
      expect(await found({ anyParty: [] })).toEqual([]);
      expect(await found({ act: 'invite' })).toEqual(['FRA GHA']);
      expect(await found({ act: 'cancel' })).toEqual([]);
      expect(await found({ status: 'held' })).toEqual(['ITA PER']);
      expect(await found({ person: 'okoro' })).toEqual(['FRA GHA']);
      expect(await found({ person: 'Ada Marin' })).toEqual([]);
      expect(await found({ period: '2019-03' })).toEqual(['FRA GHA']);
      expect(await found({ period: '2018' })).toEqual(['ITA PER']);
      expect(await found({ period: '2017/..' })).toEqual(['ITA PER', 'FRA GHA']);
      expect(await found({ text: '"come to Paris"' })).toEqual(['FRA GHA']);
      expect(await found({ text: '"Paris to come"' })).toEqual([]);
      expect(await found({ text: 'paris spring', status: 'held' })).toEqual([]);
    });

    it('gives dossiers one by one as it gives them together', async () => {
      const store = await fresh();
      const many = Array.from({ length: 220 }, (_, i) =>
        coded(`a${i}`, '2019-03-01', [{ actor: [`X${i % 7}`, `Y${i}`], meeting_date: `20${10 + (i % 80)}-03` }]),
      );
      await store.add(many);
      for (const filter of [{}, { parties: ['X3'] }, { parties: ['none'] }]) {
        const given = [];
        for await (const dossier of store.eachDossier(filter)) given.push(dossier);
        expect(given).toEqual(await store.dossiers(filter));
      }
    });

    it('finds an episode by a part of its id that no other shares', async () => {
      const { store } = await filled();
      const [first] = await store.episodes({ parties: ['ITA'] });
      const id = first?.id ?? '';
      expect((await store.dossier(id))?.episode).toEqual(first);
      expect((await store.dossier(id.slice(0, 7)))?.episode).toEqual(first);
      expect((await store.dossier(id.slice(-6)))?.episode).toEqual(first);
      expect(await store.dossier('')).toBeUndefined();
    });

    it('finds articles by their words, whatever is typed', async () => {
      const { store } = await filled();
      expect(await store.search('OKORO spring')).toMatchObject([{ id: 'a1', outlet: 'The Test', voice: 'a1' }]);
      expect((await store.search('spring'))[0]?.excerpt).toContain('«spring»');
      expect(await store.search('okoro autumn')).toEqual([]);
      for (const odd of ['', '"', 'a1 AND', '*', 'NEAR(', "';--", '"spring', 'text:spring', '-'])
        expect(Array.isArray(await store.search(odd))).toBe(true);
    });
  });

  describe(`${name}: keeping count`, () => {
    it('counts, and knows reprints as one voice', async () => {
      const store = await fresh();
      const reprint = coded('b1', '2019-03-02', [{ ...visit, coder: 'test 2' }], invited.article.text);
      await store.add([reprint, invited, elsewhere]);
      expect(await store.reprints()).toEqual([['a1', 'b1']]);
      expect(await store.stats()).toEqual({
        articles: 3,
        voices: 2,
        languages: { unknown: 3 },
        mentions: 3,
        episodes: 2,
        quarantined: 0,
        published: ['2019-03-01', '2019-06-01'],
        acts: { hold: 1, invite: 2 },
        statuses: { held: 1, proposed: 1 },
        coders: ['test', 'test 2'],
      });
      expect((await store.dossiers({ act: 'invite' }))[0]?.articles.map(({ voice }) => voice)).toEqual(['a1', 'a1']);
    });

    it('counts nothing in an empty store', async () => {
      const store = await fresh();
      expect(await store.stats()).toMatchObject({
        articles: 0,
        voices: 0,
        mentions: 0,
        episodes: 0,
        acts: {},
        coders: [],
      });
    });

    it('keeps what could not be read, once for each source, and lets it go when it can be read', async () => {
      const store = await fresh();
      const piece = { source: { file: 'x.jsonl', line: 3 }, reason: 'no text', remedy: 'Add one.' };
      const bytes = Buffer.from('{"id": 7}');
      await store.quarantine.keep([
        { ...piece, piece: { source: piece.source, kind: 'json', hints: { entry: { outlet: 'A' } }, bytes } },
        { source: { file: 'b.txt' }, reason: 'no UTF-8', remedy: 'Convert it.', raw: 'b' },
      ]);
      const [second, first] = await store.quarantine.list();
      expect(second).toMatchObject({ source: { file: 'b.txt' }, reason: 'no UTF-8', remedy: 'Convert it.', raw: 'b' });
      expect(first).toMatchObject({
        ...piece,
        piece: { source: piece.source, kind: 'json', hints: { entry: { outlet: 'A' } }, size: 9 },
      });
      expect(first?.since).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
      expect((await store.quarantine.entry(first?.number ?? 0))?.bytes).toEqual(new Uint8Array(bytes));
      expect(await store.quarantine.entry(99)).toBeUndefined();
      await store.quarantine.keep([{ ...piece, reason: 'no id' }]);
      expect(await store.quarantine.list()).toMatchObject([{}, { number: first?.number, reason: 'no id' }]);
      expect((await store.stats()).quarantined).toBe(2);
      await store.add([invited], { mended: ['x.jsonl:3'] });
      expect((await store.quarantine.list()).map(({ source }) => source.file)).toEqual(['b.txt']);
    });

    it('does not keep the bytes of what is very large', async () => {
      const store = await fresh();
      const source = { file: 'big.html' };
      const piece = { source, kind: 'html', hints: {}, bytes: new Uint8Array(1_000_000) };
      await store.quarantine.keep([{ source, reason: 'too large', remedy: 'Cut it.', piece }]);
      const [entry] = await store.quarantine.list();
      expect(entry?.piece?.size).toBe(1_000_000);
      expect((await store.quarantine.entry(entry?.number ?? 0))?.bytes).toBeUndefined();
    });
  });

  describe(`${name}: runs`, () => {
    const figures = {
      pieces: 3,
      bytes: 900,
      added: 2,
      known: 0,
      recoded: 0,
      otherLanguage: 1,
      quarantined: 1,
      mentions: 4,
    };

    it('remembers which pieces have been read, with the articles or not at all', async () => {
      const store = await fresh();
      await store.add([invited]);
      const other = { ...invited, article: { ...invited.article, text: 'Quite another report.' } };
      await expect(store.add([declined, other], { read: [{ key: 'p0', articles: 1 }] })).rejects.toThrow('a1');
      await store.add([declined], { read: [{ key: 'p1', articles: 1 }] });
      await store.add([], {
        read: [
          { key: 'p1', articles: 1 },
          { key: 'p2', articles: 3 },
        ],
      });
      expect(await store.pieces.known(['p0', 'p1', 'p2', 'p3'])).toEqual(
        new Map([
          ['p1', 1],
          ['p2', 3],
        ]),
      );
    });

    it('keeps how far each run came, and how it ended', async () => {
      const store = await fresh();
      const start = { started: '2020-01-02T03:04:05.000Z', coder: '1', workers: 2, inputs: ['a.jsonl', 'b'] };
      const killed = await store.runs.begin(start);
      await store.add([invited], { run: { number: killed, figures: () => figures } });
      const number = await store.runs.begin(start);
      const end = { ended: '2020-01-02T03:05:05.000Z', stopped: 'done' as const, peakMiB: 300 };
      await store.runs.end(number, { figures: { ...figures, known: 2 }, ...end });
      expect(await store.runs.list()).toEqual([
        { number, ...start, ...figures, known: 2, ...end },
        { number: killed, ...start, ...figures },
      ]);
    });
  });
}
