import type { Token } from '@demarche/english';
import type { Party } from '../../../record/types.js';
import type { Cast } from '../../cast/cast.js';
import { leftTokens } from '../../cast/modifiers.js';
import type { Referent } from '../../cast/referent.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { SPEAK_FOR_STATE, SPOKESPERSONS } from '../../lexicon/roles.js';
import { isNominal, lemmaOf } from '../../tree.js';

/** Who is one no longer, or speaks against those in office. */
const NO_LONGER = /^(?:former|ex|then|retired|exiled|opposition|shadow|onetime)$/;

/**
 * The party that a source speaks for, where the article says so: as its body, by an office that it gives to whoever is
 * named, or, of a spokesperson without more, by who spoke just before.
 */
export function spokenFor(token: Token, source: Referent | undefined, cast: Cast): Party | undefined {
  const inOffice = namings(token, source).filter((name) => offices(name).length > 0);
  const who = source ?? inOffice.map((name) => cast.at(name)).find((r) => r !== undefined);
  if (!who) {
    const spokesperson = inOffice.find((name) => offices(name).some((noun) => SPOKESPERSONS.has(noun.lower)));
    return spokesperson && lastBody(spokesperson, cast);
  }
  if (who.parties.length !== 1) return undefined;
  const isKnown = who.kind === 'state' || (who.kind === 'person' && who.level !== undefined);
  return isKnown || inOffice.length > 0 ? who.parties[0] : undefined;
}

/** A source, and wherever else the article has its name. */
function namings(token: Token, who: Referent | undefined): Token[] {
  const surname = who?.person?.split(/[\s-]/).at(-1) ?? token.text;
  return [token, ...token.doc.tokens.filter((t) => t !== token && t.text === surname && t.pos === 'PROPN')];
}

/** The offices that a noun phrase gives to whom it names, or that it is. */
const offices = (name: Token): Token[] =>
  [name, ...besides(name)].filter((noun) => isNominal(noun) && SPEAK_FOR_STATE.has(lemmaOf(noun)) && !isPast(noun));

const besides = (name: Token): Token[] => [
  ...leftTokens(name),
  ...name.childrenBy('appos'),
  ...(name.dep === 'appos' ? [name.head] : []),
];

const isPast = (noun: Token): boolean =>
  [...leftTokens(noun), ...leftTokens(noun.head)].some((t) => t.i < noun.i && NO_LONGER.test(t.lower));

/** The party of the body that said something in the sentence of a token or the one before: "the White House said". */
function lastBody(token: Token, cast: Cast): Party | undefined {
  const { doc } = token;
  const here = doc.sentenceOf(token);
  const before = doc.sentences.findLast((s) => s.end <= here.start);
  const subject = [...(before?.tokens ?? []), ...here.tokens].findLast(
    (t) => t.i < token.i && t.dep === 'nsubj' && REPORT_VERBS.has(lemmaOf(t.head)) && cast.at(t)?.kind === 'state',
  );
  const parties = subject ? cast.at(subject)!.parties : [];
  return parties.length === 1 ? parties[0] : undefined;
}
