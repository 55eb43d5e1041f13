import type { Token } from '@demarche/english';
import { type EngagementVerb, PHONE_WORDS, VIDEO_WORDS } from '../../lexicon/engagements.js';
import { isInfinitive, isVerb, lemmaOf, pobjs } from '../../tree.js';

/** Whether a verb of calling rings somebody up: not "called for calm", "called the minister a liar", "called a vote". */
export const isTelephoning = (t: Token, { weak }: EngagementVerb): boolean =>
  t.childrenBy('dobj').length > 0 &&
  pobjs(t, 'for', 'on').every(isDay) &&
  t
    .childrenBy('oprd', 'ccomp', 'prt', ...(weak ? ['xcomp'] : []))
    .every((c) => c.lower === 'up' || (c.dep === 'xcomp' && SAID_ON_PHONE.has(lemmaOf(c)))) &&
  !isNaming(t);

/** "called X to thank him": what one rings for is to say something; "called X to testify" summons. */
const SAID_ON_PHONE = new Set(
  'discuss demand thank congratulate urge ask tell inform express convey offer apologise apologize protest complain warn brief press reassure assure say condemn raise voice wish condole commiserate invite propose explain'.split(
    ' ',
  ),
);

/** "calls the minister a liar", "called him 'old'": a name is given, not a ring. */
const isNaming = (call: Token): boolean =>
  lemmaOf(call) === 'call' &&
  call.childrenBy('dobj').some((o) => {
    const { tokens } = o.doc;
    const next = tokens[o.i + 1]?.text === ',' ? tokens[o.i + 2] : tokens[o.i + 1];
    return (
      next !== undefined &&
      next.sent === o.sent &&
      /^(?:an?|["“‘])$/.test(next.text) &&
      !isDay(next.head) &&
      !SPAN.test(next.head.lower)
    );
  });

const SPAN = /^(?:minute|hour|day|week|month|year|few|couple|second|third|fourth|fifth)s?$/;

/** "a call for talks", "calls to meet": a noun that asks for something; only its other sense is a telephone's. */
export const isAppeal = (call: Token): boolean =>
  !call.children.some(
    (c) => c.i < call.i && (c.lower === 'courtesy' || PHONE_WORDS.has(c.lower) || VIDEO_WORDS.has(c.lower)),
  ) &&
  !isWhereSaid(call) &&
  (call.childrenBy('acl', 'xcomp', 'relcl').some(asksForIt) || pobjs(call, 'for', 'on').some((o) => !isDay(o)));

/** "told him in a call that ...", "urged her in a call to come": the parser hangs what is said on the call. */
const isWhereSaid = (call: Token): boolean =>
  call.dep === 'pobj' &&
  /^(?:in|during|after|over)$/.test(call.head.lower) &&
  isVerb(call.head.head) &&
  (/^(?:urge|ask|press|warn|invite|request|beg|encourage)$/.test(lemmaOf(call.head.head)) ||
    call.childrenBy('acl', 'relcl').some((c) => c.children.some((m) => m.lower === 'that')));

/** "a call to resign", "calls that he step down"; one "made by the president" is a telephone's. */
const asksForIt = (clause: Token): boolean => isInfinitive(clause) || clause.childrenBy('mark').length > 0;

/** "a call on Tuesday" is made then; "a call on somebody" asks for something. */
const isDay = (t: Token): boolean =>
  t.ent?.label === 'DATE' || t.ent?.label === 'TIME' || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(t.lower);
