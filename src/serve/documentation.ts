import type { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { documentationPage, STYLE } from './documentation-page.js';

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'demarche',
    version: '1',
    description:
      'The diplomatic record over HTTP. Listings come in pages: `next` of one is `after` of the next. Dates are EDTF. ' +
      'Text of articles is the text of others: escape it for wherever it goes.',
  },
} as const;

/** `/openapi.json`, made from the schemas of the routes, and `/docs`, a page for reading it. */
export function documentation(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  const document = () => app.getOpenAPI31Document(ABOUT);
  app.get('/openapi.json', etag(), (c) => c.json(document()));
  app.get('/docs', etag(), (c) => c.html(documentationPage(document())));
  app.get('/docs.css', etag(), (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
}
