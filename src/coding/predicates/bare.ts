import type { Token } from '@demarche/english';
import { isStrongNoun } from '../lexicon/engagements.js';
import { isVerb, lemmaOf, pobjs, setPhrases } from '../tree.js';
import { isImperative } from './imperatives.js';
import type { Kernel } from './kernels/kernel.js';
import { isOmitted, modality } from './modality.js';
import { type Bare, is, nominal, planned } from './nominals.js';
import { isAwaited } from './stays.js';
import { isNoSuch, noLonger, unheld } from './unheld.js';
import { gerund, infinitive } from './untensed.js';

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
  if (m.negated) return unheld(kernel, event, subject, m);
  if (m.when === 'future' && planned(kernel) && atLaterDate(event)) return is('postpone');
  if (insteadOf(event)) return is('decline');
  if (letUs(event)) return is('propose');
  if (letOthers(event)) return undefined;
  if (m.modal === 'possible') return is('schedule', 'possible');
  if (m.modal === 'obliged' || m.modal === 'able') return is('propose');
  if (m.modal === 'would' && hasCondition(event)) return is('propose', 'conditional');
  if (m.modal === 'would' && (isOwnWord(event) || isGladly(event))) return is('propose');
  // "If he comes, I will receive him".
  if (m.when === 'future' && isOwnWord(event) && hasCondition(event)) return is('propose', 'conditional');
  if (m.when === 'future' || isStillAwaited(event) || isOnTheWay(event) || isYetToArrive(kernel, event))
    return is('schedule');
  if (m.infinitive) {
    const act = infinitive(event, kernel.token);
    return act && is(act);
  }
  return is(m.when === 'none' ? gerund(event) : 'hold');
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

/** "I would speak to him": in one's own mouth the word is an offer; reported by others it is the future ("said he would"). */
const isOwnWord = (verb: Token): boolean => verb.childrenBy('nsubj').some((s) => /^(?:i|we)$/.test(s.lower));

/** "he would gladly see her": an offer, whoever reports it. */
const isGladly = (verb: Token): boolean =>
  verb.children.some((c) => /^(?:gladly|happily|willingly|readily)$/.test(c.lower));

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

/** "will be held at a later date": said of what had a date, it is put off. */
const atLaterDate = (verb: Token): boolean =>
  pobjs(verb, 'at', 'on').some(
    (o) => /^(?:date|time|stage|point)$/.test(o.lower) && o.children.some((c) => c.lower === 'later'),
  );

/** "Let us meet": said to another. */
const letUs = (verb: Token): boolean =>
  lemmaOf(verb.head) === 'let' &&
  verb.dep === 'ccomp' &&
  verb.head.childrenBy('nsubj').length === 0 &&
  verb.childrenBy('nsubj').some((s) => /^(?:us|['’]s)$/.test(s.lower));

/** "let them meet first": what others are to do is none of the speaker's offers. */
const letOthers = (verb: Token): boolean =>
  lemmaOf(verb.head) === 'let' && (verb.dep === 'ccomp' || verb.dep === 'xcomp') && verb.head.tag === 'VB';

/** Whether a clause with "if" or "unless" hangs on a verb. */
export const hasCondition = (verb: Token): boolean =>
  verb.children.some(
    (c) => c.dep === 'advcl' && c.children.some((x) => x.dep === 'mark' && /^(if|unless)$/.test(x.lower)),
  );
