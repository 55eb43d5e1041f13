import { JOURNEYS } from '../record/journeys.js';
import type { EventMention, Format, Party, Stance } from '../record/types.js';

/** Gives a party's name, with its article where it takes one. */
export type NameOf = (party: Party) => string;

const ENGAGEMENT: Readonly<Record<Format, string>> = {
  visit: 'a visit',
  bilateral: 'a meeting',
  sidelines: 'a meeting on the sidelines',
  summit: 'a summit',
  talks: 'talks',
  call: 'a call',
  video: 'a video call',
  delegation: 'a delegation',
  conference: 'a conference',
  attendance: 'a gathering',
};

const REACTION: Readonly<Record<Stance, string>> = {
  criticise: 'criticism of it',
  regret: 'regret at it',
  welcome: 'a welcome for it',
  deny: 'a denial about it',
  dispute: 'an account of it disputed',
  explain: 'an explanation of it',
  warn: 'a warning about it',
};

/** Who does what about which engagement, in words: `Russia declines talks with the United States (Vladimir Putin)`. */
export function phrase(mention: EventMention, nameOf: NameOf): string {
  const { polarity, actor_person, recipient_person } = mention;
  const persons = [actor_person, recipient_person].filter((p) => p !== undefined).join(' → ');
  const doubt = {
    asserted: '',
    denied: ' – denied',
    possible: ' – as a possibility',
    conditional: ' – on a condition',
  }[polarity];
  const said = clause(mention, nameOf);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${persons ? ` (${persons})` : ''}${doubt}`;
}

function clause(mention: EventMention, nameOf: NameOf): string {
  const { act, actor, recipient, format } = mention;
  const all = (parties: readonly Party[]) => parties.map(nameOf).join(', ');
  const a = all(actor) || 'someone';
  const b = all(recipient);
  const it = format === undefined ? 'a meeting' : ENGAGEMENT[format];
  const withB = b && ` with ${b}`;
  const toB = b && ` to ${b}`;
  const between = JOURNEYS.has(format) ? toB : withB;
  switch (act) {
    case 'propose':
      return `${a} proposes ${it}${toB}`;
    case 'invite':
      return `${a} invites ${b || 'someone'}${format === undefined ? '' : ` to ${it}`}`;
    case 'accept':
      return `${a} agrees to ${it}${withB}`;
    case 'decline':
      return `${a} declines ${it}${withB}`;
    case 'defer':
      return `${a} leaves open ${it}${withB}`;
    case 'counter':
      return `${a} offers${b && ` ${b}`} something else instead`;
    case 'delegate':
      return `${a} sends ${mention.delegate ?? 'someone else'}${toB}`;
    case 'schedule':
      return `${it} fixed: ${a}${between}`;
    case 'prepare':
      // Who works on a journey need not be who makes it.
      return `${it} in preparation: ${a}${withB}`;
    case 'postpone':
      return b ? `${a} puts off ${it}${withB}` : `${it} put off: ${a}`;
    case 'cancel':
      return `${a} calls off ${it}${withB}`;
    case 'rescind':
      return `${a} takes back an offer of ${it}${toB}`;
    case 'hold':
      return `${it} held: ${a}${between}`;
    case 'suspend':
      return b ? `${a} breaks off ${it}${withB}` : `${it} broken off: ${a}`;
    case 'resume':
      return `${it} resumed: ${a}${between}`;
    case 'comment':
      return `${mention.stance === undefined ? 'a comment on it' : REACTION[mention.stance]} by ${a}${b && `, towards ${b}`}`;
  }
}
