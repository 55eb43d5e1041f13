import type { Token } from '@demarche/english';
import type { Act, Party, TextSpan } from '../../../record/types.js';
import { reason } from '../../fields/why/reason.js';
import { BODY_NOUNS, OFFICE_NOUNS } from '../../lexicon/roles.js';
import { REFUSALS } from '../../refusals.js';
import { phrase, type Site } from '../../site.js';
import { clauseHead, isNominal, isVerb, lemmaOf, pobjs } from '../../tree.js';
import { modality } from '../modality.js';
import { partiesOf } from '../participants.js';
import { firstOfSentences, lastSpoken, type Report, report, type Scene, sideOf, topic } from '../scene.js';
import { speakers } from './pending.js';

/** A sentence that gives the ground of a no told elsewhere is a report of the same no. */
export const grounds = (scene: Scene): Report[] =>
  firstOfSentences(
    scene.doc,
    (t) => pointedTo(scene, t) ?? pointless(scene, t) ?? cited(scene, t) ?? explained(scene, t),
  );

/** Nouns that stand for a no spoken of before, and which. */
const STANDS_FOR: Readonly<Record<string, readonly Act[]>> = {
  cancellation: ['cancel'],
  postponement: ['postpone'],
  delay: ['postpone'],
  refusal: ['decline'],
  rejection: ['decline'],
  boycott: ['decline'],
  withdrawal: ['cancel', 'suspend'],
  suspension: ['suspend'],
  decision: [...REFUSALS],
  move: [...REFUSALS],
  announcement: [...REFUSALS],
  step: [...REFUSALS],
  snub: [...REFUSALS],
};

/** "That was because of the snow": a pronoun that stands for a no. */
const takesUp = (t: Token): boolean =>
  /^(?:this|that|it)$/.test(t.lower) &&
  t.dep === 'nsubj' &&
  lemmaOf(t.head) === 'be' &&
  t.head.children.some((c) => c.i > t.head.i && /^(?:because|due)$/.test(c.subtree[0]!.lower));

/** "At the heart of the delay lies X", "the decision was made because of Y". */
function pointedTo(scene: Scene, t: Token): Report | undefined {
  const acts = takesUp(t) ? [...REFUSALS] : isNominal(t) ? STANDS_FOR[lemmaOf(t)] : undefined;
  const definite = takesUp(t) || t.children.some((c) => c.dep === 'poss' || /^(?:the|this|that)$/.test(c.lower));
  if (!acts || !definite || t.children.some((c) => c.dep === 'prep' || c.dep === 'acl' || c.dep === 'relcl'))
    return undefined;
  const about = lastSpoken(
    scene,
    t,
    ({ reading }) => acts.includes(reading.act) && reading.polarity === 'asserted' && reading.predicate.sent !== t.sent,
  );
  if (!about) return undefined;
  const { act } = about.site.reading;
  const actor = about.site.parts.actor;
  const site = report(scene, {
    act,
    predicate: t,
    clause: clauseHead(t),
    about,
    actor,
    rule: `${act} the ${lemmaOf(t)}`,
  });
  if (actor.length === 0 || !reason(site, act)) return undefined;
  return { site, replaces: (other) => other.reading.kernel.token === t };
}

/** "It cited the strike", "the ministry pointed to the weather": behind a no, by the side that said it. */
function cited(scene: Scene, t: Token): Report | undefined {
  const object = isVerb(t) && t.dep === 'ROOT' && !modality(t).negated ? citedBy(t) : undefined;
  const subject = t.childrenBy('nsubj')[0];
  if (!object || !subject) return undefined;
  const who = partiesOf(scene.cast.group(subject));
  // "the ministry", "officials": of the side that said no, where no other side is named.
  const theirs = who.length === 0 && (BODY_NOUNS.has(lemmaOf(subject)) || OFFICE_NOUNS.has(lemmaOf(subject)));
  return givenFor(scene, t, object, (actor) => theirs || who.some((p) => actor.includes(p)), lemmaOf(t));
}

function citedBy(verb: Token): Token | undefined {
  const lemma = lemmaOf(verb);
  if (lemma === 'point') return pobjs(verb, 'to')[0];
  // "blamed the delay on the strike".
  if (lemma === 'blame' && pobjs(verb, 'on').length) return pobjs(verb, 'on')[0];
  return /^(?:cite|blame|invoke|plead)$/.test(lemma) ? verb.childrenBy('dobj')[0] : undefined;
}

