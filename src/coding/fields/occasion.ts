import type { Token } from '@demarche/english';
import { bounds } from '../../time/edtf.js';
import type { TimeExpression } from '../../time/types.js';
import { type Found, phrase, type Site } from '../site.js';
import { isNominal, isVerb, lemmaOf, pobjs } from '../tree.js';

/** Nouns that call a gathering by its kind, and make a name of the proper names before or after them. */
const KIND =
  /^(?:summit|conference|assembly|forum|olympics|games|funeral|dialogue|parade|inauguration|ceremony|exercise|day)$/;
const GATHERING =
  /^(?:summit|conference|assembly|forum|meeting|session|olympics|games|council|congress|funeral|anniversary|dialogue|talks?|leaders?|parade|inauguration|davos|cop\d*|g-?\d+|apec|unga|brics?|opec|saarc|sco|ceremony|exercise|sidelines?)$/i;

/** How far, in UTF-16 units, a gathering that hangs on other words may stand from those that report the act. */
const BESIDE = 40;

/** The gathering around which the engagement is set, with its year. */
export function occasion(site: Site): Found<string> | undefined {
  const heads = headsOf(site);
  const nouns = site.doc.sentenceOf(site.clause).tokens.filter(isNominal);
  nouns.sort((a, b) => away(a, site) - away(b, site));
  const own = nouns.filter((t) => belongs(t, heads));
  const beside = nouns.filter(
    (t) => t.start < site.span[1] + BESIDE && t.end > site.span[0] - BESIDE && isSetting(t, site),
  );
  return (
    first(own, (t) => known(t, site)) ??
    first(own, (t) => described(t, site)) ??
    first(beside, (t) => known(t, site)) ??
    ofBody(site, nouns)
  );
}

function first<T>(tokens: readonly Token[], read: (t: Token) => T | undefined): T | undefined {
  for (const t of tokens) {
    const found = read(t);
    if (found) return found;
  }
  return undefined;
}

const away = (t: Token, { reading }: Site): number => Math.abs(t.i - reading.kernel.token.i);

const headsOf = ({ reading, clause }: Site): ReadonlySet<Token> =>
  new Set([reading.kernel.token, reading.predicate, clause, ...reading.steps.map((s) => s.token)]);

/** Prepositions that set the engagement in the gathering; "after" and "ahead of" set it elsewhere, "about" makes it the topic. */
const AROUND = new Set([
  'at',
  'in',
  'on',
  'of',
  'during',
  'for',
  'around',
  'to',
  'from',
  'within',
  'through',
  'alongside',
  'into',
  'out',
  'as',
]);
const GOES_THERE = /^(?:attend|join|skip|boycott|leave|host|address|tell|quit|snub|hold|visit)$/;

/** Whether a gathering hangs on the words that report the act in a way that sets the engagement there. */
function belongs(t: Token, heads: ReadonlySet<Token>): boolean {
  for (let at = t; !heads.has(at); at = at.head) {
    const { head } = at;
    if (at.isRoot) return false;
    if (head.dep === 'prep' && !AROUND.has(head.lower)) return false;
    if (head.lower === 'of' && head.head.lower === 'ahead') return false;
    if (at.dep === 'poss' && !GATHERING.test(head.text)) return false;
    if (at.dep === 'conj' && !heads.has(head)) return false;
    if (isVerb(at) && !(GOES_THERE.test(lemmaOf(at)) && at.dep !== 'ccomp')) return false;
    if ((at.dep === 'nsubj' || at.dep === 'nsubjpass') && !GATHERING.test(at.text) && !meets(at)) return false;
  }
  return true;
}

/** "The leaders of the Gulf Cooperation Council said at their annual meeting": the gathering of the body that the clause is about. */
function ofBody(site: Site, nouns: readonly Token[]): Found<string> | undefined {
  const { token } = site.reading.kernel;
  const annual = token.children.some((c) => /^(?:annual|yearly|regular)$/.test(c.lower));
  if (lemmaOf(token) !== 'summit' && !annual && !(isVerb(token) && lemmaOf(token) === 'meet')) return undefined;
  for (const t of nouns) {
    if (t.ent?.label !== 'ORG' || t !== t.ent.root) continue;
    const subject =
      t.dep === 'nsubj' ||
      (t.head.lower === 'of' && t.head.head.dep === 'nsubj') ||
      (t.dep === 'compound' && t.head.dep === 'nsubj');
    const party = subject && site.cast.ref.party(t.ent.text, site.cast.day);
    const hit = party && site.cast.ref.gathering(`${t.ent.text} summit`, site.cast.day);
    if (!hit || hit.series === 'UNGA' || hit.series === 'NATO' || hit.how === 'series') continue;
    const span = [t.ent.startChar, t.ent.endChar] as const;
    return {
      value: hit.id,
      evidence: { span, rule: 'coding/occasion:of the body', reading: `${t.ent.text} → ${hit.id}` },
    };
  }
  return undefined;
}

