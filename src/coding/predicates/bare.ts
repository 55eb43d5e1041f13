import type { Token } from '@demarche/english';
import type { Act, Format } from '../../record/types.js';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS, isStrongNoun } from '../lexicon/engagements.js';
import { isHeadline, isPassive, isVerb, lemmaOf, pobjs, setPhrases } from '../tree.js';
import { isImperative } from './imperatives.js';
import type { Kernel } from './kernels/kernel.js';
import { isOmitted, modality } from './modality.js';
import { type Bare, is, nominal, planned } from './nominals.js';
import { isAwaited } from './stays.js';

/**
 * The engagement as such, by the tense of the word that carries it.
 *
 * @param event the kernel, or the light verb that carries it ("hold" talks)
 * @param subject whether the engagement is itself the subject of that verb
 * @returns undefined where the words leave open whether it takes place
 */
export function bare(kernel: Kernel, event: Token, subject: boolean): Bare | undefined {
  if (preparatory(kernel)) return is('prepare');
  if (!isVerb(event)) return nominal(kernel.token);
  // "there is no meeting scheduled": the participle reports it.
  if (isNoSuch(kernel.token) && planned(kernel)) return undefined;
  // "makes any talks conditional": none in particular, unless it is said that there were none.
  if (event !== kernel.token && isAny(kernel.token) && !modality(event).negated) return undefined;
  const m = holdsNone(kernel.token, event) ? { ...modality(event), negated: true } : modality(event);
  if (kernel.verb?.frame === 'stay' && isAwaited(event)) return is('schedule', m.negated ? 'denied' : 'asserted');
  if (isImperative(event)) return m.negated ? undefined : bidden(kernel);
  if (isLeftUndone(event) || isOmitted(event)) return is('hold', 'denied');
  if (noLonger(event) && m.when !== 'past') return is('cancel');
  if (m.negated && m.when !== 'past' && afterAll(event)) return is('cancel');
  if (m.negated) {
    // "will not receive him": the visitor is turned away.
    if (m.when === 'future' && m.modal !== 'possible' && receives(kernel, event)) return is('rescind');
    // "The meeting will not take place": nobody is said to refuse.
    if (m.when === 'future')
      return is(
        (subject && !isNoSuch(kernel.token)) || (planned(kernel) && !isAbsence(kernel, event)) ? 'cancel' : 'decline',
        m.modal === 'possible' ? 'possible' : 'asserted',
      );
    // "I am not going": a plan given up or never made.
    const going = m.when === 'present' && m.progressive && event.childrenBy('xcomp').length === 0;
    const staysAway = (going && STAYS_AWAY.test(kernel.verb?.frame ?? '')) || doesNotCome(kernel, event);
    return m.when === 'none' || staysAway ? is('decline') : is('hold', 'denied');
  }
  if (m.when === 'future' && planned(kernel) && atLaterDate(event)) return is('postpone');
  if (insteadOf(event)) return is('decline');
  if (letUs(event)) return is('propose');
  if (letOthers(event)) return undefined;
  if (m.modal === 'possible') return is('schedule', 'possible');
  if (m.modal === 'obliged' || m.modal === 'able') return is('propose');
  if (m.modal === 'would' && hasCondition(event)) return is('propose', 'conditional');
  if (m.modal === 'would' && isOwnWord(event)) return is('propose');
  // "If he comes, I will receive him".
  if (m.when === 'future' && isOwnWord(event) && hasCondition(event)) return is('propose', 'conditional');
  if (m.when === 'future' || isStillAwaited(event) || isOnTheWay(event) || isYetToArrive(kernel, event))
    return is('schedule');
  if (m.infinitive) {
    if (firstTo(event)) return is(willBe(event) ? 'schedule' : 'hold');
    const act = isToBe(event, kernel.token) ? 'schedule' : aim(event);
    return act && is(act);
  }
  return is(m.when === 'none' ? governed(event) : 'hold');
}

/** "Come to Lima" invites; "hold talks with them" proposes; "see below" is said to the reader. */
function bidden({ verb, weak }: Kernel): Bare | undefined {
  if (verb?.frame === 'travel' || verb?.frame === 'visit') return is('invite');
  return weak ? undefined : is('propose');
}

/** "left without meeting him". */
const isLeftUndone = (verb: Token): boolean => verb.dep === 'pcomp' && verb.head.lower === 'without';

/** "when the two meet next week", "before he visits X", "by the time she arrives": a present tense that tells of the future. */
const isStillAwaited = (verb: Token): boolean =>
  /^(?:VBZ|VBP)$/.test(verb.tag) &&
  verb.children.every((c) => c.dep !== 'aux') &&
  (verb.children.some((c) => c.i < verb.i && /^(?:when|before|until|till|once)$/.test(c.lower)) ||
    (verb.dep === 'relcl' && verb.head.lower === 'time' && verb.head.head.lower === 'by') ||
    (verb.dep === 'pcomp' && /^(?:before|until|till)$/.test(verb.head.lower)));

