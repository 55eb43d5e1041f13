import type { Item } from '../article/formats/format.js';
import { kindOf as kindOfType } from '../article/formats/http-response.js';
import type { PieceKind } from '../article/piece.js';
import { refused } from '../article/source.js';
import type { Fetched } from './client.js';
import type { FetchFault } from './fault.js';

/** How far into a document it is looked at to tell what it is, in bytes. */
const HEAD = 1024;

/**
 * What a host gave, as a piece of input; refused where it is nothing that an article is read from.
 * @param asked the address that was asked for, by which it is found again
 */
export function pieceOf({ url, bytes, contentType }: Fetched, asked: string): Item {
  const source = { file: asked };
  const kind = kindOf(bytes, contentType);
  if (kind !== undefined) return { kind, source, bytes, hints: { url, contentType } };
  const reason = `the host sends ${contentType.slice(0, 60) || 'nothing that says what it is'}, which no article is read from`;
  return refused(source, { reason, remedy: 'Give the address of the article’s page.' });
}

/** What cannot be fetched, in the place of what it would have held; where it is another address that failed, with that. */
export function refusedFetch({ url, reason, remedy }: FetchFault, address: string): Item {
  return refused({ file: address }, { reason: url === address ? reason : `${url}: ${reason}`, remedy });
}

/** By what it begins with, since hosts often call things by wrong names; then by what the host calls it. */
function kindOf(bytes: Uint8Array, contentType: string): PieceKind | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\u0000', '');
  return /<!doctype html|<html\b|<head\b|<body\b/i.test(head) ? 'html' : kindOfType(contentType);
}
