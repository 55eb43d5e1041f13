import type { Token } from '@demarche/english';
import { phrase, type Site } from '../../site.js';
import { isVerb, lemmaOf, pobjs } from '../../tree.js';
import { GROUND, type Ground, upTo } from './ground.js';

/** "for health reasons", "on security grounds". */
export function named(site: Site): Ground[] {
  for (const noun of site.doc.sentenceOf(site.clause).tokens) {
    if (!/^(?:reason|ground)$/.test(lemmaOf(noun)) || !isBroughtIn(noun, site)) continue;
    const kind = noun.children.filter((c) => c.i < noun.i && /^(?:compound|amod|nmod)$/.test(c.dep));
    const of = pobjs(noun, 'of')[0];
    if (of) return [{ span: phrase(of).span, rule: `${lemmaOf(noun)} of`, weight: 4 }];
    // "for a simple reason": what follows says which.
    if (
      kind.length > 0 &&
      noun.tag === 'NNS' &&
      !kind.some((c) => /^(?:un\w+|various|other|several|same|similar|different|many)$/.test(c.lower))
    )
      return [{ span: [kind[0]!.start, noun.end], rule: `for ${lemmaOf(noun)}s`, weight: 4 }];
  }
  return [...quarrel(site), ...givenAs(site)];
}

/** "cancels the visit in a trade row"; "three times in a row" counts. */
function quarrel(site: Site): Ground[] {
  const noun = site.doc
    .sentenceOf(site.clause)
    .tokens.find((t) => QUARREL.test(lemmaOf(t)) && isBroughtIn(t, site) && t.children.some((c) => c.dep !== 'det'));
  return noun ? [{ span: phrase(noun).span, rule: `in a ${lemmaOf(noun)}`, weight: 1.9 }] : [];
}

const QUARREL = /^(?:row|dispute|spat|feud|quarrel|standoff|stand-off|argument|backlash|protest|disagreement|fallout)$/;

/** Behind "for", "on" or "in" that goes with the act; also "for what he called security reasons". */
function isBroughtIn(noun: Token, { clause, reading }: Site): boolean {
  const at = noun.dep === 'oprd' && noun.head.dep === 'pcomp' ? noun.head : noun;
  if (at.head.dep !== 'prep' || !/^(?:for|on|in)$/.test(at.head.lower)) return false;
  const heads = [reading.predicate, clause, reading.kernel.token];
  // "at the last minute for health reasons": the parser may hang it on the noun before.
  return (
    heads.includes(at.head.head) || (at.i > reading.predicate.i && heads.includes(at.head.ancestors.find(isVerb)!))
  );
}

/** "giving the strike as the reason", "giving as grounds the strike". */
function givenAs({ clause }: Site): Ground[] {
  for (const gives of clause.childrenBy('advcl').filter((v) => lemmaOf(v) === 'give')) {
    const as = gives.subtree.find((p) => p.lower === 'as' && p.children.some((c) => GROUND.test(lemmaOf(c))));
    const given = as && [...gives.childrenBy('dobj'), ...as.subtree.filter((o) => o.dep === 'dobj')][0];
    if (as && given) return [{ span: upTo(phrase(given).span, as.start), rule: 'give as reason', weight: 4 }];
  }
  return [];
}
