import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../store/index.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const COPIES = 7;

let folder: string;
let articles: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  articles = join(folder, 'articles.jsonl');
  const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(EXAMPLES, name), 'utf8')));
  const lines = Array.from({ length: COPIES }, (_, copy) =>
    texts.map((text, i) =>
      JSON.stringify({ id: `${copy}-${i}`, published: `${1999 + copy}-05-10`, outlet: `Outlet ${i}`, text }),
    ),
  );
  await writeFile(articles, `${lines.flat().join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the built program; kills it outright as soon as `until` holds, which is asked over and over. */
async function add(store: string, until?: () => Promise<boolean>): Promise<number | null> {
  const child = spawn(process.execPath, [MAIN, 'add', '--store', store, articles], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  while (until !== undefined && child.exitCode === null) {
    if (await until()) child.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (child.signalCode !== null) break;
  }
  return ended;
}

async function inStore<T>(
  path: string,
  read: (store: Awaited<ReturnType<typeof openSqlite>>) => Promise<T>,
): Promise<T> {
  const store = await openSqlite(path);
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

describe.skipIf(!existsSync(MAIN))(
  `the built program${existsSync(MAIN) ? '' : ' (skipped: run npm run build first)'}`,
  () => {
    it('loses nothing and leaves nothing half-done when it is killed in the middle', async () => {
      const [whole, broken] = [join(folder, 'whole.db'), join(folder, 'broken.db')];
      expect(await add(whole)).toBe(0);
      const kept = () => inStore(broken, async (store) => (await store.stats()).articles);
      expect(await add(broken, async () => existsSync(broken) && (await kept().catch(() => 0)) >= 32)).toBeNull();
      const atKill = await kept();
      expect(atKill).toBeGreaterThanOrEqual(32);
      expect(atKill).toBeLessThan(COPIES * 12);
      await inStore(broken, async (store) => {
        for (const { mentions, episode } of await store.dossiers())
          expect(mentions).toHaveLength(episode.mentions.length);
      });
      expect(await add(broken)).toBe(0);
      const record = (path: string) => inStore(path, (store) => store.dossiers());
      expect(await record(broken)).toEqual(await record(whole));
    });

    it('stops quietly when its reader does', async () => {
      const child = spawn('sh', ['-c', `"${process.execPath}" "${MAIN}" code "${articles}" | head -n 1`], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let [out, err] = ['', ''];
      child.stdout.on('data', (piece) => (out += piece));
      child.stderr.on('data', (piece) => (err += piece));
      await new Promise((resolve) => child.on('exit', resolve));
      expect(out.trim().split('\n')).toHaveLength(1);
      expect(err).toBe('');
    });
  },
);
