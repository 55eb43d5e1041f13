import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coded } from '../store/contract.js';
import { openSqlite, type Store } from '../store/index.js';
import { agreement, type Decision, decide, disputes, gold, queue, undo } from './index.js';

const visit = { format: 'visit', venue: 'Paris' } as const;
const likely = (likelihood: number) => ({
  act: { span: [0, 3] as const, rule: `coding/predicates:x; coding/judge:likely ${likelihood}` },
});

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
  await store.add([
    coded('a1', '2019-03-01', [
      { ...visit, act: 'invite', actor: ['FRA'], recipient: ['GHA'], evidence: likely(0.9) },
      { ...visit, act: 'hold', actor: ['FRA', 'GHA'], evidence: likely(0.7), polarity: 'asserted' },
    ]),
    coded('a2', '2019-03-09', [
      { ...visit, act: 'decline', actor: ['GHA'], recipient: ['FRA'], evidence: likely(0.4) },
    ]),
  ]);
});
afterEach(() => store.close());

const now = new Date('2026-03-01T12:00:00Z');
const say = (reviewer: string, mention: string, verdict: Decision['verdict'], corrections?: Decision['corrections']) =>
  decide(store, { reviewer, mention, verdict, corrections }, 'decision', now);
const goldLines = async () => {
  const lines = [];
  for await (const line of gold(store)) lines.push(line);
  return lines;
};

describe('the queue', () => {
  it('has the most doubtful first, says why, and leaves out what the reviewer has decided', async () => {
    const all = await queue(store, 'ada', 10);
    expect(all.map(({ row }) => row.mention.id)).toEqual(['a2:0', 'a1:50', 'a1:0']);
    expect(all[0]!.why[0]).toBe('the coder holds it 40 % likely');
    await say('ada', 'a2:0', 'right');
    expect((await queue(store, 'ada', 10)).map(({ row }) => row.mention.id)).toEqual(['a1:50', 'a1:0']);
    expect(await store.reviews.left('ada')).toBe(2);
    expect(await queue(store, 'ben', 10)).toHaveLength(3);
  });

  it('counts a contradiction, a single source and a rare act as doubts', async () => {
    await store.add([
      coded('b1', '2019-03-10', [
        { ...visit, act: 'decline', actor: ['GHA'], recipient: ['FRA'], polarity: 'denied', attribution: 'Ada Okoro' },
      ]),
      coded('c1', '2019-05-01', [{ act: 'hold', actor: ['ITA', 'PER'], venue: 'Lima', evidence: likely(0.9) }]),
    ]);
    const why = new Map((await queue(store, 'ada', 10)).map(({ row, why }) => [row.mention.id, why]));
    expect(why.get('a2:0')).toContain('another account contradicts it');
    expect(why.get('c1:0')).toContain('one source alone tells of it');
  });
});

describe('decisions', () => {
  it('are kept with who, when, before and after, and leave the reading as it is', async () => {
    const before = await store.mention('a2:0');
    const entry = await say('ada', 'a2:0', 'corrected', [{ field: 'act', value: 'defer', span: [0, 6] }]);
    expect(entry).toMatchObject({
      number: 1,
      at: '2026-03-01T12:00:00.000Z',
      reviewer: 'ada',
      verdict: 'corrected',
      changes: [{ field: 'act', before: 'decline', after: 'defer', span: [0, 6] }],
      standing: true,
    });
    expect(entry.reading).toEqual(before);
    expect(await store.mention('a2:0')).toEqual(before);
  });

  it('are taken back by a further entry, after which the one before stands again', async () => {
    await say('ada', 'a1:0', 'right');
    await say('ada', 'a1:0', 'wrong');
    await say('ben', 'a1:0', 'right');
    const taken = await undo(store, 'ada', undefined, now);
    expect(taken).toMatchObject({ kind: 'undo', undoes: 2, standing: false });
    const standing = await store.reviews.log({ standing: true });
    expect(standing.map(({ reviewer, verdict }) => [reviewer, verdict])).toEqual([
      ['ada', 'right'],
      ['ben', 'right'],
    ]);
    await undo(store, 'ada', 'a1:0', now);
    await expect(undo(store, 'ada', undefined, now)).rejects.toMatchObject({ fault: 'not found' });
    expect(await store.reviews.log()).toHaveLength(5);
  });

  it.each([
    ['a9:0', 'right', undefined, /no mention a9:0/],
    ['a1:0', 'corrected', undefined, /Nothing is corrected/],
    ['a1:0', 'corrected', [{ field: 'venue', value: 'Paris' }], /Nothing is corrected/],
    ['a1:0', 'right', [{ field: 'venue', value: 'Rome' }], /takes no corrections/],
    ['a1:0', 'corrected', [{ field: 'colour', value: 'red' }], /no field colour/],
    ['a1:0', 'corrected', [{ field: 'act', value: 'dance' }], /"act" is one of propose/],
    ['a1:0', 'corrected', [{ field: 'act', value: null }], /"act" cannot be left out/],
    ['a1:0', 'corrected', [{ field: 'actor', value: 'USA' }], /"actor" is a list/],
    ['a1:0', 'corrected', [{ field: 'date', value: 'soon' }], /"date" is an EDTF date/],
    ['a1:0', 'corrected', [{ field: 'venue', value: 'Rome', span: [0, 999] }], /not in the text/],
    [
      'a1:0',
      'corrected',
      [
        { field: 'venue', value: 'Rome' },
        { field: 'venue', value: 'Oslo' },
      ],
      /corrected twice/,
    ],
  ] as [string, Decision['verdict'], Decision['corrections'], RegExp][])(
    'that make no sense are refused: %s %s %j',
    async (mention, verdict, corrections, message) => {
      await expect(say('ada', mention, verdict, corrections)).rejects.toThrow(message);
      expect(await store.reviews.log()).toEqual([]);
    },
  );
});

