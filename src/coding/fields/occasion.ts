import type { Token } from '@demarche/english';
import { bounds } from '../../time/edtf.js';
import type { TimeExpression } from '../../time/types.js';
import { type Found, phrase, type Site } from '../site.js';
import { isNominal, isVerb, lemmaOf, pobjs } from '../tree.js';

/** Nouns that call a gathering by its kind, and make a name of the proper names before or after them. */
const KIND =
  /^(?:summit|conference|assembly|forum|olympics|games|congress|funeral|dialogue|parade|inauguration|ceremony|exercise|parliament)$/;
const GATHERING =
  /^(?:summit|conference|assembly|forum|meeting|session|olympics|games|council|congress|funeral|anniversary|dialogue|talks?|leaders?|parade|inauguration|davos|cop\d*|g-?\d+|apec|unga|brics?|opec|saarc|sco|ceremony|exercise|sidelines?)$/i;
/** How far, in UTF-16 units, a gathering may be named from the words that report the act. */
const BESIDE = 40;

/** The gathering around which the engagement is set, with its year. */
export function occasion(site: Site): Found<string> | undefined {
  const sentence = site.doc.sentenceOf(site.clause);
  const near = sentence.tokens.filter(
    (t) => isNominal(t) && t.start < site.span[1] + BESIDE && t.end > site.span[0] - BESIDE && !isElsewhere(t, site),
  );
  near.sort((a, b) => away(a, site) - away(b, site));
  for (const read of [known, described]) {
    for (const t of near) {
      const found = read(t, site);
      if (found) return found;
    }
  }
  return undefined;
}

const away = (t: Token, { reading }: Site): number => Math.abs(t.i - reading.kernel.token.i);

/** "ahead of the summit", "a day after the conference": another time than the engagement's own. */
const isElsewhere = (t: Token, { reading }: Site): boolean =>
  t !== reading.kernel.token &&
  !t.dominates(reading.kernel.token) &&
  t.dep === 'pobj' &&
  (/^(?:after|before|since|following)$/.test(t.head.lower) || (t.head.lower === 'of' && t.head.head.lower === 'ahead'));

/** A gathering that the reference lists, read from the whole phrase with its place and time. */
function known(t: Token, site: Site): Found<string> | undefined {
  if (!GATHERING.test(t.text) && t.ent?.label !== 'EVENT' && t.ent?.label !== 'ORG') return undefined;
  const whole = phrase(t, ['relcl', 'acl', 'appos', 'conj', 'cc', 'punct']);
  const words = whole.text;
  if (!/\p{Lu}|\d/u.test(words) || words.length > 160) return undefined;
  // A body counts for its gathering only where a word for a meeting goes with it.
  if (!GATHERING.test(t.text) && !GATHERING.test(words.split(/\s+/).find((w) => GATHERING.test(w)) ?? '') && !meets(t)) return undefined;
  const query = meets(t) && !GATHERING.test(t.text) ? `${words} meeting` : words;
  const year = yearOf(t, site);
  const place = pobjs(t, 'in', 'at').map((o) => o.text)[0];
  const tense = site.reading.act === 'hold' ? 'past' : site.reading.act === 'schedule' ? 'future' : undefined;
  const hints = { ...(year ? { year } : {}), ...(place ? { place } : {}) };
  const hit = site.cast.ref.gathering(query, site.cast.day, hints);
  if (!hit) return undefined;
  const settled =
    hit.how === 'nearest' && tense === 'future'
      ? (site.cast.ref.gathering(query, site.cast.day, { ...hints, tense }) ?? hit)
      : hit;
  const id = /\d{4}$/.test(settled.id) ? settled.id : withYear(settled.id, t, site);
  return {
    value: id,
    evidence: { span: whole.span, rule: `coding/occasion:${settled.how}`, reading: `${words} → ${id}` },
  };
}

/** "SAARC ministers meeting in X": the body itself is said to meet. */
const meets = (t: Token): boolean =>
  (t.dep === 'nsubj' && isVerb(t.head) && /^(?:meet|convene|gather)$/.test(lemmaOf(t.head))) ||
  t.children.some((c) => isVerb(c) && /^(?:meet|convene|gather)$/.test(lemmaOf(c)));

/** A gathering by its own name that no list has: "the Lagos Trade Forum". */
function described(t: Token, site: Site): Found<string> | undefined {
  const name = t.ent && t.ent.label !== 'PERSON' ? t.ent.text : phrase(t, ['relcl', 'acl', 'appos', 'conj', 'cc', 'punct', 'prep']).text;
  if (!KIND.test(lemmaOf(t)) && !KIND.test(t.lower)) return undefined;
  const proper = name.replace(/^(?:the|a|an)\s+/i, '').match(/(?:\p{Lu}[\p{L}\d.&'’-]*(?:\s+(?:of|and|on|for|the)\s+(?=\p{Lu}))?\s*)+$/u)?.[0]?.trim();
  // A summit of two states or of named persons is the engagement itself; a gathering has a name of its own.
  if (!proper || !/^\p{Lu}/u.test(t.text) || proper.split(/\s+/).length < 2) return undefined;
  const value = withYear(proper, t, site);
  const span = t.ent && t.ent.label !== 'PERSON' ? ([t.ent.startChar, t.ent.endChar] as const) : phrase(t, ['prep', 'relcl', 'acl', 'appos']).span;
  return { value, evidence: { span, rule: 'coding/occasion:by its name', reading: `${proper} → ${value}` } };
}

/** The year is the one said, or else the article's own. */
function withYear(name: string, t: Token, site: Site): string {
  const year = yearOf(t, site) ?? (site.article.published ? Number(site.article.published.slice(0, 4)) : undefined);
  return year && !name.includes(String(year)) ? `${name} ${year}` : name;
}

/** The year that the phrase, or a time beside the engagement, fixes. */
function yearOf(t: Token, site: Site): number | undefined {
  const heads = [t, site.reading.kernel.token, site.reading.predicate];
  const within = (e: TimeExpression, head: Token) =>
    head.subtree.some((s) => s.start >= e.span[0] && s.end <= e.span[1]) ||
    (e.span[0] >= t.start - 25 && e.span[1] <= t.end + 25);
  for (const head of heads) {
    const said = site.times.find((e) => e.edtf !== undefined && within(e, head) && !/^\d{4}-\d\d-\d\dT/.test(e.edtf));
    const when = said?.edtf && bounds(said.edtf);
    if (when && when.from.slice(0, 4) === when.to.slice(0, 4)) return Number(when.from.slice(0, 4));
  }
  return undefined;
}
