import { describe, expect, it } from 'vitest';
import { mention } from '../fixture.js';
import { episodeOf } from '../reconcile/episode.js';
import type { EventMention } from '../types.js';
import { accountsIn } from './index.js';

const sources = [
  { id: 'a1', published: '2019-03-01', outlet: 'The Test', voice: 'a1' },
  { id: 'a2', published: '2019-03-02', outlet: 'Test Weekly', voice: 'a2' },
  { id: 'a3', published: '2019-03-30', outlet: 'Test Daily', voice: 'a3' },
];
const SIDES: Readonly<Record<string, string>> = { Elysee: 'FRA', 'Luc Marin': 'FRA', 'Jubilee House': 'GHA' };
const NAMES: Readonly<Record<string, string>> = { FRA: 'France', GHA: 'Ghana' };

const told = (...mentions: EventMention[]) => {
  const episode = episodeOf('x', mentions, sources);
  const from = sources.filter(({ id }) => mentions.some(({ article }) => article === id));
  return accountsIn({ episode, mentions }, from, {
    sideOf: (name) => SIDES[name],
    nameOf: (party) => NAMES[party] ?? party,
  });
};
const invite = (fields: Partial<EventMention> & { at?: number } = {}) =>
  mention({ act: 'invite', actor: ['FRA'], recipient: ['GHA'], ...fields });
const decline = (fields: Partial<EventMention> & { at?: number } = {}) =>
  mention({ act: 'decline', actor: ['GHA'], recipient: ['FRA'], ...fields });

describe('accounts', () => {
  it('keeps the sides, other speakers and the outlets apart', () => {
    const { accounts } = told(
      invite({ at: 0, attribution: 'Elysee' }),
      invite({ at: 100, attribution: 'a diplomat' }),
      decline({ at: 200 }),
      decline({ at: 300, attribution: 'Ada Okoro', actor_person: 'Ada Okoro' }),
      mention({ at: 400, act: 'comment', actor: ['TGO'], stance: 'regret', attribution: 'a minister' }),
      invite({ at: 500, attribution: 'Luc Marin' }),
    );
    expect(accounts.map(({ side, speakers, outlet, mentions }) => [side ?? outlet, speakers, mentions.length])).toEqual(
      [
        ['FRA', ['Elysee', 'Luc Marin'], 2],
        ['GHA', ['Ada Okoro'], 1],
        ['TGO', ['a minister'], 1],
        [undefined, ['a diplomat'], 1],
        ['The Test', [], 1],
      ],
    );
  });

  it('puts a speaker on the side that the article gives him', () => {
    const evidence = { attribution: { rule: 'test', party: 'GHA' } };
    const { accounts } = told(invite({ attribution: 'Kofi Mensah', evidence }));
    expect(accounts.map(({ side, speakers }) => [side, speakers])).toEqual([['GHA', ['Kofi Mensah']]]);
  });

  it('lists reasons with those who dispute them', () => {
    const { reasons, contradictions } = told(
      decline({ at: 0, reason: 'a cabinet to form', attribution: 'Jubilee House' }),
      decline({ at: 100, reason: 'the cabinet', attribution: 'Jubilee House' }),
      mention({ at: 200, act: 'comment', actor: [], recipient: ['GHA'], stance: 'dispute', attribution: 'observers' }),
      mention({ at: 300, act: 'comment', actor: [], recipient: ['FRA'], stance: 'dispute', attribution: 'observers' }),
      mention({ at: 400, act: 'comment', actor: ['GHA'], stance: 'dispute', attribution: 'Jubilee House' }),
    );
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({ reason: 'a cabinet to form', speaker: { side: 'GHA' } });
    expect(reasons[0]?.mentions).toHaveLength(2);
    expect(reasons[0]?.disputed.map(({ id }) => id)).toEqual(['a1:200']);
    expect(contradictions.map(({ explanation }) => explanation)).toEqual([
      'Jubilee House (Ghana) gives as the reason “a cabinet to form”; this is disputed by observers.',
    ]);
  });
});

