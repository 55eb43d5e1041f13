import type { Token } from '@demarche/english';
import type { Act, Polarity } from '../../record/types.js';
import { OFFICE_NOUNS } from '../lexicon/roles.js';
import { isNegated, isNominal, isVerb, lemmaOf, pobjs } from '../tree.js';
import type { Kernel } from './kernels/kernel.js';
import { measured } from './measured.js';
import { isStillToBe, modality } from './modality.js';

/** An act read from an engagement that no operator governs. */
export interface Bare {
  readonly act: Act;
  readonly polarity: Polarity;
}

/** An act as such, without an operator. */
export const is = (act: Act, polarity: Polarity = 'asserted'): Bare => ({ act, polarity });

/** Whether a phrase calls the engagement planned. */
export const planned = ({ token }: Kernel): boolean =>
  token.childrenBy('acl', 'relcl').some((v) => FIXING.test(lemmaOf(v)) && !isNegated(v)) ||
  isFixedBelow(token) ||
  token.childrenBy('relcl').some((v) => lemmaOf(v) === 'be' && isStillToBe(v)) ||
  (isNominal(token) &&
    [...token.children, ...token.children.flatMap((c) => c.children)].some(
      // "a conference on the future of X" need not be planned.
      (c) => (AHEAD.has(c.lower) && c.pos !== 'NOUN') || (c.lower === 'due' && c.dep !== 'prep'),
    ));

/** "a meeting with Lopez set for May": the participle may hang on the last name, or take the meeting for its subject. */
export const isFixedBelow = (t: Token): boolean =>
  [...t.subtree, ...(t.dep === 'nsubj' && !t.head.isRoot ? [t.head] : [])].some(
    (v) => /^VB[ND]$/.test(v.tag) && FIXING.test(lemmaOf(v)) && v.i > t.i && pobjs(v, 'for').length > 0,
  );

const FIXING = /^(?:plan|schedule|set|slate|fix|arrange|due|expect|announce|agree)$/;

const AHEAD = new Set(
  'upcoming planned scheduled forthcoming proposed next future potential possible coming expected impending prospective looming anticipated awaited eventual'.split(
    ' ',
  ),
);
const CALLED_OFF = new Set(
  'cancelled canceled scrapped aborted called-off now-cancelled now-canceled scuttled axed'.split(' '),
);
const PUT_OFF = new Set('postponed delayed rescheduled'.split(' '));
const BROKEN = new Set('stalled suspended deadlocked frozen collapsed broken-down failed stalemated'.split(' '));
const BEHIND = /^(?:last|recent|previous|earlier|past)$/;
const LATEST = /^(?:first|second|third|latest|historic)$/;

/** "ministers" of "the Baltic ministers meeting in Oslo": who meets, where the parser takes the participle for a noun. */
export const membersMeeting = (noun: Token): Token | undefined =>
  noun.lower === 'meeting'
    ? noun.children.find((c) => c.dep === 'compound' && c.tag === 'NNS' && OFFICE_NOUNS.has(lemmaOf(c)))
    : undefined;

/** Whether a phrase says itself that the engagement lies ahead or behind: "the last visit", "next week's talks". */
export const placed = ({ token }: Kernel): boolean =>
  token.children.some((c) => c.i < token.i && (AHEAD.has(c.lower) || BEHIND.test(c.lower))) ||
  doesLaterOn(token) ||
  // "what they agreed during their meeting".
  (token.dep === 'pobj' && /^(?:during|since|following)$/.test(token.head.lower));

/** A noun phrase by itself: ahead or behind by its modifiers, else behind unless its clause speaks of the future. */
export function nominal(t: Token): Bare | undefined {
  if (isNoneInParticular(t)) return undefined;
  // "the possibility of a summit".
  if (t.dep === 'pobj' && t.head.lower === 'of' && /^(?:possibility|prospect|chance)$/.test(lemmaOf(t.head.head)))
    return is('schedule', 'possible');
  const modifiers = t.children.filter((c) => c.i < t.i).map((c) => c.lower);
  if (modifiers.some((w) => AHEAD.has(w))) {
    const polarity = modifiers.some((w) => w === 'possible' || w === 'potential') ? 'possible' : 'asserted';
    return is(modifiers.includes('proposed') ? 'propose' : 'schedule', polarity);
  }
  if (modifiers.some((w) => BROKEN.has(w))) return is('suspend');
  if (modifiers.some((w) => CALLED_OFF.has(w))) return is('cancel');
  if (modifiers.some((w) => PUT_OFF.has(w))) return is('postpone');
  if (modifiers.some((w) => BEHIND.test(w))) return is('hold');
  if (doesLaterOn(t)) return is('schedule');
  if (modifiers.some((w) => LATEST.test(w))) return is('hold');
  const prep = t.dep === 'pobj' ? t.head.lower : '';
  // "ahead of the talks", "prior to his visit to X for a summit": also where another phrase stands between.
  const beforehand = t.ancestors
    .slice(0, 6)
    .some(
      (a, i, all) =>
        a.lower === 'ahead' ||
        a.lower === 'prior' ||
        a.lower === 'before' ||
        a.lower === 'eve' ||
        (/^(?:run|lead|build)?-?up$/.test(a.lower) && all[i - 1]?.lower === 'to') ||
        (a.lower === 'to' && all[i + 1]?.lower === 'prior'),
    );
  if (beforehand) return is('schedule');
  if (['after', 'during', 'since', 'following', 'at', 'from', 'in', 'for'].includes(prep)) {
    const verb = [t, ...t.ancestors].find(isVerb);
    return is(verb && prep !== 'after' && modality(verb).when === 'future' ? 'schedule' : 'hold');
  }
  return is('hold');
}

/** "The summit will address fishing", "the talks were to deal with it": what does something later on lies ahead. */
function doesLaterOn(noun: Token): boolean {
  const subject = measured(noun);
  if (!/^nsubj(?:pass)?$/.test(subject.dep) || !isVerb(subject.head)) return false;
  const infinitives = subject.head.childrenBy('xcomp');
  return [subject.head, ...infinitives].some((v) => {
    const { when, modal, perfect } = modality(v);
    return when === 'future' && !(modal && perfect);
  });
}

/** "any talks", "such a meeting", "saw no need for talks", "would not beg for a meeting", "without a summit". */
function isNoneInParticular(noun: Token): boolean {
  const words = noun.children.filter((c) => c.i < noun.i);
  if (words.some((c) => /^(?:any|such|no)$/.test(c.lower))) return true;
  const particular = words.some((c) => c.dep === 'poss' || /^(?:the|this|that|these|those)$/.test(c.lower) || c.ent);
  if (particular) return false;
  for (let t = measured(noun); !t.isRoot && /^(?:pobj|dobj|prep|pcomp|attr|conj)$/.test(t.dep); t = t.head) {
    if (t.head.lower === 'without') return true;
    if (isVerb(t.head)) return isNegated(t.head);
    if (isNominal(t.head) && t.head.children.some((c) => /^(?:no|any)$/.test(c.lower))) return true;
  }
  return false;
}
