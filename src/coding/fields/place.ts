import type { Token } from '@demarche/english';
import { ENGAGEMENT_NOUNS } from '../lexicon/engagements.js';
import { MOTION, PLACE_KINDS, PLACE_NOUNS, SURFACES } from '../lexicon/places.js';
import { type Found, phrase, type Site } from '../site.js';
import { isNominal, isVerb, lemmaOf, pobjs } from '../tree.js';

const NOT_PLACE =
  /^(sidelines?|margins?|bid|effort|attempt|response|protest|order|principle|return|meeting|talks?|summit|wake|line|favou?r|person|terms?|recent|coming|week|month|year|day|morning|afternoon|evening|night|capital)$/i;
const PREPS = ['in', 'at', 'to', 'near', 'outside', 'inside', 'on', 'aboard', 'off', 'into'];

/** Where the engagement is or was to be, as the text says. */
export function venue(site: Site): Found<string> | undefined {
  const { kernel, steps, predicate } = site.reading;
  if (kernel.format === 'call' || kernel.format === 'video') return undefined;
  const heads = [...new Set([kernel.token, ...steps.map((s) => s.token), predicate])];
  const visit = kernel.verb?.frame === 'visit';
  if (visit) {
    const place = kernel.token.childrenBy('dobj').find((o) => isPlace(o, site));
    if (place) return named(place, site, 'destination');
  }
  for (const h of heads) {
    for (const o of pobjs(h, ...prepsOf(h))) {
      if (isTopic(o, h)) continue;
      const inner = within(o, h, site);
      if (inner) return named(inner, site, 'place within');
      if (isPlace(o, site)) return named(o, site, 'place');
    }
  }
  for (const h of heads) {
    const left = h.children.find((c) => c.i < h.i && c.dep === 'compound' && isCity(c, site));
    if (left) return named(left, site, 'place before the noun');
  }
  return where(heads, site) ?? below(site) ?? led(site) ?? hosted(heads, site);
}

/** "talks on the islands" are about them; "talks on the border" are held there. */
const isTopic = (o: Token, head: Token): boolean =>
  !isVerb(head) && o.head.lower === 'on' && !(SURFACES.has(lemmaOf(o)) && o.tag === 'NN');

/** "in the Finnish capital Helsinki", "at a summit in Sochi": the place inside the phrase. */
function within(o: Token, head: Token, site: Site): Token | undefined {
  const kind = PLACE_KINDS.has(lemmaOf(o));
  if (!kind && (isVerb(head) || !ENGAGEMENT_NOUNS.has(lemmaOf(o)))) return undefined;
  return [...o.childrenBy('appos'), ...pobjs(o, 'in', 'of', 'at')].find((x) => isPlace(x, site));
}

/** "flew to Lima to meet X", "was driven to a villa for talks": where the motion leads that the engagement follows. */
function led(site: Site): Found<string> | undefined {
  const { kernel } = site.reading;
  const verb = [site.clause, ...kernel.token.ancestors.slice(0, 4)].find((a) => isVerb(a) && MOTION.test(lemmaOf(a)));
  const place = verb && pobjs(verb, 'to', 'into', 'in', 'at').find((o) => isPlace(o, site));
  return place && named(place, site, 'where one goes for it');
}

/** "returned from Lima", "a visit of Greece": prepositions that lead to a place behind some words only. */
function prepsOf(head: Token): readonly string[] {
  const lemma = lemmaOf(head);
  if (isVerb(head) && lemma === 'return') return [...PREPS, 'from'];
  if (isVerb(head) && /^(?:leave|depart|head|set|embark)$/.test(lemma)) return [...PREPS, 'for'];
  // "his first trip outside Europe" does not say where it led.
  return /^(?:visit|tour|trip|journey)$/.test(lemma) ? ['in', 'at', 'to', 'of'] : PREPS;
}

/** "in Lima, where the two last met". */
function where(heads: readonly Token[], site: Site): Found<string> | undefined {
  for (const verb of [...heads, site.clause]) {
    const place = verb.dep === 'relcl' && verb.children.some((c) => c.lower === 'where') ? verb.head : undefined;
    if (place && isPlace(place, site)) return named(place, site, 'where');
  }
  return undefined;
}

/** A place phrase elsewhere in the clause, before any other clause begins. */
function below(site: Site): Found<string> | undefined {
  const found: Token[] = [];
  const stack = [site.clause];
  for (let t = stack.pop(); t; t = stack.pop()) {
    for (const c of t.children) {
      if (c.dep === 'conj' && isVerb(c)) continue;
      const { token } = site.reading.kernel;
      // "the summit that Russia hosts in X" is in X.
      if (c.dep === 'relcl' && c.head !== token && !c.dominates(token)) continue;
      if (leadsTo(c, t) && isPlace(c, site) && isSetThere(c, site)) found.push(c);
      stack.push(c);
    }
  }
  const near = found.sort(
    (a, b) => Math.abs(a.i - site.reading.kernel.token.i) - Math.abs(b.i - site.reading.kernel.token.i),
  )[0];
  return near && named(near, site, 'place in the clause');
}

const leadsTo = (t: Token, prep: Token): boolean =>
  t.dep === 'pobj' &&
  (/^(?:in|at)$/.test(prep.lower) ||
    (/^(?:to|into)$/.test(prep.lower) && isVerb(prep.head) && MOTION.test(lemmaOf(prep.head))));

