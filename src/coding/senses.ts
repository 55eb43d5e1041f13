import type { Token } from '@demarche/english';
import type { Party } from '../record/types.js';
import type { Referent } from './cast/referent.js';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS, type VerbFrame } from './lexicon/engagements.js';
import { OFFICE_NOUNS } from './lexicon/roles.js';
import type { Kernel } from './predicates/kernels/kernel.js';
import { partiesOf } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import type { Site } from './site.js';
import { extent, isInfinitive, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from './tree.js';

/** Whether the word for an engagement stands in another, everyday sense: "met the conditions", "spoke on background". */
export function hasEverydaySense(site: Site): boolean {
  const { verb, token, offer } = site.reading.kernel;
  if (verb && lemmaOf(token) === 'see') return seesNobody(site);
  if (verb) return EVERYDAY[verb.frame]?.(site) ?? false;
  return offer !== undefined && offersAnotherThing(token);
}

/** "will meet in the final": a game. */
export const isMatch = ({ reading: { kernel } }: Site): boolean =>
  kernel.verb?.frame === 'meet' &&
  !isSetPhrase(kernel) &&
  pobjs(kernel.token, 'in', 'at').some((o) => MATCH.test(lemmaOf(o)));

/** By frame, when a verb does not speak of an engagement. */
const EVERYDAY: { readonly [F in VerbFrame]?: (site: Site) => boolean } = {
  // "met unspecified demands", "a quota that it has to meet": a meeting has somebody to meet.
  meet: ({ reading: { kernel }, named, cast }) => {
    if (isSetPhrase(kernel)) return false;
    // "the demands have not been met".
    const fulfilled = isPassive(kernel.token) ? kernel.token.childrenBy('nsubjpass')[0] : undefined;
    if (fulfilled && cast.group(fulfilled).length === 0 && !isHuman(fulfilled)) return true;
    const object = objectsOf(kernel.token)[0] ?? gap(kernel.token) ?? pobjs(kernel.token, 'with')[0];
    if (!object) return false;
    const met = partiesOf(cast.group(object));
    const subject = subjectOf(kernel.token);
    const who = subject ? cast.group(subject) : [];
    return met.length === 0 ? !isHuman(object) : isAmongOurselves(met, partiesOf(who.length ? who : named.actor));
  },
  // "who to invite", "invited comment".
  invite: ({ reading: { kernel }, cast }) => {
    const { token } = kernel;
    if (bidsOtherwise(token)) return true;
    const [object] = objectsOf(token);
    if (object) return cast.group(object).length === 0 && THINGS.test(lemmaOf(object));
    return !isPassive(token) && token.dep !== 'relcl' && token.dep !== 'acl';
  },
  // "received accounts of the call", "welcomed the decision".
  host: ({ reading: { kernel }, cast }) =>
    kernel.weak && objectsOf(kernel.token).some((o) => cast.group(o).length === 0 && o.ent === undefined),
  // "spoke on condition of anonymity", "spoke out", "sits between X and Y": talks have somebody to talk with.
  talk: ({ reading: { kernel }, named }) =>
    kernel.weak &&
    (kernel.token.children.some((c) => c.dep === 'prt' && c.lower === 'out') ||
      pobjs(kernel.token, 'on').some((o) => /^(?:condition|background|record|behalf)$/.test(lemmaOf(o))) ||
      (lemmaOf(kernel.token) === 'sit' && pobjs(kernel.token, 'between').length > 0) ||
      partiesOf(named.all).length < 2),
  // "came to an agreement", "when it comes to taxes": such a way leads to no place; nor do troops visit.
  travel: ({ reading: { kernel } }) => {
    const subject = subjectOf(kernel.token);
    if (kernel.token.subtree.some((t) => PRIVATE.test(t.lower) && t.dep === 'pobj')) return true;
    if (subject?.subtree.some((t) => FIGHTS.test(lemmaOf(t)) && t.dep !== 'compound')) return true;
    // "fly home with him".
    if (kernel.token.childrenBy('advmod').some((a) => a.lower === 'home')) return true;
    if (!kernel.weak) return !isSetPhrase(kernel) && objectsOf(kernel.token).length > 0;
    const [to] = pobjs(kernel.token, 'to');
    return (to !== undefined && NOWHERE.test(lemmaOf(to))) || subject?.lower === 'it' || goesOn(kernel.token);
  },
  // "will sign a deal with X", by post; who signs together has come together.
  sign: ({ named }) => partiesOf(named.actor).length < 2,
  // "called a halt to talks".
  phone: ({ reading: { kernel }, cast }) =>
    !objectsOf(kernel.token).some((o) => cast.group(o).length > 0) && !isPassive(kernel.token),
  // "was in Paris in May": of others than those in office it tells no visit, nor does it where they were not there.
  stay: ({ reading, parts }) =>
    !parts.actor.some(isSomebody) || (reading.act === 'hold' && reading.polarity === 'denied'),
};

/** "meet Chile in the final": teams. */
const MATCH =
  /^(?:final|semi-?final|quarter-?final|playoff|play-off|qualifier|match|championship|tournament|cup|group)$/;

/** "met his own generals": one side alone. */
const isAmongOurselves = (met: readonly Party[], actors: readonly Party[]): boolean =>
  met.length === 1 && actors.length === 1 && met[0] === actors[0];

/** Set phrases have an object of their own: "shook hands". */
const isSetPhrase = ({ token, verb }: Kernel): boolean => ENGAGEMENT_VERBS.get(lemmaOf(token)) !== verb;

/** A person or a group of persons, though nobody known: "met the vice-president", "met his sister". */
const isHuman = (t: Token): boolean =>
  OFFICE_NOUNS.has(t.lower) ||
  OFFICE_NOUNS.has(lemmaOf(t)) ||
  t.ent?.label === 'PERSON' ||
  /^(?:sister|brother|son|daughter|wife|husband|father|mother|aide|guest|visitor|counterpart|colleague|delegation|team)$/.test(
    lemmaOf(t),
  );

/** What one goes abroad for without meeting anybody. */
const PRIVATE = /^(?:treatment|surgery|operation|check-?up|holiday|holidays|vacation|convalescence|honeymoon)$/;

/** "invited him to form a government", "to join the war": a bidding to something else than to come. */
function bidsOtherwise(invite: Token): boolean {
  const aim = invite.childrenBy('xcomp', 'advcl').find((c) => c.i > invite.i && c.text === c.lower && isInfinitive(c));
  if (!aim || aim.subtree.some(isOfEngagements) || isWithHost(aim)) return false;
  return lemmaOf(aim) === 'join'
    ? !aim.childrenBy('dobj').some((o) => o.pos === 'PRON' || o.ent?.label === 'PERSON')
    : !COMES.test(lemmaOf(aim));
}

/** "an invitation to form a government", "invited Peru to join the bloc": asked to be part of something, not to come. */
export const asksToBelong = ({ kernel: { token, verb, offer } }: Reading): boolean =>
  (offer === 'invite' || verb?.frame === 'invite') &&
  token
    .childrenBy('acl', 'xcomp', 'advcl')
    .some((v) => BELONGS.test(lemmaOf(v)) && v.childrenBy('dobj').some((o) => BODIES.test(lemmaOf(o))));

const BELONGS = /^(?:form|lead|head|build|assemble|join|enter)$/;
const BODIES =
  /^(?:government|cabinet|coalition|administration|bloc|alliance|union|club|organi[sz]ation|party|group|grouping)$/;

/** "invited them to pray with him": what is done together. */
const isWithHost = (aim: Token): boolean =>
  aim.subtree.some((o) => o.dep === 'pobj' && o.pos === 'PRON' && o.head.lower === 'with');

const COMES =
  /^(?:come|go|attend|participate|take|mediate|speak|address|stay|see|watch|observe|inspect|monitor|be|sit|send|witness|celebrate|help|share|spend|open|sign|appear|testify|tour|investigate|return)$/;

const FIGHTS = /^(?:fighter|troop|soldier|force|army|navy|militant|insurgent|terrorist|migrant|refugee|tourist)$/;
const THINGS =
  /^(?:comment|criticism|question|scrutiny|reporter|journalist|ridicule|comparison|trouble|bid|public|debate)$/;
const NOWHERE =
  /^(?:agreement|term|end|close|conclusion|power|light|war|vote|poll|grip|blow|office|court|trial|halt|standstill|stop|compromise|understanding|decision|settlement|deal|accord|verdict|life|mind|attention|fruition|nothing|naught|rescue|aid|help|defence|defense|fore|head|realisation|realization|grief|rest|surface|senses?)$/;

/** "is not going to yield", "go on responding", "came together", "went ahead": no way at all. */
const goesOn = (verb: Token): boolean =>
  /^(?:go|come)$/.test(lemmaOf(verb)) &&
  (verb.children.some(
    (c) =>
      (c.dep === 'prt' || c.dep === 'advmod') &&
      /^(?:on|ahead|through|together|about|up|down|forward|far|further|farther|well|wrong)$/.test(c.lower),
  ) ||
    (verb.lower === 'going' && verb.childrenBy('xcomp').length > 0));

/** "meet June 12", "arrives in Lima, his first visit there": neither a date nor what a comma sets apart is an object. */
const objectsOf = (verb: Token): Token[] =>
  verb
    .childrenBy('dobj')
    .filter(
      (o) =>
        !isFaceToFace(o) &&
        !o.tag.startsWith('W') &&
        o.ent?.label !== 'DATE' &&
        o.pos !== 'NUM' &&
        !(ENGAGEMENT_NOUNS.has(lemmaOf(o)) && o.doc.tokens[extent(o)[0].i - 1]?.text === ','),
    );

/** "met face to face": how, not whom. */
const isFaceToFace = (o: Token): boolean => o.doc.tokens[o.i + 2]?.lower === o.lower;

/** What a relative clause with a subject of its own leaves to the noun above it: "the demands that they met". */
const gap = (verb: Token): Token | undefined =>
  verb.dep === 'relcl' &&
  verb.childrenBy('nsubj').some((s) => !s.tag.startsWith('W')) &&
  !verb.childrenBy('prep').length
    ? verb.head
    : undefined;

/** "sees the minister", and neither "sees a threat" nor "sees X as a threat", "saw the president resign". */
function seesNobody({ reading, cast }: Site): boolean {
  const { token } = reading.kernel;
  return (
    !objectsOf(token).some((o) => cast.group(o).some((r) => isSomebody(r) || isHuman(r.token))) ||
    token.children.some((c) => SEEN_AS.test(c.dep) || c.lower === 'as')
  );
}

const isSomebody = (r: Referent): boolean => r.kind === 'person' || r.kind === 'office';
const SEEN_AS = /^(?:ccomp|xcomp|oprd|acomp)$/;

/** "a request for a delay", "an invitation to form a government": an offer that says itself that it is of something else. */
function offersAnotherThing(offer: Token): boolean {
  if (offer.children.some((c) => c.dep === 'compound' && ASKED_FOR.test(c.lower))) return true;
  const content = [...offer.children.filter((c) => c.dep === 'acl' && isInfinitive(c)), ...pobjs(offer, 'for')];
  return content.length > 0 && !content.some((c) => c.subtree.some(isOfEngagements) || BIDDEN_TO.has(lemmaOf(c)));
}

/** "an extradition request", "a budget proposal". */
const ASKED_FOR =
  /^(?:extradition|asylum|visa|budget|aid|arms|loan|bailout|funding|trade|tariff|takeover|merger|job|plea|amnesty|clemency|bail|records?|information|membership|licen[cs]e|amendment|tax|treaty|draft|data|legal|assistance|export|import)$/;

const isOfEngagements = (t: Token): boolean =>
  ENGAGEMENT_NOUNS.has(lemmaOf(t)) || (isVerb(t) && ENGAGEMENT_VERBS.has(lemmaOf(t)));

/** What an invitation to an engagement asks somebody to do. */
const BIDDEN_TO = new Set([
  'join',
  'participate',
  'watch',
  'take',
  'address',
  'mediate',
  'send',
  'stay',
  'be',
  'appear',
]);