/** "at the summit", "attending the summit" elsewhere in the sentence. */
function isSetting(t: Token, site: Site): boolean {
  const { head } = t;
  const there =
    (t.dep === 'dobj' && GOES_THERE.test(lemmaOf(head)) && lemmaOf(head) !== 'visit') ||
    (t.dep === 'pobj' && /^(?:at|during)$/.test(head.lower)) ||
    (t.dep === 'pobj' && head.lower === 'of' && /^(?:sidelines?|margins?|framework|fringes)$/.test(head.head.lower)) ||
    (t.dep === 'pobj' && head.lower === 'to' && /^(?:send|invite|travel)$/.test(lemmaOf(head.head)));
  if (t.ancestors.some((a) => a.lower === 'outside')) return false;
  return there && !t.ancestors.some((a) => a.dep === 'conj' && !a.dominates(site.reading.kernel.token));
}

/** A gathering that the reference lists, read from the whole phrase with its place and time. */
function known(t: Token, site: Site): Found<string> | undefined {
  if (!GATHERING.test(t.text) && t.ent?.label !== 'EVENT' && t.ent?.label !== 'ORG') return undefined;
  const whole = phrase(t, ['relcl', 'acl', 'appos', 'conj', 'cc', 'punct']);
  const words = withoutPersons(whole.text, t);
  if (words.length > 160 || /security council/i.test(words)) return undefined;
  // A body counts for its gathering only where a word for a meeting goes with it.
  if (!GATHERING.test(t.text) && !GATHERING.test(words.split(/\s+/).find((w) => GATHERING.test(w)) ?? '') && !meets(t))
    return undefined;
  const query = meets(t) && !GATHERING.test(t.text) ? `${words} meeting` : words;
  const year = yearOf(t, site);
  const place = pobjs(t, 'in', 'at').map((o) => o.text)[0];
  const tense = site.reading.act === 'hold' ? 'past' : site.reading.act === 'schedule' ? 'future' : undefined;
  const hints = { ...(year ? { year } : {}), ...(place ? { place } : {}) };
  const hit = site.cast.ref.gathering(query, site.cast.day, hints);
  if (!hit || hit.series === 'SixParty') return undefined;
  // "UN-backed talks", "a UN conference": of the United Nations' many meetings only the Assembly is meant by its name.
  if (hit.series === 'UNGA' && !/assembly|unga|debate/i.test(words)) return undefined;
  const settled =
    hit.how === 'nearest' && tense === 'future'
      ? (site.cast.ref.gathering(query, site.cast.day, { ...hints, tense }) ?? hit)
      : hit;
  // "COP31": a number of its own says more than the year.
  const numbered = /\bCOP[- ]?\d+\b/.exec(site.doc.text.slice(whole.span[0], whole.span[1] + 8))?.[0];
  const dated = /\d{4}$/.test(settled.id) ? settled.id : withYear(settled.id, t, site);
  const id = numbered ? dated.replace(/^.*?(?=\s\d{4}$)/, numbered) : dated;
  return {
    value: id,
    evidence: { span: whole.span, rule: `coding/occasion:${settled.how}`, reading: `${words} → ${id}` },
  };
}

/** Names of persons are no names of gatherings, even where a part of one looks so ("Kim Jong Un"). */
const withoutPersons = (words: string, t: Token): string =>
  t.subtree.reduce((w, c) => (c.ent?.label === 'PERSON' ? w.replace(c.text, '') : w), words);

/** "SAARC ministers meeting in X": the body itself is said to meet. */
const meets = (t: Token): boolean =>
  (t.dep === 'nsubj' && isVerb(t.head) && /^(?:meet|convene|gather)$/.test(lemmaOf(t.head))) ||
  t.children.some((c) => isVerb(c) && /^(?:meet|convene|gather)$/.test(lemmaOf(c)));

/** A gathering by its own name that no list has: "the Lagos Trade Forum". */
function described(t: Token, site: Site): Found<string> | undefined {
  const name =
    t.ent && t.ent.label !== 'PERSON'
      ? t.ent.text
      : phrase(t, ['relcl', 'acl', 'appos', 'conj', 'cc', 'punct', 'prep']).text;
  if (!KIND.test(lemmaOf(t)) && !KIND.test(t.lower)) return undefined;
  const proper = name
    .replace(/^(?:the|a|an)\s+/i, '')
    .match(/(?:\p{Lu}[\p{L}\d.&'’-]*(?:\s+(?:of|and|on|for|the)\s+(?=\p{Lu}))?\s*)+$/u)?.[0]
    ?.trim();
  // A summit of two states or of named persons is the engagement itself; a gathering has a name of its own.
  if (!proper || !/^\p{Lu}/u.test(t.text) || proper.split(/\s+/).length < 2) return undefined;
  const value = withYear(proper, t, site);
  const span =
    t.ent && t.ent.label !== 'PERSON'
      ? ([t.ent.startChar, t.ent.endChar] as const)
      : phrase(t, ['prep', 'relcl', 'acl', 'appos']).span;
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