/** Whether something takes place there: not what is talked of ("the war in Syria"), or a body's name. */
function isSetThere(place: Token, site: Site): boolean {
  for (let t = place.head; t !== site.clause && !t.isRoot; t = t.head) {
    const known =
      t === site.reading.kernel.token ||
      ENGAGEMENT_NOUNS.has(lemmaOf(t)) ||
      PLACE_NOUNS.has(lemmaOf(t)) ||
      /^(?:sideline|sidelines|margin|margins)$/.test(t.lower) ||
      isPlace(t, site) ||
      site.cast.at(t) !== undefined;
    if (isNominal(t) && !known) return false;
  }
  return true;
}

/** "Qatar hosted talks between Peru and Ecuador": a state or town that hosts what it has no part in but the house. */
function hosted(heads: readonly Token[], site: Site): Found<string> | undefined {
  const verb = heads.find((h) => isVerb(h) && lemmaOf(h) === 'host');
  const host = verb?.childrenBy('nsubj').find((s) => isPlace(s, site));
  return host && !PLACE_NOUNS.has(lemmaOf(host)) ? named(host, site, 'hosts') : undefined;
}

function isPlace(t: Token, site: Site): boolean {
  if (NOT_PLACE.test(t.text)) return false;
  if (!/^\p{Lu}/u.test(t.text)) return isPlaceNoun(t);
  const label = t.ent?.label;
  if (site.cast.at(t)?.person) return false;
  if (label === 'GPE' || label === 'LOC' || label === 'FAC') return true;
  // "met in Ondjiva": a name behind "in" that is nobody's.
  const unknown = t.pos === 'PROPN' && (label === undefined || label === 'PERSON') && !site.cast.at(t);
  if (unknown && t.dep === 'pobj' && t.head.lower === 'in') return true;
  if (label === 'DATE' || label === 'TIME' || label === 'PERSON' || label === 'EVENT') return false;
  return site.cast.ref.place(t.ent?.text ?? phrase(t, ['prep', 'relcl', 'appos', 'acl']).text) !== undefined;
}

/** "a hotel", "the Belarusian border"; "at home", "in port" are no places of their own. */
const isPlaceNoun = (t: Token): boolean =>
  t.pos !== 'VERB' &&
  PLACE_NOUNS.has(lemmaOf(t)) &&
  t.children.some((c) => tells(c, t)) &&
  !(t.ent && /^(?:DATE|TIME|ORG)$/.test(t.ent.label));

/** Whether a word makes a place noun a place of its own: "a hotel", "the presidential palace", not "the island". */
const tells = (c: Token, noun: Token): boolean =>
  (c.i < noun.i && (/^(?:poss|compound|nmod|amod)$/.test(c.dep) || /^an?$/.test(c.lower))) ||
  (c.dep === 'prep' && INSIDE.test(c.lower));

const INSIDE = /^(?:in|of|on|near|outside|by|off|at|south|north|east|west)$/;

/** A city; a capital stands for its state before most nouns ("Kyiv talks"), but not where that state takes no part. */
function isCity(t: Token, site: Site): boolean {
  const name = t.ent && t.ent.label !== 'PERSON' ? t.ent.text.replace(/^the /i, '') : t.text;
  if (t.pos !== 'PROPN' || !site.cast.ref.place(name)) return false;
  const state = site.cast.ref.party(name, site.cast.day);
  const sides = Object.values(site.parts)
    .flat()
    .flatMap((r) => r.parties);
  return !state || (state.how === 'capital' && !sides.includes(state.party));
}

function named(t: Token, site: Site, how: string): Found<string> {
  const ent = t.ent && t.ent.label !== 'PERSON' ? t.ent : undefined;
  const words = phrase(t, ['relcl', 'acl', 'appos', 'prep', 'conj', 'cc', 'punct']);
  const described = t.children.filter((c) => c.dep === 'prep' && INSIDE.test(c.lower));
  let [from, to] = isPlaceNoun(t)
    ? [words.span[0], Math.max(words.span[1], ...described.map((c) => phrase(c, ['punct']).span[1]))]
    : [ent?.startChar ?? words.span[0], Math.max(t.end, ent?.endChar ?? 0)];
  if (site.reading.kernel.format === 'visit') {
    for (const c of t.conjuncts) if (c.i > t.i && isPlace(c, site)) to = Math.max(to, c.ent?.endChar ?? c.end);
  }
  to = wider(to, site) ?? to;
  const text = site.doc.text.slice(from, to).replace(/^the /i, '');
  from = to - text.length;
  return { value: text, evidence: { span: [from, to], rule: `coding/place:${how}` } };
}

/** Most words of the name of a state. */
const LONGEST = 6;

/** "Cairo, Egypt": the end of a wider place that follows and belongs to the name. */
function wider(end: number, site: Site): number | undefined {
  const { tokens, text } = site.doc;
  const comma = tokens.find((t) => t.start >= end);
  if (comma?.text !== ',' || comma.start - end > 1) return undefined;
  for (let n = LONGEST; n > 0; n--) {
    const run = tokens.slice(comma.i + 1, comma.i + 1 + n);
    const last = run.at(-1);
    if (!last || last.sent !== comma.sent || !/^\p{Lu}/u.test(run[0]!.text) || !/^\p{Lu}/u.test(last.text)) continue;
    const name = text.slice(run[0]!.start, last.end);
    const after = tokens[last.i + 1]?.text ?? '';
    // "Cairo, Amman and Beirut" is a list, "Cairo, Egypt's capital" an aside.
    if (/^(?:and|['’]s|['’])$/.test(after)) continue;
    if (site.cast.ref.party(name, site.cast.day)?.how === 'name' || run.some((t) => t.ent?.label === 'GPE' && n === 1))
      return last.end;
  }
  return undefined;
}
