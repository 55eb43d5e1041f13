import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatch } from '../../bench/made/dispatches.js';
import { pieces } from '../article/index.js';
import { createCoder } from '../coding/index.js';
import { CODER_VERSION } from '../coding/version.js';
import { contents } from '../store/contract.js';
import { openSqlite } from '../store/index.js';
import { codeAll } from './code-all.js';
import { type Crew, ownThread, threads } from './crew.js';
import { ingest } from './ingest.js';

// The threads run the sources as they are now: no build is needed, and none can be stale.
const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = import.meta.resolve('tsx/esm/api');
const worker = new URL('./worker.ts', import.meta.url).href;
const entry = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { register } from '${tsx}';
    register();
    await import('${worker}');`)}`,
);

let folder: string;
let input: string;
beforeAll(async () => {
  process.env.TSX_TSCONFIG_PATH = join(root, 'tsconfig.test.json');
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  input = join(folder, 'articles.jsonl');
  const lines = Array.from({ length: 60 }, (_, n) =>
    JSON.stringify(n % 20 === 7 ? { id: n } : { ...dispatch(n % 50, { reporting: 3, paragraphs: 1 }), url: undefined }),
  );
  await writeFile(input, lines.join('\n'));
});
afterAll(async () => {
  delete process.env.TSX_TSCONFIG_PATH;
  await rm(folder, { recursive: true });
});

async function recordBy(crew: Crew) {
  const store = await openSqlite(':memory:');
  const summary = await ingest(pieces([input]), { version: CODER_VERSION, hire: async () => crew }, store);
  const quarantine = (await store.quarantine.list()).map(({ source, reason }) => ({ source, reason }));
  const { added, known, quarantined, mentions } = summary;
  const record = { ...(await contents(store)), quarantine, figures: { added, known, quarantined, mentions } };
  await store.close();
  return record;
}

describe('a crew of threads', () => {
  it('makes the same record as one thread does', async () => {
    const alone = await recordBy(ownThread(await createCoder(), {}));
    expect(alone.figures.mentions).toBeGreaterThan(10);
    expect(alone.figures).toMatchObject({ quarantined: 3, added: 48, known: 9 });
    expect(await recordBy(threads({}, { workers: 2, entry }))).toEqual(alone);
  });

  it('codes in the order of the input', async () => {
    const crews = { version: CODER_VERSION, hire: async () => threads({}, { workers: 2, entry }) };
    const ids: string[] = [];
    const refused: (number | undefined)[] = [];
    for await (const worked of codeAll(pieces([input]), crews)) {
      ids.push(...worked.articles.map(({ article }) => article.id));
      refused.push(...worked.refused.map(({ source }) => source.line));
    }
    const given = Array.from({ length: 60 }, (_, n) => n).filter((n) => n % 20 !== 7);
    expect(ids).toEqual(given.map((n) => `d${n % 50}`));
    expect(refused).toEqual([8, 28, 48]);
  });

  it('does not wait for a piece for ever: it is quarantined, and the run goes on', async () => {
    const hanging = new URL(
      `data:text/javascript,${encodeURIComponent(`
        import { parentPort } from 'node:worker_threads';
        parentPort.on('message', (pieces) => {
          for (const { source } of pieces) if (source.line === 30) for (;;);
          parentPort.postMessage({ results: pieces.map(() => ({ articles: [], refused: [] })) });
        });
        parentPort.postMessage('ready');`)}`,
    );
    const { quarantine } = await recordBy(threads({}, { workers: 2, entry: hanging, limit: 300 }));
    expect(quarantine).toEqual([
      { source: { file: input, line: 30 }, reason: expect.stringContaining('it took longer than 0.3 seconds') },
    ]);
  });
});
