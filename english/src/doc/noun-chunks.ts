import type { Doc } from './doc.js';
import { Span } from './span.js';

const CHUNK_DEPS = new Set(['nsubj', 'nsubjpass', 'oprd', 'dobj', 'pcomp', 'dative', 'appos', 'pobj', 'attr', 'ROOT']);

/**
 * Base noun phrases by spaCy's definition for English: a nominal in one of the argument relations (or coordinated with
 * one that is), with its left dependents.
 */
export function nounChunks(doc: Doc): Span[] {
  const out: Span[] = [];
  let previousEnd = -1;
  for (const word of doc.tokens) {
    if (word.pos !== 'NOUN' && word.pos !== 'PROPN' && word.pos !== 'PRON') continue;
    let left = word;
    for (let first = left.children[0]; first && first.i < left.i; first = left.children[0]) left = first;
    if (left.i <= previousEnd) continue;
    let isChunk = CHUNK_DEPS.has(word.dep);
    if (word.dep === 'conj') {
      let head = word.head;
      while (head.dep === 'conj' && head.head.i < head.i) head = head.head;
      isChunk = CHUNK_DEPS.has(head.dep);
    }
    if (!isChunk) continue;
    out.push(new Span(doc, left.i, word.i + 1, 'NP'));
    previousEnd = word.i;
  }
  return out;
}
