import { describe, expect, it } from 'vitest';
import { mention } from '../fixture.js';
import { episodeOf } from '../reconcile/episode.js';
import type { EventMention } from '../types.js';
import { precedentsOf, relationsOf, storyOf } from './index.js';

const articles = [
  { id: 'a1', published: '2019-03-01' },
  { id: 'a2', published: '2019-03-20' },
  { id: 'a3', published: '2020-09-01' },
];
const story = (id: string, ...mentions: EventMention[]) =>
  storyOf({ episode: episodeOf(id, mentions, articles), mentions }, articles);
const invite = (fields: Partial<EventMention>) =>
  mention({ act: 'invite', actor: ['FRA'], recipient: ['GHA'], ...fields });
const decline = (fields: Partial<EventMention>) =>
  mention({ act: 'decline', actor: ['GHA'], recipient: ['FRA'], ...fields });
const kinds = (of: ReturnType<typeof story>, ...others: ReturnType<typeof story>[]) =>
  relationsOf(of, others).map(({ kind, from, to }) => `${from} ${kind} ${to}`);

describe('relationsOf', () => {
  it('finds what was offered instead, from either end', () => {
    const first = story('paris', invite({ venue: 'Paris' }));
    const other = story(
      'accra',
      mention({ act: 'counter', actor: ['GHA'], recipient: ['FRA'], venue: 'Accra', at: 100 }),
    );
    const late = story('later', mention({ act: 'counter', actor: ['GHA'], recipient: ['FRA'], article: 'a3' }));
    expect(kinds(first, other, late)).toEqual(['paris alternative accra']);
    expect(kinds(other, first)).toEqual(['paris alternative accra']);
    expect(relationsOf(first, [other])[0]?.why).toBe('Offered by GHA instead.');
  });

  it('finds a rebuff in return: by the other side, later, and soon', () => {
    const snub = story('paris', decline({}));
    const reply = story('accra', mention({ act: 'cancel', actor: ['FRA'], recipient: ['GHA'], article: 'a2' }));
    const again = story('lome', decline({ article: 'a2' }));
    expect(kinds(snub, reply, again)).toEqual(['paris retaliation accra']);
    expect(relationsOf(reply, [snub])[0]?.why).toBe('GHA declined, and 19 days later FRA called off.');
  });

  it('finds what was taken up after a meeting', () => {
    const met = story('met', mention({ act: 'hold', date: '2019-02-26' }));
    const next = story('next', invite({}));
    const long = story('long', invite({ article: 'a3' }));
    const three = story('three', mention({ act: 'propose', actor: ['FRA'], recipient: ['GHA', 'TGO'] }));
    expect(kinds(met, next, long, three)).toEqual(['met follow-up next']);
  });
});

describe('precedentsOf', () => {
  const now = story('now', decline({ article: 'a3', format: 'visit', actor_person: 'Ada Okoro' }));
  const like = story('like', decline({ format: 'visit', actor_person: 'Ada Okoro' }));
  const less = story('less', mention({ act: 'hold', format: 'call', article: 'a2' }));
  const other = story('other', mention({ actor: ['ITA', 'PER'] }));
  const half = story('half', mention({ actor: ['ITA', 'GHA'], article: 'a2' }));

  it('puts the nearest first and says why it is near', () => {
    const found = precedentsOf(now, [less, half, like, other]);
    expect(found.map(({ id }) => id)).toEqual(['like', 'less', 'half']);
    expect(found[0]?.why).toEqual([
      'the same parties',
      'GHA the guest, FRA the host in both',
      'both declined, by GHA',
      'both a matter of visit',
      'Ada Okoro in both',
      '2 years before',
    ]);
    expect(found[2]?.why).toEqual(['GHA in both', '1 year before']);
  });

  it('takes nothing that did not begin earlier', () => {
    expect(precedentsOf(like, [now, like])).toEqual([]);
  });
});
