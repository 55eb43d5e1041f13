import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { episodeTitle, facts, visible } from '../../dossier/index.js';
import { openSqlite, type Store } from '../../store/index.js';
import { HOSTILE_RECORD, MOVED, PLAIN, viewOver, written } from '../fixture.js';
import { viewOf } from '../view.js';
import { atom } from './atom.js';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-atom-'));
  store = await openSqlite(join(folder, 'record.db'));
  for (const coded of [...PLAIN, ...MOVED]) await store.add([coded]);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const feedOf = async (...[view, options]: Parameters<typeof atom.write>) =>
  String(await written(atom.write(view, options)));

describe('feed of changes', () => {
  it('has the last change first, each with what was and what is', async () => {
    const text = await feedOf(viewOf(store), { base: 'https://record.example.org' });
    expect(XMLValidator.validate(text)).toBe(true);
    const feed = parseAtomFeed(text);
    expect(feed.entries?.[0]).toMatchObject({
      title: { value: 'Bolivia – Chile: talks, Quito, 2022-03-10: postponed, was scheduled' },
      links: [{ rel: 'alternate', href: expect.stringMatching(/^https:\/\/record\.example\.org\/episodes\/bol-chl-/) }],
    });
    expect(feed.updated).toEqual(feed.entries?.[0]?.updated);
    const ids = feed.entries?.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe((await store.latestChanges(1000)).length);
  });

  it('can be had for a party, and for what is asked for besides', async () => {
    const titles = async (...[, filter]: Parameters<typeof viewOf>) =>
      parseAtomFeed(await feedOf(viewOf(store, filter))).entries?.map(({ title }) => title?.value) ?? [];
    expect((await titles(store, { parties: ['ITA'] })).length).toBe(1);
    expect(await titles(store, { parties: ['CHL'], status: 'held' })).toEqual(['Chile – Peru: call, 2021-02-01: held']);
    expect(await titles(store, { parties: ['TUV'] })).toEqual([]);
  });

  it('holds hostile texts as texts', async () => {
    const view = viewOver(HOSTILE_RECORD);
    const text = await feedOf(view);
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = new XMLParser({ trimValues: false, processEntities: true, htmlEntities: true }).parse(text);
    const titles = feed.entry.map(({ title }: { title: string }) => title);
    const expected: string[] = [];
    for await (const { episode } of view.dossiers())
      expected.push(`${visible(episodeTitle(episode, facts.titleOf))}: ${episode.status}`.replace(/\r/g, ''));
    expect(titles.sort()).toEqual(expected.sort());
    expect(parseAtomFeed(text).entries).toHaveLength(HOSTILE_RECORD.length);
  });
});
