import type { EventMention } from './types.js';

/** A mention for tests: an asserted meeting of France and Ghana, unless told otherwise; its id is its article and place. */
export function mention(fields: Partial<EventMention> & { readonly at?: number }): EventMention {
  const { at = 0, ...given } = fields;
  const article = given.article ?? 'a1';
  return {
    id: `${article}:${at}`,
    article,
    act: 'hold',
    polarity: 'asserted',
    actor: ['FRA', 'GHA'],
    recipient: [],
    quote: '',
    span: [at, at + 40],
    episode: 'e1',
    evidence: {},
    coder: 'test',
    ...given,
  };
}
