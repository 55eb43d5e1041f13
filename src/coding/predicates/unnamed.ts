import type { Doc, Token } from '@demarche/english';
import type { Cast } from '../cast/cast.js';
import type { Presences } from '../cast/presence.js';
import { partiesOf } from '../cast/referent.js';
import { REPORT_VERBS } from '../lexicon/operators.js';
import { isVerb, lemmaOf } from '../tree.js';
import { operator } from './climb/lookup.js';
import type { Reading } from './readings.js';
import { doersOf } from './sides/line.js';

/**
 * "snubbed him on the eve of the vote", "left her waiting in the hall": verbs that no list knows, over two parties. What such
 * a verb reports, if anything, the encoder is to say; till then its reading only stands for the place.
 *
 * @param here where the text shows whom
 * @param taken words that other readings are read from
 */
export function unnamed(doc: Doc, cast: Cast, here: Presences, taken: ReadonlySet<Token>): Reading[] {
  return doc.sentences.flatMap((sentence) => {
    const places = here.in(sentence.start);
    if (partiesOf(places.map((p) => p.referent)).length < 2) return [];
    return sentence.tokens
      .filter((t) => isDeed(t) && !taken.has(t))
      .filter((verb) => {
        const own = places.filter((p) => verbOver(p.token) === verb).map((p) => p.referent);
        return partiesOf(own).length > 1 || doersOf(verb, cast).length > 0;
      })
      .map(placeOf);
  });
}

/** What is said, agreed, asked or wanted stands in the complement; of the verb by itself the rules say all there is to say. */
const isDeed = (t: Token): boolean =>
  isVerb(t) &&
  !t.dep.startsWith('aux') &&
  !STATES.test(lemmaOf(t)) &&
  !REPORT_VERBS.has(lemmaOf(t)) &&
  operator('verb', lemmaOf(t), 'comp') === undefined;

/** "share a border", "depend on its gas": how things stand, nothing that is done. */
const STATES =
  /^(?:be|have|share|border|neighbour|neighbor|adjoin|own|possess|belong|contain|include|comprise|consist|depend|rely|resemble|differ|lack|cost|weigh|number|rank|seem|appear|know|love|hate|like|fear|trust|distrust|envy|outnumber)$/;

/** The verb whose clause a word stands in. */
const verbOver = (t: Token): Token | undefined => t.ancestors.find((a) => isVerb(a) && !a.dep.startsWith('aux'));

const placeOf = (verb: Token): Reading => ({
  kernel: { token: verb, format: 'bilateral', verb: ANY, unnamed: true, weak: true },
  act: 'hold',
  polarity: 'asserted',
  predicate: verb,
  steps: [],
  rule: 'coding/encoder',
});

const ANY = {
  frame: 'meet',
  format: 'bilateral',
  preps: ['to', 'for', 'from', 'at', 'against', 'of', 'on', 'over', 'toward', 'towards'],
  weak: true,
} as const;