/** "rather than meet his guest", "instead of going to Rome": what somebody does not do when doing something else. */
const insteadOf = (verb: Token): boolean =>
  (verb.dep === 'pcomp' &&
    /^(?:instead of|rather than)$/.test(`${verb.doc.tokens[verb.head.i - 1]?.lower} ${verb.head.lower}`)) ||
  verb.children.some((c) => c.dep === 'mark' && c.lower === 'than' && verb.children.some((r) => r.lower === 'rather'));

/** "was en route to Quito for talks", "is on her way to a meeting": what one travels to is still to come. */
const isYetToArrive = (kernel: Kernel, event: Token): boolean =>
  event !== kernel.token &&
  lemmaOf(event) === 'be' &&
  (setPhrases(event).includes('be on way') ||
    event.subtree.some((t) => t.lower === 'route' && t.doc.tokens[t.i - 1]?.lower === 'en'));

/** "is coming to Lima", "are leaving for Rome": of a moment, so still to come. */
const isOnTheWay = (verb: Token): boolean =>
  /^(?:come|go|arrive|leave|depart|return)$/.test(lemmaOf(verb)) &&
  modality(verb).progressive &&
  modality(verb).when === 'present' &&
  !modality(verb).perfect;

/** "held no talks", "will take part in no conference", "hosts neither of the two summits", "sends nobody to the summit". */
const holdsNone = (kernel: Token, event: Token): boolean => {
  // "the talks produced no result" took place.
  const nouns = kernel.dep === 'nsubj' && kernel.head === event ? [] : [...event.childrenBy('dobj')];
  if (kernel.dep === 'dobj' || kernel.head.head === event) nouns.push(kernel);
  return nouns.some(
    (n) =>
      n.lower === 'nobody' ||
      n.children.some((c) => (c.dep === 'det' && c.lower === 'no') || (c.dep === 'preconj' && c.lower === 'neither')),
  );
};

const isAny = (noun: Token): boolean => noun.children.some((c) => c.dep === 'det' && c.lower === 'any');

/** "there will be no talks": none were fixed. */
const isNoSuch = (noun: Token): boolean => noun.dep === 'attr' && noun.children.some((c) => c.lower === 'no');

const receives = ({ verb, format }: Kernel, event: Token): boolean =>
  verb?.frame === 'host' ||
  (/^(?:visit|delegation)$/.test(format) && /^(?:receive|host|welcome)$/.test(lemmaOf(event)));

const STAYS_AWAY = /^(?:travel|visit|attend|meet)$/;

/** "does not attend the summit", "does not take part": told as it happens, he who does not come stays away. */
const doesNotCome = ({ verb }: Kernel, event: Token): boolean =>
  modality(event).when === 'present' &&
  !modality(event).perfect &&
  (/^(?:travel|visit|attend)$/.test(verb?.frame ?? '') ||
    /^(?:attend|participate|take|join|go|travel|come|appear)$/.test(lemmaOf(event)));

/** "I would speak to him": in one's own mouth the word is an offer; reported by others it is the future ("said he would"). */
const isOwnWord = (verb: Token): boolean => verb.childrenBy('nsubj').some((s) => /^(?:i|we)$/.test(s.lower));

/** "will not attend next week's summit": others hold it, and he may never have agreed to come. */
export const isAbsence = ({ token, verb, format }: Kernel, event: Token): boolean =>
  verb?.frame === 'attend'
    ? token.childrenBy('dobj').some((o) => isGathering(ENGAGEMENT_NOUNS.get(lemmaOf(o))?.format))
    : /^(?:attend|participate|take|join)$/.test(lemmaOf(event)) && isGathering(format);

const isGathering = (format: Format | undefined): boolean =>
  format !== undefined && /^(?:summit|conference|attendance)$/.test(format);

const PREPARATORY = /^(?:preparatory|planning|logistical|logistics|advance|pre-summit)$/;

/** "planning talks", "discussions about a summit", "a meeting to prepare the visit": an engagement whose matter is another one. */
function preparatory({ token, verb }: Kernel): boolean {
  if (verb) return false;
  const named = (t: Token) => isStrongNoun(lemmaOf(t));
  if (token.children.some((c) => c.i < token.i && PREPARATORY.test(c.lower))) return true;
  if (pobjs(token, 'about', 'on', 'over', 'regarding').some((o) => named(o) || o.childrenBy('dobj').some(named)))
    return true;
  return token.children.some(
    (c) =>
      (c.dep === 'acl' || c.dep === 'relcl') &&
      /^(?:prepare|plan|arrange|organize|organise|discuss)$/.test(lemmaOf(c)) &&
      [...c.childrenBy('dobj'), ...pobjs(c, 'for')].some(named),
  );
}

