import type { Token } from '@demarche/english';
import { isStrongNoun } from '../lexicon/engagements.js';
import { lemmaOf } from '../tree.js';

const FIXED = /^(?:planned|scheduled|set|fixed|arranged|due|slated|booked|timetabled|expected|announced|pencilled)$/;
/** What follows such a word where it fixes a time or an aim: "set for May", "due to begin". */
const WHEN = /^(?:for|to|on|from|in|at|next|this|tomorrow|later)$/;
const INSIDE = /^(?:IN|TO|DT|NNP|NNPS|NN|NNS|JJ|CC|POS|PRP\$|CD|HYPH)$/;
/** "which was to begin on Friday". */
const BEGINS = /^(?:begin|start|open|take|last|run|be|bring|lead|end|follow|resume)$/;
const REACH = 12;

/**
 * "the visit to Rome planned for May", "a summit with Peru, which had been fixed for June": the word right behind a noun's
 * phrase that fixes it, where the parser hung it on another one.
 */
export function fixedBehind(noun: Token): Token | undefined {
  const { tokens } = noun.doc;
  let relative = false;
  for (let i = noun.i + 1; i < noun.sent.end && i - noun.i < REACH; i++) {
    const t = tokens[i]!;
    if (FIXED.test(t.lower) && t.pos !== 'NOUN') return WHEN.test(tokens[i + 1]?.lower ?? '') ? t : undefined;
    if (relative && t.lower === 'to' && tokens[i - 1]?.pos === 'AUX' && BEGINS.test(lemmaOf(tokens[i + 1]!)))
      return tokens[i + 1];
    if (t.tag === 'WDT' || t.lower === 'that') relative = true;
    const carried = relative ? t.pos === 'AUX' || t.tag === 'WDT' || t.lower === 'that' : INSIDE.test(t.tag);
    const opens = t.text === ',' && tokens[i + 1]?.tag === 'WDT';
    if (!(carried || opens) || isStrongNoun(lemmaOf(t))) return undefined;
  }
  return undefined;
}
