import type { Doc, Token } from '@demarche/english';
import { DEEDS } from '../../lexicon/engagements.js';
import { isVerb, lemmaOf, phrasalLemma, pobjs, setPhrases } from '../../tree.js';
import { stayOf } from '../stays.js';
import type { Kernel } from './kernel.js';
import { nounKernel } from './nouns.js';
import { verbKernel } from './verbs.js';

/** All kernels of a document in text order. */
export function kernels(doc: Doc): Kernel[] {
  const out: Kernel[] = [];
  for (const t of doc.tokens) {
    const k = deedKernel(t) ?? resumed(t, out.at(-1)) ?? (isVerb(t) ? (verbKernel(t) ?? stayKernel(t)) : nounKernel(t));
    if (k) out.push(k);
  }
  return out;
}

/**
 * "It will take place on June 12", "it was to be held in Izmir": the engagement named last, in this sentence or the one before,
 * as subject of a verb that only what is convened can have.
 */
function resumed(t: Token, last: Kernel | undefined): Kernel | undefined {
  if (t.lower !== 'it' || !/^nsubj(?:pass)?$/.test(t.dep) || !last || last.verb || last.weak) return undefined;
  const { head } = t;
  const takesPlace = setPhrases(head).some((p) => p === 'take place' || p === 'go ahead');
  const isConvened = /^(?:hold|convene|schedule|reschedule)$/.test(lemmaOf(head)) && t.dep === 'nsubjpass';
  const near = last.token.sent === t.sent || last.token.sent.end === t.sent.start;
  return near && (takesPlace || isConvened) ? { token: t, format: last.format, weak: false } : undefined;
}

/** "called it off", "it was cancelled", "the cancellation": the engagement is the one spoken of. */
function deedKernel(t: Token): Kernel | undefined {
  const deed = isVerb(t) ? DEEDS.get(phrasalLemma(t)) : t.pos === 'NOUN' ? DEEDS.get(lemmaOf(t)) : undefined;
  if (!deed || t.dep === 'amod' || t.dep === 'compound') return undefined;
  const unnamed = isVerb(t)
    ? t.childrenBy('dobj', 'nsubjpass').some((o) => /^(it|this|that|them|which)$/.test(o.lower))
    : pobjs(t, 'of', 'for').length === 0 && !t.children.some((c) => c.dep === 'compound' || SEVERAL.test(c.lower));
  return unnamed ? { token: t, format: 'bilateral', weak: false, offer: deed } : undefined;
}

/** "after several postponements": of what, nobody has said. */
const SEVERAL = /^(?:an?|any|no|some|several|many|repeated|numerous|other)$/;

function stayKernel(t: Token): Kernel | undefined {
  const verb = stayOf(t);
  return verb && { token: t, format: verb.format, verb, weak: true };
}
