/** An address that a link may lead to: `http` or `https`, absolute and well written; `undefined` for any other. */
export function safeAddress(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

/** A name for what the record holds that is the same everywhere (RFC 8141, with an informal namespace). */
export const urn = (kind: 'episode' | 'mention' | 'article', id: string) =>
  `urn:x-demarche:${kind}:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`;

/** Where a page shows an episode; `undefined` without a page. */
export const pageOf = (base: string | undefined, episode: string) =>
  base === undefined ? undefined : `${base.replace(/\/$/, '')}/episodes/${encodeURIComponent(episode)}`;
