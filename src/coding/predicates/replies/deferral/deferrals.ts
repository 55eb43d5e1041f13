import type { Token } from '@demarche/english';
import { isVerb, lemmaOf, subjectOf } from '../../../tree.js';
import { modality } from '../../modality.js';
import { firstOfSentences, type Report, type Scene } from '../../scene.js';
import { NEAR } from './deferral.js';
import { awaited, neitherNor, timeAsked, unanswered } from './unanswered.js';
import { answeredOnly, guarded, notNow, pondered, tooEarly, weSee } from './undecided.js';

/** Answers that do not decide: noncommittal words, no answer yet, not now. */
export function deferrals(scene: Scene): Report[] {
  const found = firstOfSentences(
    scene.doc,
    (t) =>
      guarded(scene, t) ??
      unanswered(scene, t) ??
      neitherNor(scene, t) ??
      timeAsked(scene, t) ??
      pondered(scene, t) ??
      awaited(scene, t) ??
      answeredOnly(scene, t) ??
      notNow(scene, t) ??
      tooEarly(scene, t) ??
      weSee(scene, t),
  );
  return [...found, ...scene.doc.tokens.flatMap((t) => reserved(t, found) ?? [])];
}

/** "Only the palace could accept", behind an answer that leaves it open: the same answer again. */
function reserved(t: Token, found: readonly Report[]): Report | undefined {
  if (!isVerb(t) || !/^(?:accept|decide|answer|confirm)$/.test(lemmaOf(t)) || !modality(t).modal) return undefined;
  const only = subjectOf(t)?.children.some((c) => c.lower === 'only');
  const before = found.findLast(({ site }) => site && site.reading.predicate.i <= t.i)?.site;
  if (!only || !before || t.start - before.span[1] > NEAR / 2 || t.start < before.span[0]) return undefined;
  return { replaces: ({ reading }) => reading.predicate === t };
}