describe('agreement', () => {
  it('is computed on the verdict and on every field that somebody gives a value', async () => {
    for (const id of ['a1:0', 'a1:50', 'a2:0']) await say('ada', id, 'right');
    await say('ben', 'a1:0', 'right');
    await say('ben', 'a1:50', 'wrong');
    await say('ben', 'a2:0', 'corrected', [{ field: 'act', value: 'defer' }]);
    const found = await agreement(store);
    expect(found).toMatchObject({ mentions: 3, reviewers: ['ada', 'ben'], disputed: ['a1:50', 'a2:0'] });
    const of = (name: string) => found.fields.find(({ field }) => field === name);
    expect(of('verdict')).toMatchObject({ units: 3, agreed: 1 / 3, kappa: [{ units: 3 }] });
    // Ada: invite, decline; Ben: invite, defer. Observed 1/2, expected 1/4.
    expect(of('act')).toMatchObject({ units: 2, agreed: 0.5, kappa: [{ reviewers: ['ada', 'ben'], kappa: 1 / 3 }] });
    expect(of('reason')).toBeUndefined();
  });

  it('gives what is in dispute with both decisions, until it is adjudicated', async () => {
    await say('ada', 'a1:0', 'right');
    await say('ben', 'a1:0', 'right');
    await say('ada', 'a2:0', 'right');
    await say('ben', 'a2:0', 'corrected', [{ field: 'act', value: 'defer' }]);
    const { items, left } = await disputes(store, 10);
    expect(left).toBe(1);
    expect(items).toMatchObject([
      {
        row: { mention: { id: 'a2:0', act: 'decline' } },
        decisions: [
          { reviewer: 'ada', verdict: 'right', changes: [] },
          { reviewer: 'ben', verdict: 'corrected', changes: [{ field: 'act', before: 'decline', after: 'defer' }] },
        ],
      },
    ]);
    expect(await disputes(store, 0)).toEqual({ items: [], left: 1 });
    await decide(store, { mention: 'a2:0', reviewer: 'ada', verdict: 'wrong' }, 'adjudication', now);
    expect(await disputes(store, 10)).toEqual({ items: [], left: 0 });
    // To take an adjudication back leaves the decision of the same person as it was.
    await undo(store, 'ada', 'a2:0', now);
    expect((await disputes(store, 10)).items[0]!.decisions).toHaveLength(2);
  });

  it('has nothing in dispute that is adjudicated', async () => {
    await say('ada', 'a2:0', 'right');
    await say('ben', 'a2:0', 'wrong');
    expect((await agreement(store)).disputed).toEqual(['a2:0']);
    await decide(store, { mention: 'a2:0', reviewer: 'cleo', verdict: 'right' }, 'adjudication', now);
    expect((await agreement(store)).disputed).toEqual([]);
    expect((await agreement(store)).reviewers).toEqual(['ada', 'ben']);
  });
});

describe('gold', () => {
  it('holds articles of which all is settled: what is right, as corrected; unsure as optional; not what is wrong', async () => {
    await say('ada', 'a1:0', 'corrected', [
      { field: 'venue', value: null },
      { field: 'actor', value: ['FRA', 'TGO'] },
    ]);
    expect(await goldLines()).toEqual([]);
    await say('ada', 'a1:50', 'unsure');
    await say('ada', 'a2:0', 'wrong');
    const lines = await goldLines();
    expect(lines).toMatchObject([
      { id: 'a1', events: [{ act: 'invite', actor: ['FRA', 'TGO'] }], optional: [{ act: 'hold' }] },
      { id: 'a2', events: [], episodes: [] },
    ]);
    expect(lines[0]!.events[0]).not.toHaveProperty('venue');
    await say('ben', 'a2:0', 'right');
    expect((await goldLines()).map(({ id }) => id)).toEqual(['a1']);
  });
});
