import { REPORT_VERBS } from '../../lexicon/operators.js';
import { phrase, type Site } from '../../site.js';
import { isVerb, lemmaOf } from '../../tree.js';
import type { Ground } from './ground.js';

/** "X called off the talks: its envoy had fallen ill": a clause behind the colon that follows the act. */
export function colon(site: Site): Ground[] {
  const { tokens } = site.doc.sentenceOf(site.clause);
  const mark = tokens.find(
    (t) => t.text === ':' && t.i > site.reading.predicate.i && t.i > site.reading.kernel.token.i,
  );
  const rest = tokens.filter((t) => mark && t.i > mark.i);
  const told = rest.find((t) => isVerb(t) && (t.isRoot || t.head.i < mark!.i));
  if (
    !mark ||
    !told ||
    REPORT_VERBS.has(lemmaOf(told)) ||
    !told.childrenBy('nsubj', 'nsubjpass').some((s) => s.i > mark.i)
  )
    return [];
  const [, to] = phrase(told, ['punct']).span;
  return [{ span: [rest[0]!.start, to], rule: 'colon', weight: 1 }];
}
