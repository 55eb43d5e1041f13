import type { Act, Polarity } from '../../../src/record/types.js';

/** What an act does to an engagement; gives its colour. */
export type Family = 'offer' | 'yes' | 'no' | 'open' | 'fixed' | 'talk';

interface Look {
  readonly family: Family;
  /** Outline in a square of 16 by 16. */
  readonly path: string;
  /** Drawn as lines only. */
  readonly hollow?: boolean;
  /** What the act is called beside its mark. */
  readonly label: string;
}

/** Shape, colour and name of each act. Shapes differ within a family, so that colour is never all that tells two acts apart. */
export const LOOKS: Readonly<Record<Act, Look>> = {
  propose: { family: 'offer', label: 'proposal', hollow: true, path: 'M3 2.5 13.5 8 3 13.5Z' },
  invite: { family: 'offer', label: 'invitation', path: 'M3 2 14 8 3 14Z' },
  counter: { family: 'offer', label: 'counter-offer', path: 'M13 2 5 8l8 6ZM2 2h2v12H2Z' },
  accept: { family: 'yes', label: 'acceptance', hollow: true, path: 'M2.5 8.5 6.5 12.5 13.5 4' },
  hold: { family: 'yes', label: 'held', path: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z' },
  resume: { family: 'yes', label: 'resumed', path: 'M2 3 8 8 2 13ZM8 3l6 5-6 5Z' },
  decline: { family: 'no', label: 'refusal', hollow: true, path: 'M3 3 13 13M13 3 3 13' },
  cancel: {
    family: 'no',
    label: 'cancellation',
    path: 'M2 2h12v12H2ZM5 4 4 5l3 3-3 3 1 1 3-3 3 3 1-1-3-3 3-3-1-1-3 3Z',
  },
  rescind: { family: 'no', label: 'offer taken back', hollow: true, path: 'M13 2.5 2.5 8 13 13.5ZM13 8H7' },
  suspend: { family: 'no', label: 'broken off', path: 'M3 2h3.5v12H3ZM9.5 2H13v12H9.5Z' },
  defer: {
    family: 'open',
    label: 'left open',
    hollow: true,
    path: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12ZM8 4.5V8l2.5 2',
  },
  postpone: { family: 'open', label: 'put off', path: 'M1.5 5.5H9V2l6 6-6 6v-3.5H1.5Z' },
  delegate: {
    family: 'open',
    label: 'another sent',
    hollow: true,
    path: 'M2 5h9M8 2l3.5 3L8 8M14 11H5M8 8l-3.5 3L8 14',
  },
  schedule: { family: 'fixed', label: 'fixed', path: 'M8 1 15 8l-7 7-7-7Z' },
  prepare: { family: 'fixed', label: 'preparation', hollow: true, path: 'M8 2 14 8l-6 6-6-6Z' },
  comment: { family: 'talk', label: 'comment', hollow: true, path: 'M2 3h12v8H7l-3 3v-3H2Z' },
};

/** What a polarity adds to the name of an act. */
export const DOUBTS: Readonly<Record<Polarity, string>> = {
  asserted: '',
  denied: 'denied',
  possible: 'possible',
  conditional: 'on a condition',
};

/** The name of an act with its polarity: `invitation, denied`. */
export function actLabel(act: Act, polarity: Polarity = 'asserted'): string {
  return [LOOKS[act].label, DOUBTS[polarity]].filter(Boolean).join(', ');
}
