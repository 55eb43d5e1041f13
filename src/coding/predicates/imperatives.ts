import type { Token } from '@demarche/english';

/** "Come to Lima", "please meet him": a plain form without subject or auxiliary, at the head of what is said. */
export function isImperative(verb: Token): boolean {
  const plain = verb.tag === 'VB' && !verb.children.some((c) => /^(?:aux|auxpass|nsubj|nsubjpass|expl)$/.test(c.dep));
  if (!plain) return false;
  if (verb.dep === 'conj') return isImperative(verb.head);
  return verb.isRoot || ((verb.dep === 'ccomp' || verb.dep === 'parataxis') && isQuoted(verb));
}

const isQuoted = (verb: Token): boolean => verb.children.some((c) => c.i < verb.i && /^["“'‘]$/.test(c.text));
