import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ApiFault } from './fault.js';

/** Where the built page lies, seen from `src/serve` and from `dist/serve` alike. */
const BUILT = new URL('../../web/dist/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Names of files as a build makes them: no way up, nothing hidden. */
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
/** Files with a hash of their content in their name never change. */
const HASHED = /^assets\/.+-[A-Za-z0-9_-]{8,}\.\w+$/;

async function read(folder: URL, name: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(new URL(name, folder));
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Serves the built page: its files, and for every address that is a view of the page, the page itself. */
export function pageFiles(app: OpenAPIHono, folder: URL = BUILT): void {
  app.get('*', async (c, next) => {
    const name = c.req.path.slice(1);
    const type = TYPES[extname(name)];
    if (/^(?:api|mcp)(?:\/|$)/.test(name)) return next();
    if (type !== undefined && NAME.test(name)) {
      const file = await read(folder, name);
      if (!file) return next();
      const forever = HASHED.test(name);
      return c.body(file, 200, {
        'Content-Type': type,
        'Cache-Control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
      });
    }
    const page = await read(folder, 'index.html');
    if (page) return c.body(page, 200, { 'Content-Type': TYPES['.html']!, 'Cache-Control': 'no-cache' });
    throw new ApiFault(
      503,
      'page_not_built',
      'The page has not been built; the API under /api works without it.',
      'Run npm run build in the folder of demarche, then load this address again.',
    );
  });
}
