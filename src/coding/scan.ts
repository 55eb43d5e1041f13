import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS, words } from './lexicon/engagements.js';

/** Word stems that may speak of an engagement; what has none of them holds nothing for the coder. */
const STEMS = [
  ...ENGAGEMENT_NOUNS.keys(),
  ...[...ENGAGEMENT_VERBS.keys()].filter((v) => !['go', 'come', 'head', 'return', 'call', 'land'].includes(v)),
  ...words('met invit visit negotiat conferr travell flew spoke host mediat'),
].map((w) => w.replace(/(?:y|e)$/, ''));

const TRIGGER = new RegExp(`\\b(?:${STEMS.map((s) => s.replace(/[-]/g, '[- ]?')).join('|')})`, 'iu');

/** Character ranges of the paragraphs (line by line) that may speak of an engagement. */
export function scan(text: string): [number, number][] {
  const out: [number, number][] = [];
  for (const m of text.matchAll(/[^\n]+/g)) {
    if (TRIGGER.test(m[0])) out.push([m.index, m.index + m[0].length]);
  }
  return out;
}
