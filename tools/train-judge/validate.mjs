import { createHash } from 'node:crypto';
import { mentions } from '../../dist/coding/coder.js';
import { judge } from '../../dist/coding/judge/judge.js';
import { modelOf } from '../../dist/coding/judge/model.js';
import { score } from '../../dist/evaluate/index.js';
import { learn } from './learn.mjs';

const FOLDS = 5;

/**
 * The reports of each text by a model that has not seen the text. Texts are dealt to folds by a digest of their ids, so
 * that the folds stay when texts are added.
 */
export function judgeUnseen(texts, examples) {
  const fold = (text) => createHash('sha256').update(text.id).digest()[0] % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, k) =>
    modelOf(learn(examples.filter((_, i) => fold(texts[i]) !== k))),
  );
  return new Map(texts.map((t) => [t, judge(t.found, models[fold(t)])]));
}

/** Coded rates, without comments, of the mentions made from the reports that `choose` gives for each text. */
export function rate(texts, choose) {
  const read = texts.map((t) => ({
    id: t.id,
    events: mentions(t.found, choose(t)).map((m) => ({ ...m, episode: '' })),
    episodes: [],
  }));
  const gold = texts.map((t) => t.gold);
  return score(gold, read).coded_without_comment;
}
