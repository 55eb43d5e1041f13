import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTS, FORMATS, POLARITIES, STATUSES } from '../record/types.js';
import { type AnnotatedArticle, type AnnotatedMention, readAnnotations } from './annotation.js';
import { frequentCauses, type Score, score } from './score.js';

function mention(fields: Partial<AnnotatedMention>): AnnotatedMention {
  const defaults = { act: 'invite', polarity: 'asserted', actor: ['USA'], recipient: ['RUS'], span: [10, 50] } as const;
  return { ...defaults, actor: ['USA'], recipient: ['RUS'], span: [10, 50], episode: 'e', ...fields };
}

function article(events: AnnotatedMention[], rest: Partial<AnnotatedArticle> = {}): AnnotatedArticle {
  return {
    id: 'a',
    events,
    optional: [],
    episodes: [{ id: 'e', parties: ['USA', 'RUS'], status: 'proposed' }],
    ...rest,
  };
}

function one(gold: AnnotatedMention, predicted: AnnotatedMention): Score {
  return score([article([gold])], [article([predicted])]);
}

describe('what counts as coded', () => {
  it.each([
    ['itself', {}, 1],
    ['a span that only touches', { span: [50, 60] }, 0],
    ['a span that shares one character', { span: [49, 60] }, 1],
    ['parties in other case', { actor: ['usa'] }, 1],
    ['another act of the family', { act: 'propose' }, 0],
    ['another polarity', { polarity: 'denied' }, 0],
    ['parties in the wrong roles', { actor: ['RUS'], recipient: ['USA'] }, 0],
    ['one party too many', { actor: ['USA', 'CHN'] }, 0],
  ] as [string, Partial<AnnotatedMention>, number][])('%s', (_, change, right) => {
    expect(one(mention({}), mention(change)).coded.f1).toBe(right);
  });

  it('lets the recipient be anyone where the gold leaves it open', () => {
    expect(one(mention({ recipient: [] }), mention({})).coded.f1).toBe(1);
    expect(one(mention({}), mention({ recipient: [] })).coded.f1).toBe(0);
  });

  it('asks of a mutual act only who took part', () => {
    const gold = mention({ act: 'hold', actor: ['USA', 'RUS'], recipient: [] });
    expect(one(gold, mention({ act: 'hold' })).coded.f1).toBe(1);
  });

  it('counts an act of the same family as detected', () => {
    const { detected, coded } = one(mention({}), mention({ act: 'counter', actor: ['FRA'] }));
    expect([detected.f1, coded.f1]).toEqual([1, 0]);
  });

  it('finds the larger pairing where the nearest one would block it', () => {
    const gold = [mention({ span: [0, 20] }), mention({ span: [15, 40] })];
    const read = [mention({ span: [10, 18] }), mention({ span: [5, 12] })];
    expect(score([article(gold)], [article(read)]).coded.f1).toBe(1);
  });

  it('lets optional mentions neither help nor hurt', () => {
    const gold = [article([], { optional: [mention({})] })];
    expect(score(gold, [article([mention({})])]).coded).toMatchObject({ predicted: 0, gold: 0 });
    expect(score(gold, [article([])]).coded).toMatchObject({ predicted: 0, gold: 0 });
  });
});

describe('the causes of errors', () => {
  const cause = (gold: AnnotatedMention[], read: AnnotatedMention[]) =>
    score([article(gold)], [article(read)]).errors.map((e) => `${e.cause}: ${e.detail}`);

  it.each([
    ['not detected: invite', [mention({})], []],
    ['extra: hold', [], [mention({ act: 'hold' })]],
    ['wrong act: invite read as hold', [mention({})], [mention({ act: 'hold' })]],
    ['wrong polarity: invite: asserted read as denied', [mention({})], [mention({ polarity: 'denied' })]],
    ['wrong actor: invite: actor none read', [mention({})], [mention({ actor: [] })]],
    ['wrong recipient: invite: recipient another read', [mention({})], [mention({ recipient: ['FRA'] })]],
    ['wrong parties: invite: in the wrong roles', [mention({})], [mention({ actor: ['RUS'], recipient: ['USA'] })]],
    ['wrong parties: hold: too few read', [mention({ act: 'hold' })], [mention({ act: 'hold', recipient: [] })]],
    ['told twice: invite', [mention({})], [mention({}), mention({ span: [20, 30] })]],
  ])('%s', (expected, gold, read) => {
    expect(cause(gold, read)).toEqual([expected]);
  });

  it('explains every error once, the nearest reading first', () => {
    const gold = [mention({ act: 'decline' }), mention({ act: 'invite', actor: ['FRA'] })];
    const read = [mention({ act: 'invite' }), mention({ act: 'hold' })];
    expect(cause(gold, read)).toEqual(['wrong actor: invite: actor another read', 'wrong act: decline read as hold']);
  });

  it('are counted, the most frequent first', () => {
    const { errors } = score(
      [article([mention({}), mention({ span: [60, 70] }), mention({ act: 'hold', span: [80, 90] })])],
      [],
    );
    expect(frequentCauses(errors, 1)).toEqual([{ cause: 'not detected', detail: 'invite', count: 2, example: 'a' }]);
  });
});

