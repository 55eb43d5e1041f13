import { TooLarge, UnknownEncoding } from './body.js';
import { InnerAddress } from './connect.js';
import { FetchFault } from './fault.js';
import type { Limits } from './limits.js';
import { retryAfter } from './retry-after.js';

const seconds = (milliseconds: number) => `${milliseconds / 1000} seconds`;
const LATER = 'Try again later.';
const PASSING = { passing: true };

/** What a status says that is neither an answer nor a redirect. */
export function statusFault(url: string, status: number, asked: string | undefined, now: number): FetchFault {
  const passing = status >= 500 || status === 408 || status === 425 || status === 429;
  const remedy = passing
    ? LATER
    : status === 401 || status === 402 || status === 403
      ? 'The host does not give it to everyone; save the page by hand and add the file.'
      : 'Check the address.';
  const reason = `the host answers with status ${status}`;
  return new FetchFault(url, 'status', reason, remedy, { passing, status, retryAfter: retryAfter(asked, now) });
}

/** What went wrong on the way, as a fault that tells its user what to do. */
export function faultOf(error: unknown, url: string, limits: Limits): FetchFault {
  if (error instanceof FetchFault) return error;
  if (error instanceof InnerAddress) {
    const remedy = 'Addresses that are not of the public internet are asked only with --allow-private.';
    return new FetchFault(url, 'address', error.message, remedy);
  }
  if (error instanceof TooLarge) {
    return new FetchFault(
      url,
      'limit',
      error.message,
      'No page or feed is as large; save it by hand and add the file.',
    );
  }
  if (error instanceof UnknownEncoding) {
    return new FetchFault(url, 'network', error.message, 'Tell the host, or save it by hand and add the file.');
  }
  const { code = '', name = '', message = '' } = error as { code?: string; name?: string; message?: string };
  const slow = slowness(code, name, limits);
  if (slow !== undefined) return new FetchFault(url, 'limit', slow, LATER, PASSING);
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return new FetchFault(url, 'limit', 'its headers are too large', 'Tell the host.');
  }
  if (/^Z_|^ERR_PADDING|^ERR__ERROR|BROTLI/.test(code)) {
    return new FetchFault(url, 'network', 'its body does not inflate: it is damaged or cut off', LATER, PASSING);
  }
  if (/CERT|SELF_SIGNED|TLS|SSL|EPROTO|UNABLE_TO/.test(code)) {
    const reason = `no safe connection: ${message || code}`;
    return new FetchFault(url, 'network', reason, 'Check the address; the certificate is the host’s to mend.');
  }
  return new FetchFault(url, 'network', said(code, message), LATER, PASSING);
}

function slowness(code: string, name: string, { connect, headers, idle, whole }: Limits): string | undefined {
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return `no connection in ${seconds(connect)}`;
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return `no headers in ${seconds(headers)}`;
  if (code === 'UND_ERR_BODY_TIMEOUT') return `nothing more came for ${seconds(idle)}`;
  return name === 'TimeoutError' ? `it is not done in ${seconds(whole)}` : undefined;
}

function said(code: string, message: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no host of that name is found';
  if (code === 'ECONNREFUSED') return 'the host refuses the connection';
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return 'the connection broke off';
  }
  return `the host’s answer cannot be read: ${message || code || 'it is no HTTP'}`;
}