/** "will no longer attend": what had been fixed is given up. */
const noLonger = (verb: Token): boolean =>
  verb.children.some((c) => c.lower === 'longer' && c.children.some((n) => n.lower === 'no')) ||
  verb.children.some((c) => c.lower === 'anymore');

/** "will not come after all", "will not meet as planned": what had been fixed is given up. */
const afterAll = (verb: Token): boolean =>
  verb.subtree.some((c) => c.lower === 'all' && c.doc.tokens[c.i - 1]?.lower === 'after' && isNoMore(c)) ||
  verb.children.some(
    (c) =>
      (AS_PLANNED.test(c.lower) && c.children.some((x) => x.lower === 'as')) ||
      (c.lower === 'as' && c.children.some((x) => AS_PLANNED.test(x.lower))),
  );

/** "will be held at a later date": said of what had a date, it is put off. */
const atLaterDate = (verb: Token): boolean =>
  pobjs(verb, 'at', 'on').some(
    (o) => /^(?:date|time|stage|point)$/.test(o.lower) && o.children.some((c) => c.lower === 'later'),
  );

const AS_PLANNED = /^(?:planned|scheduled|announced|expected|intended)$/;

/** "after all" rather than "after all members". */
const isNoMore = (all: Token): boolean => {
  const next = all.doc.tokens[all.i + 1];
  return !next || next.sent !== all.sent || !/^(?:NOUN|PROPN|ADJ|PRON|DET|NUM)$/.test(next.pos);
};

/** "a summit to be held in Rome": the infinitive behind the engagement's own noun gives it its time. */
const isToBe = (verb: Token, kernel: Token): boolean =>
  (verb.dep === 'acl' || verb.dep === 'relcl') && verb.head.dominates(kernel) && isPassive(verb);

/** "Let us meet": said to another. */
const letUs = (verb: Token): boolean =>
  lemmaOf(verb.head) === 'let' &&
  verb.dep === 'ccomp' &&
  verb.head.childrenBy('nsubj').length === 0 &&
  verb.childrenBy('nsubj').some((s) => /^(?:us|['’]s)$/.test(s.lower));

/** "let them meet first": what others are to do is none of the speaker's offers. */
const letOthers = (verb: Token): boolean =>
  lemmaOf(verb.head) === 'let' && (verb.dep === 'ccomp' || verb.dep === 'xcomp') && verb.head.tag === 'VB';

/** "became the first president to visit": the ordinal makes the infinitive a fact. */
const firstTo = (verb: Token): boolean => {
  const noun = verb.dep === 'acl' || verb.dep === 'relcl' ? verb.head : verb.childrenBy('nsubj')[0];
  return (
    noun?.children.some(
      (c) =>
        /^(?:first|second|third|fourth|only|last|latest|next)$/.test(c.lower) ||
        // "the highest", "the most senior".
        /^(?:JJS|RBS)$/.test(c.tag) ||
        c.children.some((m) => m.tag === 'RBS'),
    ) === true
  );
};

/** "will become the first to visit": not yet. */
const willBe = (verb: Token): boolean => isVerb(verb.head.head) && modality(verb.head.head).when === 'future';

/**
 * An infinitive that no operator governs: what a movement or another engagement aims at is as real as that ("arrived to
 * meet", "talks to discuss"); a main clause in it is a headline's future; any other is left open.
 */
function aim(verb: Token): Act | undefined {
  if (verb.isRoot) return 'schedule';
  const above = verb.head;
  if (isVerb(above) && (verb.dep === 'advcl' || verb.dep === 'xcomp')) {
    if (
      lemmaOf(above) === 'be' ||
      MOVES.has(lemmaOf(above)) ||
      ENGAGEMENT_VERBS.has(lemmaOf(above)) ||
      verb.dep === 'advcl'
    ) {
      return modality(above).when === 'future' ? 'schedule' : 'hold';
    }
    return undefined;
  }
  if (ENGAGEMENT_NOUNS.has(lemmaOf(above))) return 'hold';
  return verb.dep === 'ccomp' || verb.dep === 'conj' || isHeadline(verb) ? 'schedule' : undefined;
}

const MOVES = new Set(
  'arrive come go fly travel head return leave depart land gather send dispatch sit cross rush manage get'.split(' '),
);

/** A gerund is as real as the verb above it. */
function governed(verb: Token): Act {
  let t = verb;
  while (!t.isRoot && !(isVerb(t) && t !== verb)) t = t.head;
  return isVerb(t) && modality(t).when === 'future' ? 'schedule' : 'hold';
}

/** Whether a clause with "if" or "unless" hangs on a verb. */
export const hasCondition = (verb: Token): boolean =>
  verb.children.some(
    (c) => c.dep === 'advcl' && c.children.some((x) => x.dep === 'mark' && /^(if|unless)$/.test(x.lower)),
  );
