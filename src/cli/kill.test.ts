import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN, trial } from '../../bench/kills/trial.js';
import { dispatch } from '../../bench/made/dispatches.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function articles(count: number): Promise<string> {
  const path = join(folder, `${count}.jsonl`);
  const lines = Array.from({ length: count }, (_, n) => JSON.stringify(dispatch(n, { reporting: 1, paragraphs: 3 })));
  await writeFile(path, lines.join('\n'));
  return path;
}

/** Whether a run has been noted in a record. */
async function hasBegun(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const db = new Database(path);
  try {
    return db.prepare('select number from run').all().length > 0;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

describe.skipIf(!existsSync(MAIN))(
  `the built program${existsSync(MAIN) ? '' : ' (skipped: run npm run build first)'}`,
  () => {
    it('makes the same record when it is killed on the way, again and again', async () => {
      const { unbroken, broken, lives } = await trial({ articles: 60, kills: 5, seed: 3, workers: 2, folder });
      expect(unbroken).toMatchObject({ integrity: 'ok', counts: { articles: 58, quarantine: 1 } });
      expect(lives).toHaveLength(5);
      for (const one of broken) expect(one).toEqual(unbroken);
    }, 240_000);

    it('ends in order when it is told to, and says how to go on', async () => {
      const store = join(folder, 'stopped.db');
      const input = await articles(2000);
      const child = spawn(process.execPath, [MAIN, 'add', '--workers', '1', '--store', store, input]);
      let [out, err] = ['', ''];
      child.stdout.on('data', (piece) => (out += piece));
      child.stderr.on('data', (piece) => (err += piece));
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      while (!(await hasBegun(store)) && child.exitCode === null) await sleep(50);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(err).toContain('finishing what is in hand');
      expect(out).toContain('Start the same command again to go on');
    });

    it('ends the server in order when it is told to, and gives its port back', async () => {
      const store = join(folder, 'served.db');
      const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json', '--store', store]);
      let err = '';
      child.stderr.on('data', (piece) => (err += piece));
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      const told = await new Promise<string>((resolve) => child.stdout.once('data', (piece) => resolve(String(piece))));
      const { url } = JSON.parse(told) as { url: string };
      // A connection that is kept open must not hold the server up.
      expect(await (await fetch(`${url}api/health`)).json()).toEqual({ status: 'ok' });
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      expect(err).toBe('');
      const next = createServer();
      await new Promise<void>((resolve, reject) => {
        next.once('error', reject);
        next.listen(Number(new URL(url).port), '127.0.0.1', resolve);
      });
      await new Promise((resolve) => next.close(resolve));
      expect(existsSync(`${store}-wal`)).toBe(false);
    });

    it('stops quietly when its reader does', async () => {
      const input = await articles(5);
      const child = spawn('sh', ['-c', `"${process.execPath}" "${MAIN}" code "${input}" | head -n 1`], {
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
