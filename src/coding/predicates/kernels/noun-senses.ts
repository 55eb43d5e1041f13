import type { Token } from '@demarche/english';
import { isStatesOwn } from '../../cast/councils.js';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS } from '../../lexicon/engagements.js';
import { lemmaOf, pobjs } from '../../tree.js';
import { isChamber } from '../courtesies.js';
import { isAppeal } from './calls.js';

/** Whether what stands beside a noun for an engagement shows that it means something else. */
export const isOfAnotherSense = (t: Token, lemma: string): boolean =>
  // "the summit talks": the noun behind names it.
  (t.dep === 'compound' && ENGAGEMENT_NOUNS.has(lemmaOf(t.head))) ||
  (JOINT_BODIES.test(lemma) && (!isJoint(t) || (t.dep === 'nsubj' && ENGAGEMENT_VERBS.has(lemmaOf(t.head))))) ||
  (isForThePress(t) && !isGivenTogether(t)) ||
  leftOf(t).some((c) => (NOT_OURS.has(c.lower) && !numbered(c)) || isStatesOwn(c)) ||
  OTHERWISE[lemma]?.(t) === true;

/** "delivered an address to the assembly": the phrase may hang on the verb. */
const isToNoChamber = (speech: Token): boolean =>
  !(speech.dep === 'dobj' ? [speech, speech.head] : [speech]).some((h) =>
    pobjs(h, 'to', 'before', 'in', 'at').some(isChamber),
  );

/** By noun, when it names no engagement. */
const OTHERWISE: Readonly<Record<string, (t: Token) => boolean>> = {
  // Negotiators are spoken of everywhere; sent, received or called home they stand for the talks.
  negotiator: (t) => !/^(?:dobj|nsubjpass)$/.test(t.dep),
  // "in exchange for a meeting": a price, not a talk.
  // "an exchange of prisoners", "a prisoner exchange", "X and Y exchange prisoners", where the parser takes the verb for a
  // part of its object; of views it is a talk.
  exchange: (t) =>
    isInReturn(t) ||
    [...pobjs(t, 'of'), ...t.childrenBy('compound'), ...(t.dep === 'compound' ? [t.head] : [])].some(
      (o) => o.pos === 'NOUN' && !SAID.test(lemmaOf(o)),
    ),
  // "a round of sanctions".
  round: (t) => {
    const content = pobjs(t, 'of').map(lemmaOf);
    return content.length > 0 && !content.some((c) => ENGAGEMENT_NOUNS.has(c));
  },
  // "under Swiss mediation": how the talks came about, which the sentence names.
  mediation: (t) => t.dep === 'pobj' && /^(?:under|through|via|with|by)$/.test(t.head.lower),
  call: isAppeal,
  speech: isToNoChamber,
  address: isToNoChamber,
  // "there is talk of a summit", "his talk of peace": hearsay or words.
  talk: (t) => t.lower === 'talk' && pobjs(t, 'of', ...(leftOf(t).length === 0 ? ['about', 'among'] : [])).length > 0,
  // "members of Congress": a state's own.
  congress: (t) => t.text === 'Congress' && pobjs(t, 'of').length === 0,
  // "the negotiating table"; others are furniture.
  table: (t) =>
    !isReturnedTo(t) &&
    !leftOf(t).some((c) =>
      /^(?:negotiating|conference|negotiation|negotiations|bargaining|peace|talks)$/.test(c.lower),
    ),
};

const isInReturn = (t: Token): boolean => t.dep === 'pobj' && t.head.lower === 'in' && pobjs(t, 'for').length > 0;

/** "a news conference with the chancellor", "a joint press conference". */
const isGivenTogether = (t: Token): boolean =>
  pobjs(t, 'with', 'alongside', 'beside').length > 0 || leftOf(t).some((c) => c.lower === 'joint');

const leftOf = (t: Token): Token[] => t.children.filter((c) => c.i < t.i);

/** A press conference is an engagement only when somebody from elsewhere gives it too. */
export const isForThePress = (t: Token): boolean => leftOf(t).some((c) => c.lower === 'press' || c.lower === 'news');

/** Words before a general noun that make it none of ours: "a cabinet meeting", "a concert tour". */
const NOT_OURS = new Set(
  'field school guided bus book concert farewell cultural phone-in music town pre-recorded staff cabinet board budget party shareholder parliamentary plenary wage pay labour labor union coalition job contract church prayer training recording jam'.split(
    ' ',
  ),
);

/** Nouns for bodies that are an engagement where two states sit on them. */
const JOINT_BODIES = /^(?:commission|committee|council|group|panel)$/;

/** "the joint commission", "a working group of X and Y". */
const isJoint = (body: Token): boolean =>
  leftOf(body).some((c) =>
    /^(?:joint|mixed|intergovernmental|inter-governmental|working|bilateral|association|contact|cooperation|co-operation|cross-border|trilateral|tripartite)$/.test(
      c.lower,
    ),
  );

/** "six-party talks": counted parties are not a party's. */
const numbered = (t: Token): boolean =>
  t.lower === 'party' && t.children.some((c) => c.pos === 'NUM' || c.text === '-' || c.lower === 'multi');

const SAID = /^(?:views?|ideas?|opinions?|words?|thoughts?|phone|telephone|video|e-?mail)$/;

/** "back to the table", "return to the table". */
const isReturnedTo = (table: Token): boolean => {
  const prep = table.dep === 'pobj' && table.head.lower === 'to' ? table.head : undefined;
  return prep !== undefined && (lemmaOf(prep.head) === 'return' || prep.doc.tokens[prep.i - 1]?.lower === 'back');
};
