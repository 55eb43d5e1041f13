import type { Piece, PieceKind } from '../piece.js';
import type { Source } from '../source.js';
import { Gap } from '../stream/chunk.js';
import { headIn } from './headers.js';

const KINDS: Readonly<Record<string, PieceKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'application/json': 'json',
  'application/feed+json': 'feed',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
};

/** What a document of a content type is read as; `undefined` for what is no article. */
export function kindOf(contentType = ''): PieceKind | undefined {
  return KINDS[contentType.split(';', 1)[0]!.trim().toLowerCase()];
}

/** The page in a response of HTTP; `undefined` where it is no page or was not served (status 200). */
export function pageOf(response: Buffer, url: string | undefined, source: Source): Piece | Gap | undefined {
  const head = headIn(response);
  const status = head && /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(head.first)?.[1];
  if (!head || status === undefined) {
    return new Gap('the record holds no response of HTTP', 'Get the archive again; the records after it are read.');
  }
  const contentType = head.fields.get('content-type');
  if (status !== '200' || kindOf(contentType) !== 'html') return undefined;
  const codings = ['transfer-encoding', 'content-encoding'].flatMap((name) => (head.fields.get(name) ?? '').split(','));
  const packed = codings.map((coding) => coding.trim().toLowerCase()).filter((c) => c !== '' && c !== 'identity');
  return {
    kind: 'html',
    source,
    bytes: response.subarray(head.end),
    hints: { url, contentType, ...(packed.length > 0 && { codings: packed }) },
  };
}
