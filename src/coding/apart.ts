import type { Token } from '@demarche/english';
import { MUTUAL } from './mutual.js';
import { partiesOf } from './predicates/participants.js';
import type { Site } from './site.js';
import { pobjs } from './tree.js';

/** "separate talks with X and Y", "met separately with both", "calls with X and Y": an engagement with each of them. */
export function eachApart(site: Site): Site[] {
  const { reading, parts } = site;
  const own = partiesOf(parts.actor);
  const others = partiesOf(parts.all).filter((p) => !own.includes(p));
  if (!MUTUAL.has(reading.act) || own.length !== 1 || others.length < 2 || !saysApart(site)) return [site];
  return others.map((party) => {
    const recipient = parts.all
      .filter((r) => r.parties.includes(party))
      .slice(0, 1)
      .map((r) => ({ ...r, parties: [party] }));
    return { ...site, parts: { actor: parts.actor, recipient, all: [...parts.actor, ...recipient] } };
  });
}

/** Whether the words tell of several engagements rather than of one with all. */
function saysApart({ reading: { kernel, predicate, steps } }: Site): boolean {
  const verbs = [predicate, ...steps.map((s) => s.token), ...(kernel.verb ? [kernel.token] : [])];
  const nouns = kernel.verb ? pobjs(kernel.token, 'in') : [kernel.token];
  return (
    nouns.some((n) => isPlural(n) && (kernel.format === 'call' || n.children.some(isOneByOne))) ||
    verbs.some((v) => v.children.some((c) => /^(?:separately|individually)$/.test(c.lower)))
  );
}

const isPlural = (noun: Token): boolean => noun.tag === 'NNS';

const isOneByOne = (word: Token): boolean =>
  /^(?:separate|individual)$/.test(word.lower) || (word.lower === 'one' && word.dep !== 'nummod');
