import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mention } from './fixture.js';
import { inOrder, statusOf } from './lifecycle.js';
import { ACTS, type Act, POLARITIES, type Polarity, STATUSES, type Status } from './types.js';

/** `possible cancel@2019-03-02` → a step; later words stand later in the article. */
const steps = (text: string, article = 'a1') =>
  text.split(', ').map((word, at) => {
    const [, polarity = 'asserted', act, date] = /^(?:(\w+) )?(\w+)(?:@(.+))?$/.exec(word) ?? [];
    return mention({
      at,
      article,
      act: act as Act,
      polarity: polarity as Polarity,
      ...(date === undefined ? {} : { date }),
    });
  });
const day = [{ id: 'a1', published: '2019-03-20' }];

describe('statusOf', () => {
  it.each<[string, Status]>([
    ['propose', 'proposed'],
    ['invite, defer', 'deferred'],
    ['decline, propose', 'declined'],
    ['decline, delegate', 'declined'],
    ['invite, accept', 'accepted'],
    ['accept, schedule, propose', 'scheduled'],
    ['cancel, schedule', 'cancelled'],
    ['invite, accept, rescind', 'cancelled'],
    ['invite, rescind', 'declined'],
    ['schedule, postpone', 'postponed'],
    ['prepare', 'proposed'],
    ['hold, invite', 'held'],
    ['hold, suspend', 'suspended'],
    ['suspend, resume', 'held'],
    ['schedule, suspend', 'scheduled'],
    ['comment', 'held'],
    ['invite, comment', 'proposed'],
  ])('of %s is %s: the course of things orders what no date orders', (acts, status) => {
    expect(statusOf(steps(acts), day)).toBe(status);
  });

  it.each<[string, Status]>([
    ['cancel@2019-03-01, schedule@2019-03-10', 'scheduled'],
    ['postpone@2019-03-01, schedule@2019-03-10', 'scheduled'],
    ['schedule@2019-03, cancel@2019-03-10', 'cancelled'],
    ['suspend@2018, resume@2019-01', 'held'],
  ])('of %s is %s: dates go before the course of things', (acts, status) => {
    expect(statusOf(steps(acts), day)).toBe(status);
  });

  it.each<[string, Status]>([
    ['possible cancel', 'scheduled'],
    ['schedule, possible cancel', 'scheduled'],
    ['denied cancel', 'scheduled'],
    ['conditional propose', 'proposed'],
    ['denied invite', 'declined'],
    ['possible suspend', 'held'],
    ['denied prepare, invite', 'proposed'],
    ['invite, denied schedule', 'proposed'],
  ])('of %s is %s: what is not asserted moves nothing that is', (acts, status) => {
    expect(statusOf(steps(acts), day)).toBe(status);
  });

  it('follows the days of the articles where the acts have none', () => {
    const told = [
      { id: 'a1', published: '2019-03-20' },
      { id: 'a2', published: '2019-03-25' },
      { id: 'a3', published: '2019-04-02' },
    ];
    const all = [...steps('schedule', 'a1'), ...steps('cancel', 'a2'), ...steps('schedule', 'a3')];
    expect(statusOf(all, told)).toBe('scheduled');
    expect(statusOf(all.slice(0, 2), told)).toBe('cancelled');
  });

  it('takes nothing for held before the day that most set for it', () => {
    const set = mention({ act: 'schedule', meeting_date: '2019-04-02' });
    const told = mention({ at: 100, act: 'hold' });
    expect(statusOf([set, told], day)).toBe('scheduled');
    expect(statusOf([set, told], [{ id: 'a1', published: '2019-04-03' }])).toBe('held');
    expect(statusOf([set, mention({ at: 100, act: 'hold', date: '2019-03-18' })], day)).toBe('held');
  });

  it('does not take for held what was to be and of which nothing more is told', () => {
    expect(statusOf([mention({ act: 'schedule', meeting_date: '2019-01-02' })], day)).toBe('scheduled');
  });

  it('gives a status for any acts, whatever the order in which they come', () => {
    const step = fc.record({
      at: fc.nat(5),
      article: fc.constantFrom('a1', 'a2'),
      act: fc.constantFrom(...ACTS),
      polarity: fc.constantFrom(...POLARITIES),
      date: fc.constantFrom('2019', '2019-03', '2019-03-04', '2019-02-01/2019-03-02'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(step, { selector: (s) => `${s.article}:${s.at}`, minLength: 1 }), (fields) => {
        const all = fields.map(mention);
        const status = statusOf(all, day);
        expect(STATUSES).toContain(status);
        expect(statusOf([...all].reverse(), day)).toBe(status);
        expect(inOrder([...all].reverse(), day)).toEqual(inOrder(all, day));
      }),
    );
  });
});
