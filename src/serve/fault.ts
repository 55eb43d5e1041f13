import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { StoreError } from '../store/index.js';

/** What is wrong with a request, and what to do about it. */
export class ApiFault extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly remedy: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    remedy: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'ApiFault';
    this.status = status;
    this.code = code;
    this.remedy = remedy;
    this.headers = headers;
  }
}

/** Nothing of that kind has that id. */
export const notFound = (what: string, id: string, remedy: string) =>
  new ApiFault(404, 'not_found', `The record holds no ${what} ${JSON.stringify(id)}.`, remedy);

const answer = (c: Context, { status, code, message, remedy, headers }: ApiFault) =>
  c.json({ error: { code, message, remedy } }, status, { ...headers });

function storeFault({ fault, message, remedy }: StoreError): ApiFault {
  if (fault === 'cursor') return new ApiFault(400, 'bad_cursor', `${message}.`, remedy);
  if (fault === 'locked') return new ApiFault(503, 'busy', `${message}.`, remedy, { 'Retry-After': '5' });
  return new ApiFault(500, 'store', `${message}.`, remedy);
}

/**
 * Has every fault of an app told in one shape; what nobody foresaw is told to `report`, and the client learns no more
 * than that it happened.
 */
export function tellFaults(app: OpenAPIHono, report: (error: unknown) => void): void {
  app.notFound((c) =>
    answer(c, new ApiFault(404, 'no_such_page', 'There is nothing at this address.', 'See /docs for what there is.')),
  );
  app.onError((error, c) => {
    if (error instanceof ApiFault) return answer(c, error);
    if (error instanceof StoreError) return answer(c, storeFault(error));
    if (error instanceof HTTPException && error.status < 500)
      return answer(c, new ApiFault(400, 'bad_request', `${error.message}.`, 'See /docs for what this address takes.'));
    report(error);
    const remedy = 'Try again; if it happens again, please report it with the address that was asked for.';
    return answer(c, new ApiFault(500, 'internal', 'The server failed on this request.', remedy));
  });
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** The first thing that is wrong with the parameters or the body of a request, as a fault. */
export function faultIn(issues: readonly Issue[], where: string): ApiFault {
  const [issue] = issues;
  const remedy = 'See /docs for what this address takes.';
  if (issue?.code === 'unrecognized_keys') {
    const names = (issue.keys ?? []).map((key) => JSON.stringify(key)).join(', ');
    return new ApiFault(400, 'unknown_parameter', `The ${where} has what is not known here: ${names}.`, remedy);
  }
  const name = issue?.path.map(String).join('.');
  const what = issue?.message ?? 'it is not valid';
  return new ApiFault(400, 'bad_parameter', `${name ? `"${name}" of the ${where}` : `The ${where}`}: ${what}.`, remedy);
}
