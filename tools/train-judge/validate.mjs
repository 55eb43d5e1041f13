import { createHash } from 'node:crypto';
import { mentions } from '../../dist/coding/coder.js';
import { reread } from '../../dist/coding/encoder/reread.js';
import { judge, openOf } from '../../dist/coding/judge/judge.js';
import { modelOf } from '../../dist/coding/judge/model.js';
import { score } from '../../dist/evaluate/index.js';
import { learn } from './learn.mjs';

const FOLDS = 5;

/**
 * The candidates of each text and the reports among them by a model that has not seen the text, which also says what the encoder
 * is asked about. Texts are dealt to folds by a digest of their ids, so that the folds stay when texts are added.
 */
export function judgeUnseen(texts, examples) {
  const fold = (text) => createHash('sha256').update(text.id).digest()[0] % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, k) =>
    modelOf(learn(examples.filter((_, i) => fold(texts[i]) !== k))),
  );
  return new Map(texts.map((t) => [t, judged(t, models[fold(t)])]));
}

function judged({ asked, seen }, model) {
  const open = new Set(openOf(asked, model));
  const found = asked.flatMap((c, i) => reread(open.has(c) ? seen[i] : c));
  return { found, sites: judge(found, model) };
}

/** Coded rates, without comments, of the mentions made from the candidates and reports that `choose` gives for each text. */
export function rate(texts, choose) {
  const read = texts.map((t) => {
    const { found, sites } = choose(t);
    return { id: t.id, events: mentions(found, sites).map((m) => ({ ...m, episode: '' })), episodes: [] };
  });
  const gold = texts.map((t) => t.gold);
  return score(gold, read).coded_without_comment;
}
