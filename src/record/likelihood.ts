import type { EventMention } from './types.js';

const LIKELY = /coding\/judge:likely (\d(?:\.\d+)?)/;

/** How likely the coder holds a reading to be right, from 0 to 1, as the rule of its act says; `undefined` where it does not. */
export function likelihoodOf({ evidence }: Pick<EventMention, 'evidence'>): number | undefined {
  const said = LIKELY.exec(evidence.act?.rule ?? '')?.[1];
  return said === undefined ? undefined : Number(said);
}
