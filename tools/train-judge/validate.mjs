import { createHash } from 'node:crypto';
import { mentions } from '../../dist/coding/coder.js';
import { reports, weigh } from '../../dist/coding/judge/judge.js';
import { modelOf } from '../../dist/coding/judge/model.js';
import { score } from '../../dist/evaluate/index.js';
import { learn } from './learn.mjs';

const FOLDS = 5;

/**
 * Weighs the candidates of each text by a model that has not seen the text. Texts are dealt to folds by a digest of their
 * ids, so that the folds stay when texts are added. Gives weighed candidates by text.
 */
export function crossWeigh(texts, examples) {
  const fold = (text) => createHash('sha256').update(text.id).digest()[0] % FOLDS;
  const models = Array.from({ length: FOLDS }, (_, k) =>
    modelOf(
      learn(
        examples.filter((_, i) => fold(texts[i]) !== k),
        {},
      ),
    ),
  );
  return new Map(texts.map((t) => [t, t.here ? weigh(t.found, t.here, models[fold(t)]) : []]));
}

const PROPER = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
const IMPROPER = [0.45, 0.55, 0.65, 0.75];

/**
 * The thresholds by which the mean of the sets' F1 is greatest, the first on a tie: that of the proper candidates first,
 * with no others, then that of the others.
 */
export function bestThresholds(sets, weighed, tell) {
  const best = (choices) => {
    let found;
    for (const thresholds of choices) {
      const rates = sets.map((set) => rate(set, (t) => (t.here ? reports(weighed.get(t), t.here, thresholds) : [])));
      tell(thresholds, rates);
      const worth = rates.reduce((sum, r) => sum + r.f1, 0);
      if (!found || worth > found.worth) found = { worth, thresholds };
    }
    return found.thresholds;
  };
  const { proper } = best(PROPER.map((p) => ({ proper: p, improper: 1 })));
  return best(IMPROPER.map((improper) => ({ proper, improper })));
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