describe('contradictions', () => {
  const explained = (...mentions: EventMention[]) =>
    told(...mentions).contradictions.map((one) => [one.kind, one.explanation]);
  const prepare = (at: number, article: string, attribution: string, polarity: 'asserted' | 'denied') =>
    mention({ at, article, act: 'prepare', polarity, attribution });

  it('finds what one side asserts and another denies, once', () => {
    expect(
      explained(
        prepare(0, 'a1', 'Jubilee House', 'denied'),
        prepare(100, 'a1', 'Jubilee House', 'denied'),
        prepare(0, 'a2', 'Elysee', 'asserted'),
      ),
    ).toEqual([
      [
        'whether',
        'Jubilee House (Ghana) says that it is not being prepared; Elysee (France) says that it is being prepared.',
      ],
    ]);
  });

  it('takes no change of course for a contradiction', () => {
    expect(explained(prepare(0, 'a1', 'Jubilee House', 'denied'), prepare(0, 'a3', 'Elysee', 'asserted'))).toEqual([]);
  });

  it('finds a denial of what is done however late it comes', () => {
    const denied = invite({ article: 'a3', polarity: 'denied', attribution: 'Luc Marin' });
    expect(explained(invite({ attribution: 'Jubilee House' }), denied)).toEqual([
      [
        'whether',
        'Jubilee House (Ghana) says that France sent an invitation; Luc Marin (France) says that France did not send an invitation.',
      ],
    ]);
  });

  it('finds two answers by one side at one time, but not one that follows the other', () => {
    const accepted = (article: string) => mention({ article, act: 'accept', actor: ['GHA'], recipient: ['FRA'] });
    expect(explained(decline(), accepted('a2')).map(([kind]) => kind)).toEqual(['answer']);
    expect(explained(decline(), accepted('a3'))).toEqual([]);
  });

  it('finds that each side has the other asking', () => {
    const asked = (at: number, from: string, to: string, attribution: string) =>
      mention({ at, act: 'propose', actor: [from], recipient: [to], attribution });
    expect(explained(asked(0, 'FRA', 'GHA', 'Jubilee House'), asked(100, 'GHA', 'FRA', 'Elysee'))).toEqual([
      ['who asked', 'Jubilee House (Ghana) says that France proposed it; Elysee (France) says that Ghana proposed it.'],
    ]);
    expect(explained(asked(0, 'FRA', 'GHA', 'Elysee'), asked(100, 'GHA', 'FRA', 'Jubilee House'))).toEqual([]);
  });

  it('finds different reasons of different sides, and different days', () => {
    const off = (at: number, attribution: string, reason: string) =>
      mention({ at, act: 'cancel', actor: ['GHA'], recipient: ['FRA'], attribution, reason });
    expect(explained(off(0, 'Jubilee House', 'the floods'), off(100, 'Elysee', 'a quarrel over fish'))).toEqual([
      ['reason', 'Jubilee House (Ghana) gives as the reason “the floods”, Elysee (France) “a quarrel over fish”.'],
    ]);
    expect(explained(mention({ date: '2019-02-03' }), mention({ article: 'a2', date: '2019-02-07' }))).toEqual([
      ['when', 'The Test dates it 2019-02-03, Test Weekly 2019-02-07.'],
    ]);
  });
});

describe('what is missing', () => {
  const missing = (...mentions: EventMention[]) => told(...mentions).missing.map(({ kind }) => kind);

  it.each<[string, EventMention[], string[]]>([
    ['an answer', [invite(), invite({ article: 'a2' })], ['answer']],
    ['nothing once there is one', [invite(), decline({ article: 'a2', reason: 'a cabinet to form' })], []],
    ['a reason', [invite(), decline({ article: 'a2' })], ['reason']],
    ['a second source', [decline({ reason: 'the floods' })], ['source']],
    [
      'the outcome',
      [mention({ act: 'schedule', meeting_date: '2019-03-10' }), mention({ article: 'a3', act: 'comment' })],
      ['outcome'],
    ],
    [
      'a new date',
      [
        mention({ act: 'postpone', reason: 'the floods' }),
        mention({ article: 'a2', act: 'schedule', date: '2019-01' }),
      ],
      ['new date'],
    ],
    [
      'the account of the other side',
      [invite({ attribution: 'Elysee' }), decline({ article: 'a2', reason: 'x' })],
      ['side'],
    ],
  ])('is %s', (_, mentions, kinds) => expect(missing(...mentions)).toEqual(kinds));
});
