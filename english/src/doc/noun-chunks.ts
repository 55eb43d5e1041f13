import type { Doc } from './doc.js';
import { Span } from './span.js';
import type { Token } from './token.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);
const CHUNK_DEPS = new Set(['nsubj', 'nsubjpass', 'oprd', 'dobj', 'pcomp', 'dative', 'appos', 'pobj', 'attr', 'ROOT']);

/**
 * Base noun phrases by spaCy's definition for English: a nominal in one of the argument relations, or coordinated with
 * one that is, with all before it that it dominates.
 */
export function nounChunks(doc: Doc): Span[] {
  const out: Span[] = [];
  let previousEnd = 0;
  for (const word of doc.tokens) {
    if (!NOMINAL.has(word.pos) || !CHUNK_DEPS.has(firstConjunct(word).dep)) continue;
    const { start } = word.subtreeSpan;
    if (start < previousEnd) continue;
    out.push(new Span(doc, start, word.i + 1, 'NP'));
    previousEnd = word.i + 1;
  }
  return out;
}

function firstConjunct(word: Token): Token {
  if (word.dep !== 'conj') return word;
  let head = word.head;
  while (head.dep === 'conj' && head.head.i < head.i) head = head.head;
  return head;
}
