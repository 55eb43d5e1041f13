import { createHash } from 'node:crypto';
import { sheets } from '../../dist/coding/encoder/questions.js';
import { ACTS, POLARITIES } from '../../dist/coding/encoder/view.js';
import { MUTUAL } from '../../dist/coding/mutual.js';
import { align, keys } from '../train-judge/align.mjs';

const NOTHING = { act: 'none', polarity: 'asserted', actor: [], recipient: [] };

/** What the encoder is to learn from a text, sentence by sentence: what is asked, and the answers that the annotation has. */
export function lessonsOf(text, words) {
  if (text.found.length === 0) return [];
  const given = align(text);
  return sheets(text.found, text.here, words).map(({ window, questions }) => ({
    text: text.id,
    digest: createHash('sha256').update(text.id).digest()[0],
    weight: text.weight,
    pieces: window.pieces,
    start: window.start,
    questions: questions.map((q) => ({ key: keyOf(q.candidate), ...asked(q), ...answered(q, given.get(q.candidate)) })),
  }));
}

/** What tells a candidate from the others of its text, and stays when other rules change. */
export function keyOf({ site: { reading } }) {
  const { kernel, predicate, act, polarity } = reading;
  return [kernel.token.start, predicate.start, act, polarity].join(' ');
}

const asked = ({ kernel, predicate, ruled, act, presences }) => ({
  kernel,
  predicate,
  ruled,
  act,
  presences: presences.map((p) => p.place),
});

/** Numbers of the act, its polarity, and the role of each party shown; -1 where the annotation does not say. */
function answered({ presences }, mention) {
  const { act, polarity = 'asserted', actor, recipient } = mention ?? NOTHING;
  const roleOf = ({ referent }) => {
    if (!mention || act === 'comment') return -1;
    const shown = keys(referent.parties);
    if (shown.some((p) => keys(actor).includes(p))) return 1;
    return shown.some((p) => keys(recipient).includes(p)) ? (MUTUAL.has(act) ? 1 : 2) : 0;
  };
  return {
    truth: ACTS.indexOf(act),
    polarity: mention ? POLARITIES.indexOf(polarity) : -1,
    roles: presences.map(roleOf),
  };
}