/** "The reason given was the weather", "the official explanation is that he is ill". */
function explained(scene: Scene, t: Token): Report | undefined {
  const be = t.head;
  const named = /^(?:reason|explanation|excuse|pretext|cause)$/.test(lemmaOf(t)) && t.dep === 'nsubj';
  if (!named || lemmaOf(be) !== 'be' || modality(be).negated || t.children.some((c) => c.dep === 'prep'))
    return undefined;
  const told = be.childrenBy('attr', 'ccomp', 'acomp').find((c) => c.i > be.i);
  return told && givenFor(scene, t, told, () => true, lemmaOf(t));
}

/** A report of the no that stands right before words that give its ground. */
function givenFor(
  scene: Scene,
  predicate: Token,
  ground: Token,
  byWhom: (actor: readonly Party[]) => boolean,
  rule: string,
): Report | undefined {
  const about = lastSpoken(
    scene,
    predicate,
    (s) =>
      REFUSALS.has(s.reading.act) &&
      s.reading.polarity === 'asserted' &&
      predicate.start - s.span[1] < NEXT &&
      byWhom(partiesOf(s.parts.actor)),
  );
  if (!about || about.site.reading.predicate.sent === predicate.sent) return undefined;
  const { act } = about.site.reading;
  const { actor } = about.site.parts;
  const clause = clauseHead(predicate);
  const site = report(scene, { act, predicate, clause, about, actor, rule: `${act} ${rule}` });
  return { site: { ...site, ground: phrase(ground).span } };
}

/** How far, in UTF-16 units, behind a no its ground may be cited. */
const NEXT = 250;

const GROUND = /^(?:progress|point|reason|sense|basis|use|need|purpose|agreement|time|condition|ground)$/;
const WANTING = /^(?:no|little|not|enough|insufficient|sufficient|inadequate)$/;

/** "There is not enough progress to hold a summit", "a meeting did not make sense": the ground of a no told elsewhere. */
function pointless(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t)) return undefined;
  const lacking = noneOf(t);
  const senseless =
    /^(?:make|serve)$/.test(lemmaOf(t)) &&
    modality(t).negated &&
    t.childrenBy('dobj').some((o) => /^(?:sense|purpose)$/.test(lemmaOf(o)));
  if (!lacking && !senseless) return undefined;
  const kernel = scene.kernels.find((k) => !k.weak && t.dominates(k.token))?.token;
  if (!kernel) return undefined;
  const who = speakers(scene, t);
  const said = (s: Site) =>
    REFUSALS.has(s.reading.act) &&
    s.parts.actor.length > 0 &&
    partiesOf(who).some((p) => partiesOf(s.parts.actor).includes(p));
  const about = lastSpoken(scene, t, said) ?? topic(scene, said);
  if (!about || !sideOf(about, who)) return undefined;
  const { act } = about.site.reading;
  const site = report(scene, {
    act,
    predicate: t,
    about,
    actor: about.site.parts.actor,
    rule: `${act} ${lacking ? `no ${lemmaOf(lacking)}` : 'makes no sense'}`,
  });
  const replaces = ({ reading }: Site) =>
    reading.kernel.token === kernel || (reading.predicate.sent === t.sent && t.dominates(reading.predicate));
  return { site: { ...site, ground: lacking ? lackOf(t, lacking) : phrase(t, ['punct']).span }, replaces };
}

/** The thing that there is none or not enough of. */
function noneOf(verb: Token): Token | undefined {
  if (!/^(?:be|see|have|remain)$/.test(lemmaOf(verb))) return undefined;
  const noun = verb.childrenBy('attr', 'dobj', 'nsubj').find((o) => GROUND.test(lemmaOf(o)) && o.i > verb.i);
  const wanting = noun && (modality(verb).negated || noun.children.some((c) => WANTING.test(c.lower)));
  return wanting ? noun : undefined;
}

/** From the verb to the end of the noun phrase, without what it is lacking for. */
function lackOf(verb: Token, noun: Token): TextSpan {
  const [from] = phrase(verb).span;
  const [, to] = phrase(noun, ['acl', 'relcl', 'advcl']).span;
  return [from, to];
}
