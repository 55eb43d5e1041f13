import type { Token } from '@demarche/english';
import type { Party } from '../../../record/types.js';
import { leftTokens, partiesAmong } from '../../cast/modifiers.js';
import type { Referent } from '../../cast/referent.js';
import { DOMESTIC, ONLOOKERS } from '../../lexicon/comments.js';
import { isNominal, lemmaOf } from '../../tree.js';
import { partiesOf } from '../participants.js';
import type { Scene, Spoken } from '../scene.js';

/** Somebody who comments, and whether for a government or against his own. */
export interface Voice {
  readonly referents: readonly Referent[];
  readonly parties: readonly Party[];
  /** In parliament, opposition or campaign: what such a voice finds fault with is its own side's doing. */
  readonly domestic: boolean;
}

/** Who a phrase lets speak about an engagement: a side, an outsider, onlookers, or politicians of one of the sides. */
export function voiceOf(scene: Scene, token: Token, about: Spoken | undefined): Voice | undefined {
  const onlooker = ONLOOKERS.get(lemmaOf(token));
  if (onlooker && isNominal(token)) return voice([stand(token, onlooker)], false);
  const known = scene.cast.group(token).filter((r) => r.parties.length > 0 && r.kind !== 'pair');
  if (known.length) return voice(known, known.some(isDomestic));
  const press = PRESS.test(lemmaOf(token))
    ? partiesAmong(leftTokens(token), scene.cast.ref, scene.cast.day)[0]
    : undefined;
  if (press) return voice([stand(token, press.parties[0]!)], false);
  const home = about && politicians(token, about.parties);
  return home ? voice([stand(token, home)], true) : undefined;
}

/** What a state's press writes is taken for its voice where nobody else speaks. */
const PRESS = /^(?:commentary|editorial|medium|media|newspaper|daily|press|opposition|party)$/;

const voice = (referents: readonly Referent[], domestic: boolean): Voice => ({
  referents,
  parties: partiesOf(referents),
  domestic,
});

const stand = (token: Token, party: Party): Referent => ({
  token,
  kind: 'body',
  parties: [party],
  span: [token.start, token.end],
  rule: 'coding/comments:voice',
});

const HOME_OFFICE =
  /\b(?:senat\p{L}*|congress\p{L}*|lawmakers?|legislators?|representatives?|governor|candidates?|opposition|chairman of the (?:democratic|republican)|minority|majority|speaker|former|mps?|democrat\p{L}*|republicans?|sen\.|rep\.|gov\.|campaign)(?!\p{L})/iu;

/** A lawmaker, candidate, party or predecessor rather than the government. */
function isDomestic(r: Referent): boolean {
  const { doc } = r.token;
  const words = doc.text.slice(Math.max(0, r.span[0] - 30), r.span[1]);
  return HOME_OFFICE.test(words);
}

/** "top Democrats", "the chairman of a House committee": a party of one of the sides, by its own words. */
function politicians(token: Token, sides: readonly Party[]): Party | undefined {
  for (const t of token.subtree) {
    if (t.i > token.i + 6) break;
    const home = DOMESTIC.find(([names, party]) => names.test(t.text) && sides.includes(party));
    if (home) return home[1];
  }
  return undefined;
}
