import { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import type { Store } from '../store/index.js';
import { documentation } from './documentation.js';
import { faultIn, tellFaults } from './fault.js';
import { pageFiles } from './page.js';
import { articleRoutes } from './routes/articles.js';
import { changeRoutes } from './routes/changes.js';
import { dyadRoutes } from './routes/dyads.js';
import { episodeRoutes } from './routes/episodes.js';
import { exportRoutes } from './routes/exports.js';
import { mentionRoutes } from './routes/mentions.js';
import { overviewRoutes } from './routes/overview.js';
import { partyRoutes } from './routes/parties.js';
import { reviewRoutes } from './routes/review.js';
import { searchRoutes } from './routes/search.js';
import {
  jsonBodies,
  knownHosts,
  limited,
  Meter,
  needsToken,
  type Rate,
  reads,
  sameSiteWrites,
  secureHeaders,
  shortAddresses,
  smallBodies,
} from './security/index.js';

export interface AppOptions {
  /** What writes have to bring. */
  readonly token: string;
  /** Whether reading needs the token too: wherever others can reach the server. */
  readonly tokenToRead?: boolean;
  /** Names under which the server answers, besides those of this machine. */
  readonly hosts?: readonly string[];
  readonly rates?: { readonly reading?: Rate; readonly writing?: Rate };
  /** Told what nobody foresaw. */
  readonly report?: (error: unknown) => void;
  /** Folder of the built page. */
  readonly page?: URL;
}

/** A page asks for a dozen things at once; a person who reviews decides a few times a second at most. */
const READING: Rate = { burst: 300, perSecond: 100 };
const WRITING: Rate = { burst: 60, perSecond: 10 };
/** Tries of a token that is wrong. */
const GUESSING: Rate = { burst: 20, perSecond: 0.2 };

/** What gives out the record, as opposed to the page itself and the documentation. */
const isRecord = (path: string) => /^\/(?:api|mcp)(?:\/|$)|\.(?:ics|atom)$/.test(path);

/** The whole server as a function from requests to answers, over one record. */
export function createApp(store: Store, options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw faultIn(result.error.issues, result.target === 'json' ? 'body' : result.target);
    },
  });
  const { token, tokenToRead = false, hosts = [], rates = {} } = options;
  tellFaults(app, options.report ?? (() => {}));
  const writing = new Meter(rates.writing ?? WRITING);
  const guard = needsToken({ token, reading: tokenToRead, wrong: new Meter(GUESSING) });
  app.use(
    secureHeaders,
    knownHosts(hosts),
    limited(new Meter(rates.reading ?? READING)),
    limited(writing, (c) => !reads(c.req.method)),
    shortAddresses,
    sameSiteWrites,
    (c, next) => (isRecord(c.req.path) || !reads(c.req.method) ? guard(c, next) : next()),
    smallBodies,
    jsonBodies,
  );
  app.use('/api/*', etag(), async (c, next) => {
    await next();
    // Kept by nobody without asking whether it is still so.
    c.header('Cache-Control', 'private, no-cache');
  });
  for (const routes of [
    overviewRoutes,
    dyadRoutes,
    episodeRoutes,
    mentionRoutes,
    articleRoutes,
    partyRoutes,
    searchRoutes,
    changeRoutes,
    reviewRoutes,
    exportRoutes,
  ])
    routes(app, store);
  documentation(app);
  pageFiles(app, options.page);
  return app;
}
