import type { Token } from '@demarche/english';
import { phrase, type Site } from '../../site.js';
import { isVerb } from '../../tree.js';
import type { Ground } from './ground.js';

/** "With its parliament dissolved, ...", "Its king having fled, ...": a state of things that leads the sentence. */
export function absolute(site: Site): Ground[] {
  const { predicate, kernel } = site.reading;
  for (const t of site.doc.sentenceOf(site.clause).tokens) {
    if (t.i > predicate.i || t.dominates(predicate) || t.dominates(kernel.token)) continue;
    const first = t.subtree[0]!;
    if (!opens(first) || !(t.head === site.clause || t.head.dominates(predicate))) continue;
    const state = withState(t, first) ?? having(t);
    if (state) return [{ span: state, rule: 'absolute', weight: 2 }];
  }
  return [];
}

const opens = (t: Token): boolean => t.i - t.sent.start < 1;

/** What follows "with": a subject and what is said of it. */
function withState(t: Token, first: Token): readonly [number, number] | undefined {
  if (first.lower !== 'with' || first === t) return undefined;
  const stated = isVerb(t) && (t.tag === 'VBN' || t.tag === 'VBG') && t.childrenBy('nsubj', 'nsubjpass').length > 0;
  return stated ? [first.doc.tokens[first.i + 1]!.start, phrase(t, ['punct']).span[1]] : undefined;
}

const having = (t: Token): readonly [number, number] | undefined =>
  isVerb(t) &&
  t.childrenBy('nsubj', 'nsubjpass').length > 0 &&
  t.children.some((c) => c.tag === 'VBG' && /^(?:having|being)$/.test(c.lower) && c.dep.startsWith('aux'))
    ? phrase(t, ['punct']).span
    : undefined;
