/**
 * Takes no more from a source. It is not waited for: one that has been asked for its next thing, and waits for that
 * itself, would never come to its end.
 */
export function leave(source: AsyncIterator<unknown>, asked?: Promise<unknown>): void {
  asked?.catch(() => undefined);
  source.return?.().catch(() => undefined);
}
