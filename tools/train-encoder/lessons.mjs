import { createHash } from 'node:crypto';
import { sheets } from '../../dist/coding/encoder/questions.js';
import { ACTS, POLARITIES } from '../../dist/coding/encoder/view.js';
import { MUTUAL } from '../../dist/coding/mutual.js';
import { align, keys, sidesOf } from '../train-judge/align.mjs';
import { elsewhere } from './elsewhere.mjs';

const NOTHING = { act: 'none' };

/**
 * What the encoder is to learn from a text, sentence by sentence: what is asked, and the answers that the annotation has.
 * Each sentence is told as it is, and once more as it would be had it happened elsewhere.
 */
export function lessonsOf(text, words) {
  if (text.found.length === 0) return [];
  const given = align(text);
  const reported = text.gold.events.filter((m) => m.act !== 'comment');
  const isIdle = (c) => c.site.reading.kernel.unnamed && !given.has(c);
  const toldIn = (vocabulary) =>
    sheets(text.found, text.here, vocabulary).map(({ window: { pieces, start }, questions }) => ({
      pieces,
      start,
      questions: questions.map((q) => ({
        key: keyOf(q.candidate),
        ...asked(q),
        ...answered(q, given.get(q.candidate), text.gold.events),
        // Which of the verbs of a report it is read from is left to the encoder.
        ...(isIdle(q.candidate) && reported.some((m) => lies(q.candidate, m)) ? { truth: -1 } : {}),
      })),
      idle: questions.every((q) => isIdle(q.candidate)),
    }));
  const moved = elsewhere(text.id);
  const others = toldIn({ of: (word) => words.of(moved(word)), number: (name) => words.number(name) });
  return toldIn(words).map(({ idle, ...told }, i) => ({
    text: text.id,
    digest: createHash('sha256').update(text.id).digest()[0],
    weight: text.weight,
    idle,
    told: [told, others[i]],
  }));
}

/** What tells a candidate from the others of its text, and stays when other rules change. */
export function keyOf({ site: { reading } }) {
  const { kernel, predicate, act, polarity } = reading;
  return [kernel.token.start, predicate.start, act, polarity].join(' ');
}

/** Whether a candidate is read from a word of what is annotated. */
const lies = ({ site }, { span }) => site.reading.predicate.start >= span[0] && site.reading.predicate.end <= span[1];

const asked = ({ kernel, predicate, ruled, act, presences }) => ({
  kernel,
  predicate,
  ruled,
  act,
  presences: presences.map((p) => p.place),
});

/** Numbers of the act, its polarity, and the role of each party shown; -1 where the annotation does not say. */
function answered({ candidate, presences }, mention, all) {
  const { act, polarity = 'asserted' } = mention ?? NOTHING;
  return {
    truth: ACTS.indexOf(act),
    polarity: mention ? POLARITIES.indexOf(polarity) : -1,
    roles:
      mention && act !== 'comment'
        ? rolesOf(presences, act, sidesOf(candidate, mention, all))
        : presences.map(() => -1),
  };
}

function rolesOf(presences, act, { actor, recipient }) {
  const [acting, addressed] = [keys(actor), keys(recipient)];
  return presences.map(({ referent }) => {
    const shown = keys(referent.parties);
    if (shown.some((p) => acting.includes(p))) return 1;
    return shown.some((p) => addressed.includes(p)) ? (MUTUAL.has(act) ? 1 : 2) : 0;
  });
}
