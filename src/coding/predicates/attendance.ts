import type { Token } from '@demarche/english';
import type { Format } from '../../record/types.js';
import { lemmaOf } from '../tree.js';
import type { Reading } from './readings.js';

/** Light verbs and operators by which one goes, or does not go, to a gathering. */
const ATTENDS = new Set([
  'attend',
  'participate',
  'take part',
  'join',
  'boycott',
  'skip',
  'snub',
  'miss',
  'pull out',
  'withdraw',
  'drop out',
  'bow out',
  'back out',
  'invite',
  'invitation',
  'exclude',
  'shun',
  'stay away',
  'keep away',
  'leave',
  'walk out',
  'represent',
]);

/** Whether a reading is of going, or not going, to what others hold. */
export const attends = ({ kernel, steps }: Reading): boolean =>
  kernel.verb?.frame === 'attend' ||
  steps.some(
    (s) =>
      ATTENDS.has(s.op.lemma) ||
      takesPart(s.token) ||
      (s.via === 'prep:to' && GOES.test(s.op.lemma) && /^(?:attendance|summit|conference)$/.test(kernel.format)),
  );

/** "will not go to the games". */
const GOES = /^(?:go|come|travel|fly|head)$/;

const takesPart = (verb: Token): boolean =>
  lemmaOf(verb) === 'take' && verb.childrenBy('dobj').some((o) => o.lower === 'part');

/** Whether an engagement of a form is convened by somebody, for others to come to. */
export const isConvened = (format: Format): boolean => format === 'summit' || format === 'conference';