describe('texts with nothing in scope', () => {
  it('counts what is read in them', () => {
    const gold = [article([], { id: 'x' }), article([], { id: 'y' }), article([mention({})])];
    const { out_of_scope } = score(gold, [article([mention({}), mention({ span: [60, 70] })], { id: 'x' })]);
    expect(out_of_scope).toEqual({ articles: 2, mentions: 2, per_100: 100 });
  });
});

// The measures are shared with a scorer that stands outside this repository; where it is there, the figures must be equal.
const SCORER = '../shared/tools/score.mjs';
const GOLD = ['seeds', 'articles.dev', 'wire.dev'].map((name) => `../shared/gold/${name}.jsonl`);
const absent = [SCORER, ...GOLD].filter((file) => !existsSync(file));

describe.skipIf(absent.length > 0)(
  `equal to the shared scorer${absent.length ? ` (skipped: no ${absent[0]})` : ''}`,
  () => {
    it.each(GOLD)('on random changes to %s', async (file) => {
      const folder = await mkdtemp(join(tmpdir(), 'demarche-'));
      try {
        const gold = await readAnnotations(file);
        for (const seed of [1, 2, 3]) {
          const predictions = perturbed(readFileSync(file, 'utf8'), seed);
          const path = join(folder, `${seed}.jsonl`);
          await writeFile(path, predictions.map((p) => JSON.stringify(p)).join('\n'));
          const run = spawnSync(process.execPath, [SCORER, file, path, '--json'], {
            encoding: 'utf8',
            maxBuffer: 1 << 28,
          });
          const theirs = JSON.parse(run.stdout);
          const { errors: _, out_of_scope: __, ...ours } = score(gold, await readAnnotations(path));
          expect(rounded(ours)).toEqual(rounded(theirs));
          expect(ours.coded.f1).toBeGreaterThan(0.3);
          expect(ours.coded.f1).toBeLessThan(0.95);
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  },
);

/** Sums are added in another order, so that the last digits may differ. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'number' ? Number(v.toFixed(9)) : v)));
}

/** The gold of a file with mentions dropped, added and changed at random, the same for the same seed. */
function perturbed(text: string, seed: number): unknown[] {
  let state = seed * 7919;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const chance = (share: number) => random() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const words = [
    'Kremlin',
    'the White House',
    '2012-05',
    '2018-07-16',
    '2018',
    'Geneva',
    'Vladimir Putin',
    '2018-07/2018-08',
    '',
  ];
  const changed = (e: Record<string, unknown>): Record<string, unknown> => {
    const next = { ...e };
    if (chance(0.1)) next.act = pick(ACTS);
    if (chance(0.05)) next.polarity = pick(POLARITIES);
    if (chance(0.08)) next.actor = pick([[], ['USA'], ['usa', 'RUS'], ['CHN']]);
    if (chance(0.08)) next.recipient = pick([[], ['RUS'], ['PRK']]);
    if (chance(0.2)) next.span = shifted(e.span as [number, number], Math.floor(random() * 120) - 60);
    if (chance(0.2)) next.episode = `other-${Math.floor(random() * 5)}`;
    if (chance(0.1)) next.format = pick(FORMATS);
    for (const field of [
      'venue',
      'date',
      'meeting_date',
      'attribution',
      'actor_person',
      'reason',
      'occasion',
      'delegate',
    ]) {
      if (chance(0.1)) next[field] = pick(words);
    }
    return next;
  };
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && chance(0.95))
    .map((line) => {
      const { id, events, episodes, optional = [] } = JSON.parse(line);
      const kept = [...events, ...optional].filter(() => chance(0.9)).map(changed);
      const extra = events
        .filter(() => chance(0.15))
        .map((e: Record<string, unknown>) => changed({ ...e, act: pick(ACTS) }));
      const told = episodes.map((e: object) => (chance(0.2) ? { ...e, status: pick(STATUSES) } : e));
      return {
        id,
        events: [...kept, ...extra],
        episodes: [...told, { id: 'other-1', parties: ['USA', 'RUS'], status: 'held' }],
      };
    });
}

function shifted([from, to]: [number, number], by: number): [number, number] {
  const start = Math.max(0, from + by);
  return [start, start + Math.max(1, to - from)];
}
