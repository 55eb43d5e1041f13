import type { Act, EventMention, Format, Stance } from '../../record/types.js';

/** A mention in the codes of CAMEO 1.1b3 (Gerner, Schrodt, Yilmaz) and PLOVER (Open Event Data Alliance, 2021). */
export interface EventCode {
  /** Digits; absent where CAMEO has nothing like it. */
  readonly cameo?: string;
  readonly plover?: string;
  readonly mode?: string;
  readonly context?: string;
  /** What the codes do not say, or say wrongly, of what the record says; absent where nothing is lost. */
  readonly loses?: string;
}

const MEET = { mode: 'meet', context: 'diplomatic' } as const;

/**
 * Codes of acts, by the codebook. CAMEO tells an offer from an answer only by who is refused; PLOVER only by its mode.
 * `hold` and `comment` have codes by their form and stance.
 */
const BY_ACT: Readonly<Record<Exclude<Act, 'hold' | 'comment'>, EventCode>> = {
  propose: { cameo: '036', plover: 'REQUEST', ...MEET, loses: 'an offer is one code with its acceptance in CAMEO' },
  invite: { cameo: '036', plover: 'REQUEST', ...MEET, loses: 'who is to be host' },
  accept: { cameo: '036', plover: 'AGREE', ...MEET, loses: 'an acceptance is one code with the offer in CAMEO' },
  decline: { cameo: '125', plover: 'REJECT', ...MEET },
  defer: { cameo: '120', loses: 'nothing was rejected: the answer was left open; PLOVER has no code' },
  counter: { cameo: '036', plover: 'REQUEST', ...MEET, loses: 'that it answers another offer' },
  delegate: { loses: 'neither has a code for sending somebody else' },
  schedule: { cameo: '036', plover: 'AGREE', ...MEET, loses: 'that a time is fixed' },
  prepare: { cameo: '030', loses: 'what is prepared; PLOVER has no code' },
  postpone: {
    cameo: '161',
    plover: 'RETREAT',
    context: 'diplomatic',
    loses: 'CAMEO has a break of relations, not a delay',
  },
  cancel: {
    cameo: '161',
    plover: 'REJECT',
    ...MEET,
    loses: 'CAMEO has a break of relations, not one meeting called off',
  },
  rescind: { cameo: '125', plover: 'REJECT', ...MEET, loses: 'that the offer was its own' },
  suspend: {
    cameo: '164',
    plover: 'REJECT',
    ...MEET,
    loses: 'PLOVER does not tell talks broken off from talks refused',
  },
  resume: { cameo: '046', plover: 'CONSULT', context: 'diplomatic', loses: 'that talks had been broken off' },
};

const CONSULT = { plover: 'CONSULT', context: 'diplomatic' } as const;
const VISIT: EventCode = { ...CONSULT, cameo: '042', mode: 'visit' };
const TALKS: EventCode = { ...CONSULT, cameo: '046' };
const MANY: EventCode = { ...CONSULT, cameo: '040', mode: 'multilateral', loses: 'the form of the gathering' };

const BY_FORM: Readonly<Record<Format, EventCode>> = {
  visit: VISIT,
  delegation: { ...VISIT, loses: 'that a delegation went' },
  bilateral: { ...CONSULT, cameo: '040', loses: 'the form of the meeting' },
  sidelines: { ...CONSULT, cameo: '044', mode: 'third-party', loses: 'the gathering around it' },
  summit: { ...CONSULT, cameo: '040', loses: 'the form of the meeting' },
  talks: TALKS,
  call: { ...CONSULT, cameo: '041', mode: 'phone' },
  video: { ...CONSULT, cameo: '041', mode: 'phone', loses: 'video is told as telephone' },
  conference: MANY,
  attendance: MANY,
};
const ANY_FORM: EventCode = { ...CONSULT, cameo: '040', loses: 'the record does not say in what form' };
/** CAMEO's code for the host's side of a visit. */
const HOST = '043';

const STATEMENT: EventCode = { cameo: '010', loses: 'the attitude and its object; PLOVER codes no statements' };
const DISAPPROVE = { plover: 'ACCUSE', mode: 'disapprove', loses: 'what is disapproved of' } as const;
const BY_STANCE: Readonly<Partial<Record<Stance, EventCode>>> = {
  criticise: { cameo: '111', ...DISAPPROVE },
  dispute: { cameo: '110', ...DISAPPROVE },
};

/** Acts that are still done where they are done on a condition. */
const CONDITIONAL = new Set<Act>(['propose', 'invite', 'accept', 'counter', 'decline']);

/**
 * The codes of a mention, as done by the first of a pair of parties to the second.
 * @param isHost whether the first is the one visited
 */
export function eventCode(mention: EventMention, isHost = false): EventCode {
  const { act, polarity } = mention;
  if (polarity === 'denied') return { loses: 'neither has a code for what was not done' };
  if (polarity === 'possible') return { loses: 'neither has a code for what may be done' };
  const code = whenDone(mention, isHost);
  if (polarity === 'asserted') return code;
  if (!CONDITIONAL.has(act)) return { loses: 'neither has a code for what is done on a condition' };
  return { ...code, loses: [code.loses, 'the condition'].filter((l) => l !== undefined).join('; ') };
}

/** The codes of what is done, whatever stands in its way. */
function whenDone({ act, format, stance }: EventMention, isHost: boolean): EventCode {
  if (act === 'comment') return (stance && BY_STANCE[stance]) ?? STATEMENT;
  if (act !== 'hold') return BY_ACT[act];
  if (format === undefined) return ANY_FORM;
  return isHost && BY_FORM[format].cameo === VISIT.cameo ? { ...BY_FORM[format], cameo: HOST } : BY_FORM[format];
}

/** The four classes of PLOVER, as POLECAT names them. */
const QUAD: Readonly<Record<string, string>> = {
  AGREE: 'VERBAL COOPERATION',
  CONSULT: 'VERBAL COOPERATION',
  RETREAT: 'MATERIAL COOPERATION',
  REQUEST: 'VERBAL CONFLICT',
  ACCUSE: 'VERBAL CONFLICT',
  REJECT: 'VERBAL CONFLICT',
};

export const quadCode = ({ plover }: EventCode) => (plover === undefined ? undefined : QUAD[plover]);
