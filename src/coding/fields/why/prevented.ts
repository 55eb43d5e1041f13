import type { Token } from '@demarche/english';
import { BODY_NOUNS, OFFICE_NOUNS } from '../../lexicon/roles.js';
import { REFUSALS } from '../../refusals.js';
import { phrase, type Site } from '../../site.js';
import { isPassive, isVerb, lemmaOf, pobjs } from '../../tree.js';
import type { Ground } from './ground.js';

/** "A strike delayed the talks", "the visit was derailed by a raid", "fell victim to the budget": what does it is why it was done. */
export function prevented(site: Site): Ground[] {
  const { predicate, kernel, steps, act } = site.reading;
  // "Work on the visit has not begun" names no cause.
  if (!REFUSALS.has(act)) return [];
  for (const verb of new Set([predicate, ...steps.map((s) => s.token)])) {
    if (!isVerb(verb) || verb === kernel.token) continue;
    const victim = verb.children.some((c) => lemmaOf(c) === 'victim') ? pobjs(verb, 'to')[0] : undefined;
    const done = isPassive(verb) ? pobjs(verb, 'by')[0] : (victim ?? verb.childrenBy('nsubj')[0]);
    if (done && isEvent(done, site) && !done.dominates(kernel.token))
      return [{ span: phrase(done, ['relcl', 'punct']).span, rule: `${lemmaOf(verb)}, by what happened`, weight: 4 }];
  }
  return [];
}

/** Neither a side nor a person nor a body, nor words about the act itself: a strike, the snow, a row. */
function isEvent(t: Token, { cast }: Site): boolean {
  const lemma = lemmaOf(t);
  return (
    t.pos === 'NOUN' &&
    !OFFICE_NOUNS.has(lemma) &&
    !BODY_NOUNS.has(lemma) &&
    !/^(?:decision|move|announcement|statement|letter|letters|note|tweet|step|source|mutual|consent|day|week|month|year|man|woman|staff|host|guest|vice)$/.test(
      lemma,
    ) &&
    cast.group(t).length === 0
  );
}
