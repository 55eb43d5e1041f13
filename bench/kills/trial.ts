import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { dispatch } from '../made/dispatches.js';
import { Draw } from '../made/draw.js';
import { type Dump, dump } from './dump.js';

/** The built program. */
export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Trial {
  readonly articles: number;
  readonly kills: number;
  readonly seed: number;
  readonly workers: number;
  /** An empty folder. */
  readonly folder: string;
  readonly onKill?: (kills: number) => void;
}

export interface Verdict {
  readonly unbroken: Dump;
  /** What each record held that was killed on its way, resumed until it was whole. */
  readonly broken: readonly Dump[];
  /** Seconds of the unbroken run, and of one that has nothing left to do. */
  readonly seconds: { readonly run: number; readonly known: number };
  /** Milliseconds after which each run was killed. */
  readonly lives: readonly number[];
}

/** Articles in our own words, mostly short; some lines are no articles, some reprints, some articles come twice. */
async function writeInput(path: string, articles: number, draw: Draw): Promise<void> {
  const lines = Array.from({ length: articles }, (_, n) => {
    if (n % 97 === 13) return JSON.stringify({ id: n, title: 'No text' });
    const of = n % 31 === 17 ? draw.below(n) : n;
    const { id, ...rest } = dispatch(of, { reporting: 2, paragraphs: n % 10 === 0 ? 4 : 0 });
    const text = rest.text === '' ? `Nothing happened on day ${of}.` : rest.text;
    return JSON.stringify({ ...rest, text, id: n % 31 === 17 && n % 2 === 0 ? `r${n}` : id });
  });
  await writeFile(path, `${lines.join('\n')}\n`);
}

/**
 * Kills runs over the same articles outright, each after a time drawn anew, and starts them again until the record is
 * whole; then the next record, until there have been so many kills.
 */
export async function trial({ articles, kills, seed, workers, folder, onKill }: Trial): Promise<Verdict> {
  const draw = new Draw(seed);
  const input = join(folder, 'articles.jsonl');
  await writeInput(input, articles, draw);

  /** Runs the program; gives the seconds that it took, nothing where it was killed before its end. */
  async function add(store: string, killAfter?: number): Promise<number | undefined> {
    const began = performance.now();
    const args = [MAIN, 'add', '--workers', String(workers), '--store', store, input];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece) => (said = `${said}${piece}`.slice(-2000)));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    if (killAfter !== undefined) {
      const cancel = new AbortController();
      await Promise.race([ended, sleep(killAfter, undefined, { signal: cancel.signal }).catch(() => undefined)]);
      cancel.abort();
      if (child.exitCode === null) child.kill('SIGKILL');
    }
    const code = await ended;
    if (child.signalCode === 'SIGKILL') return undefined;
    // 3: done, with something in quarantine.
    if (code !== 0 && code !== 3) throw new Error(`demarche add ended with code ${code}: ${said}`);
    return (performance.now() - began) / 1000;
  }

  const whole = join(folder, 'whole.db');
  const run = (await add(whole))!;
  const unbroken = dump(whole);
  const known = (await add(whole))!;
  const broken: Dump[] = [];
  const lives: number[] = [];
  while (lives.length < kills) {
    const store = join(folder, `broken-${broken.length}.db`);
    for (let done = false; !done; ) {
      const life = lives.length < kills ? draw.next() * 2000 * (known + run / kills) : undefined;
      const seconds = await add(store, life);
      done = seconds !== undefined;
      if (life === undefined || done) continue;
      lives.push(life);
      onKill?.(lives.length);
    }
    broken.push(dump(store));
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${store}${suffix}`, { force: true });
  }
  return { unbroken, broken, seconds: { run, known }, lives };
}
