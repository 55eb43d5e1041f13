import type { Token } from '@demarche/english';
import { type Found, phrase, type Site } from '../site.js';
import { isVerb, pobjs } from '../tree.js';

const NOT_PLACE =
  /^(sidelines?|margins?|bid|effort|attempt|response|protest|order|principle|return|meeting|talks?|summit|wake|line|favou?r|person|terms?|recent|coming|week|month|year|day|morning|afternoon|evening|night|capital)$/i;
const PREPS = ['in', 'at', 'to', 'near', 'outside', 'inside', 'on'];

/** Where the engagement is or was to be, as the text says. */
export function venue(site: Site): Found<string> | undefined {
  const { kernel, steps, predicate } = site.reading;
  const heads = [...new Set([kernel.token, ...steps.map((s) => s.token), predicate])];
  const visit = kernel.verb?.frame === 'visit';
  if (visit) {
    const place = kernel.token.childrenBy('dobj').find((o) => isPlace(o, site));
    if (place) return named(place, site, 'destination');
  }
  for (const h of heads) {
    for (const o of pobjs(h, ...PREPS)) {
      if (isPlace(o, site)) return named(o, site, 'place');
      // "in the Finnish capital Helsinki", "at his residence in Sochi": the place inside the phrase.
      const inner = [...o.childrenBy('appos'), ...pobjs(o, 'in', 'of', 'at')].find((x) => isPlace(x, site));
      if (inner && !isVerb(h)) return named(inner, site, 'place within');
    }
  }
  for (const h of heads) {
    const left = h.children.find((c) => c.i < h.i && c.dep === 'compound' && isCity(c, site));
    if (left) return named(left, site, 'place before the noun');
  }
  return below(site);
}

/** A place phrase elsewhere in the clause, before any other clause begins. */
function below(site: Site): Found<string> | undefined {
  const found: Token[] = [];
  const stack = [site.clause];
  for (let t = stack.pop(); t; t = stack.pop()) {
    for (const c of t.children) {
      if (c.dep === 'conj' && isVerb(c)) continue;
      if (c.dep === 'relcl' && !c.dominates(site.reading.kernel.token)) continue;
      if (c.dep === 'pobj' && /^(in|at)$/.test(t.lower) && isPlace(c, site)) found.push(c);
      stack.push(c);
    }
  }
  const near = found.sort(
    (a, b) => Math.abs(a.i - site.reading.kernel.token.i) - Math.abs(b.i - site.reading.kernel.token.i),
  )[0];
  return near && named(near, site, 'place in the clause');
}

function isPlace(t: Token, site: Site): boolean {
  if (NOT_PLACE.test(t.text) || !/^\p{Lu}/u.test(t.text)) return false;
  const label = t.ent?.label;
  if (label === 'GPE' || label === 'LOC' || label === 'FAC') return true;
  if (label === 'DATE' || label === 'TIME' || label === 'PERSON' || label === 'EVENT') return false;
  return site.cast.ref.place(t.ent?.text ?? phrase(t, ['prep', 'relcl', 'appos', 'acl']).text) !== undefined;
}

/** A city; a capital stands for its state before most nouns ("Kyiv talks"), but not where that state takes no part. */
function isCity(t: Token, site: Site): boolean {
  if (t.pos !== 'PROPN' || !site.cast.ref.place(t.text)) return false;
  const state = site.cast.ref.party(t.text, site.cast.day);
  const sides = Object.values(site.parts)
    .flat()
    .flatMap((r) => r.parties);
  return !state || (state.how === 'capital' && !sides.includes(state.party));
}

function named(t: Token, site: Site, how: string): Found<string> {
  const ent = t.ent;
  let from =
    ent && ent.label !== 'PERSON'
      ? ent.startChar
      : phrase(t, ['relcl', 'acl', 'appos', 'prep', 'conj', 'cc', 'punct']).span[0];
  let to = Math.max(t.end, ent?.endChar ?? 0);
  // "Cairo, Egypt": the wider place that follows belongs to the name.
  const wider = t.children.find(
    (c) =>
      (c.dep === 'appos' || c.dep === 'npadvmod') &&
      c.i > t.i &&
      /^\p{Lu}/u.test(c.text) &&
      (c.ent?.label === 'GPE' || site.cast.ref.place(c.text)),
  );
  if (wider) to = Math.max(to, wider.ent?.endChar ?? wider.end);
  const text = site.doc.text.slice(from, to).replace(/^the /i, '');
  from = to - text.length;
  return { value: text, evidence: { span: [from, to], rule: `coding/place:${how}` } };
}
