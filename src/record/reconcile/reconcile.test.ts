import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mention } from '../fixture.js';
import { ACTS, type EventMention } from '../types.js';
import { type CodedArticle, reconcile } from './reconcile.js';
import { link } from './within.js';

const groupsOf = (mentions: readonly EventMention[]) => link(mentions).map(({ episode }) => episode);

describe('link', () => {
  it('keeps a meeting held apart from one to come', () => {
    expect(
      groupsOf([
        mention({ at: 0, act: 'invite', actor: ['FRA'], recipient: ['GHA'], venue: 'Paris', format: 'visit' }),
        mention({ at: 100, act: 'hold', venue: 'Accra', format: 'summit', date: '2019-03-02' }),
        mention({ at: 200, act: 'decline', actor: ['GHA'], recipient: ['FRA'], venue: 'Paris', format: 'visit' }),
        mention({ at: 300, act: 'hold', venue: 'Accra', format: 'summit' }),
      ]),
    ).toEqual(['e1', 'e2', 'e1', 'e2']);
  });

  it('keeps engagements with different parties apart', () => {
    expect(
      groupsOf([
        mention({ at: 0, actor: ['FRA', 'GHA'], format: 'talks' }),
        mention({ at: 100, actor: ['FRA', 'TGO'], format: 'talks' }),
      ]),
    ).toEqual(['e1', 'e2']);
  });

  it('gives a comment by a bystander to the engagement that it stands by', () => {
    const mentions = [
      mention({ at: 0, actor: ['FRA', 'GHA'], format: 'summit', act: 'schedule' }),
      mention({ at: 100, act: 'comment', actor: ['TGO'], recipient: ['FRA'] }),
      mention({ at: 2000, actor: ['ITA', 'FRA'], format: 'call' }),
    ];
    expect(groupsOf(mentions)).toEqual(['e1', 'e1', 'e2']);
  });

  it('links by what stands in an article, not by the order in which it is given', () => {
    const one = fc.record({
      at: fc.nat(5000),
      act: fc.constantFrom(...ACTS),
      actor: fc.constantFrom(['FRA'], ['FRA', 'GHA'], ['GHA']),
      venue: fc.constantFrom('Paris', 'Accra'),
      meeting_date: fc.constantFrom('2019-03', '2019-05-02'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ at }) => at, maxLength: 12 }), fc.nat(), (fields, seed) => {
        const mentions = fields.map(mention);
        const turned = [...mentions].sort(
          (a, b) => ((a.span[0] * 7919 + seed) % 97) - ((b.span[0] * 7919 + seed) % 97),
        );
        expect(link(turned)).toEqual(link(mentions));
      }),
    );
  });
});

/** An account of one of a few made-up engagements, with some of its facts left out. */
const account = fc
  .record({
    pair: fc.constantFrom(['FRA', 'GHA'], ['ITA', 'PER'], ['FRA', 'GHA', 'TGO']),
    venue: fc.constantFrom('Lima', 'Turin', undefined),
    format: fc.constantFrom('summit' as const, 'visit' as const, undefined),
    meeting_date: fc.constantFrom('2019-03-02', '2019-05', undefined),
    actor_person: fc.constantFrom('Ada Okoro', 'Luc Marin', undefined),
    act: fc.constantFrom(...ACTS),
    quote: fc.constantFrom('They are to see each other again before the snow has gone.', undefined),
  })
  .map(({ pair, ...rest }) => ({
    actor: pair,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
  }));
const articles = fc
  .array(
    fc.record({
      published: fc.constantFrom('2019-02-20', '2019-03-01', '2019-03-03', undefined),
      told: fc.array(account, { maxLength: 4 }),
    }),
    {
      maxLength: 8,
    },
  )
  .map((all) =>
    all.map(({ published, told }, index): CodedArticle => {
      const id = `a${index}`;
      const mentions = told.map((fields, at) => mention({ ...fields, at: at * 100, article: id }));
      return { article: { id, ...(published === undefined ? {} : { published }) }, mentions: link(mentions) };
    }),
  );

describe('reconcile', () => {
  it('makes one episode of what two outlets tell of one meeting, and two of two meetings', () => {
    const facts = {
      format: 'visit',
      venue: 'Accra',
      actor: ['FRA'],
      recipient: ['GHA'],
      actor_person: 'Luc Marin',
    } as const;
    const tell = (id: string, published: string, fields: Partial<EventMention>): CodedArticle => ({
      article: { id, published },
      mentions: link([mention({ ...facts, ...fields, article: id })]),
    });
    const record = reconcile([
      tell('morning', '2019-03-01', { act: 'schedule', meeting_date: '2019-03-04' }),
      tell('evening', '2019-03-05', { date: '2019-03-04' }),
      tell('autumn', '2019-10-05', { date: '2019-10-04' }),
    ]);
    expect(record.map(({ episode }) => [episode.status, episode.meeting_date, episode.mentions])).toEqual([
      ['held', '2019-03-04', ['morning:0', 'evening:0']],
      ['held', '2019-10-04', ['autumn:0']],
    ]);
    expect(record[0]?.episode.id).toMatch(/^fra-gha-2019-03-accra-visit-[0-9a-f]{6}$/);
  });

  it('makes one episode of the copies of a report that says neither when it was written nor when they are to meet', () => {
    const copy = (n: number, quote: string): CodedArticle => ({
      article: { id: `copy-${n}` },
      mentions: link([mention({ act: 'invite', actor: ['FRA'], recipient: ['GHA'], article: `copy-${n}`, quote })]),
    });
    const told = 'France has asked the president of Ghana to come to Paris for a visit of state.';
    const copies = Array.from({ length: 40 }, (_, n) =>
      copy(n, n % 2 === 0 ? told : told.replace('has asked', 'has  asked')),
    );
    expect(reconcile(copies).map(({ episode }) => episode.mentions.length)).toEqual([40]);
    const others = [
      copy(1, told),
      copy(2, 'The president of Ghana is to be a guest of France, its foreign ministry said.'),
    ];
    expect(reconcile(others)).toHaveLength(2);
  });

  it('gives the same record for the same articles in any order, each once or twice', () => {
    fc.assert(
      fc.property(articles, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const shuffled = [...all, ...all]
          .map((coded) => ({ coded, rank: numbers.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ coded }) => ({ ...coded, mentions: [...coded.mentions].reverse() }));
        expect(reconcile(shuffled)).toEqual(reconcile(all));
      }),
    );
  });

  it('puts every mention into one episode, and gives every episode an id of its own', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const record = reconcile(all);
        const members = record.flatMap(({ episode }) => episode.mentions);
        expect([...members].sort()).toEqual(all.flatMap(({ mentions }) => mentions.map(({ id }) => id)).sort());
        expect(new Set(record.map(({ episode }) => episode.id)).size).toBe(record.length);
      }),
    );
  });
});
