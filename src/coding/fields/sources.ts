import { type Doc, Span, type Token } from '@demarche/english';
import type { Cast } from '../cast/cast.js';
import type { Referent } from '../cast/referent.js';
import { isMediumName, MEDIUM_NOUNS, STATE_AGENCIES } from '../lexicon/media.js';
import { REPORT_VERBS } from '../lexicon/operators.js';
import type { Reading } from '../predicates/readings.js';
import { quotationOf, quotations } from '../quotations.js';
import { type Found, phrase } from '../site.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';

/** Who or what is credited with a report, by the head of the phrase that names it. */
export interface Source {
  readonly token: Token;
  readonly rule: string;
}

/** As much of a report as is needed to find out who is credited with it. */
export interface Said {
  readonly doc: Doc;
  readonly clause: Token;
  readonly reading: Pick<Reading, 'predicate' | 'steps'>;
}

/** Operators that are themselves a way of saying so: "announced the suspension". */
const SPEECH = new Set('announce confirm declare state reveal disclose deny report'.split(' '));

/** All who are credited with what a reading reports, the nearest first. */
export function sources(site: Said): Source[] {
  const { predicate } = site.reading;
  return unique([
    ...announcers(site),
    ...climbed(predicate),
    ...spoken(predicate),
    ...misread(predicate),
    ...unspoken(predicate),
    ...trailing(predicate),
    ...accordingTo(site),
  ]);
}

/** "X announced the suspension": an act told by the verb of saying that carries it. */
function announcers(site: Said): Source[] {
  const { steps, predicate } = site.reading;
  return [predicate, ...steps.map((s) => s.token)]
    .filter((t) => isVerb(t) && SPEECH.has(lemmaOf(t)))
    .flatMap((t) => teller(t, 'announced'));
}

/** "X said (that) ...": every verb of saying that a clause is the content of, and asides beside it. */
function climbed(from: Token): Source[] {
  const out: Source[] = [];
  for (let t = from; ; t = t.head) {
    if (isVerb(t)) out.push(...asides(t, from));
    if (t.isRoot) return out;
    const verb = saidIn(t);
    if (verb) out.push(...teller(verb, lemmaOf(verb)));
    else if (
      /^(?:claim|statement|report|announcement|assertion|word|news|confirmation)$/.test(lemmaOf(t.head)) &&
      isContent(t)
    )
      out.push(...holders(t.head));
  }
}

/** The verb of saying that a clause is the content of, also where it hangs on words between: "said in a tweet that", "said on Friday he would". */
function saidIn(t: Token): Token | undefined {
  const isSaying = (v: Token) => isVerb(v) && REPORT_VERBS.has(lemmaOf(v));
  if (isSaying(t.head)) return isContent(t) ? t.head : undefined;
  const between =
    ['relcl', 'acl', 'ccomp', 'appos'].includes(t.dep) && isVerb(t) && t.head.dep === 'pobj' ? t.head : undefined;
  const verb = between?.head.head;
  if (!between || !verb || !isSaying(verb)) return undefined;
  const carries =
    between.ent?.label === 'DATE' ||
    CARRIER.test(lemmaOf(between)) ||
    t.children.some((c) => c.lower === 'that' && c.dep === 'mark');
  return carries ? verb : undefined;
}

const CARRIER =
  /^(?:statement|tweet|interview|letter|speech|address|conference|briefing|reporter|journalist|telegram|post|article|press|message|remark|communique|television|tv)$/;

/** What follows, goes with or precedes the saying is no part of what is said. */
function isContent(t: Token): boolean {
  if (['ccomp', 'xcomp', 'parataxis', 'oprd', 'acl', 'relcl'].includes(t.dep)) return true;
  if (t.dep === 'dobj' || t.dep === 'nsubjpass') return SPEECH.has(lemmaOf(t.head)) || lemmaOf(t.head) === 'expect';
  // "accused X of shunning talks", "blamed it for the collapse".
  if (t.dep === 'prep') return /^(?:accuse|blame|suspect)$/.test(lemmaOf(t.head)) && /^(?:of|for)$/.test(t.lower);
  if (t.dep === 'conj') return false;
  return (
    t.dep === 'advcl' && !t.children.some((c) => c.i < t.i && ['mark', 'advmod'].includes(c.dep) && c.dep === 'mark')
  );
}

const ASIDE = new Set(['parataxis', 'advcl', 'ccomp']);

/** ", X said," and "as X reported" in the clause itself. */
const asides = (verb: Token, content: Token): Source[] =>
  verb.children
    .filter(
      (c) =>
        ASIDE.has(c.dep) &&
        REPORT_VERBS.has(lemmaOf(c)) &&
        !c.dominates(content) &&
        (c.dep === 'parataxis' || c.children.some((m) => m.lower === 'as' && m.i < c.i)) &&
        c.childrenBy('ccomp', 'dobj').length === 0,
    )
    .flatMap((c) => teller(c, 'aside'));

function teller(verb: Token, rule: string): Source[] {
  const passive = isPassive(verb);
  const subject = passive
    ? /^(?:quote|cite)$/.test(lemmaOf(verb))
      ? subjectOf(verb)
      : pobjs(verb, 'by')[0]
    : (verb.childrenBy('nsubj')[0] ?? subjectOf(verb));
  const token =
    subject && (/^(?:who|which|that)$/.test(subject.lower) && verb.dep === 'relcl' ? verb.head : pastDateline(subject));
  const whose = verb.childrenBy('dobj')[0];
  // "the agency quoted X as saying", "citing X": the one quoted is nearer to the words than the one who quotes.
  const quoted = /^(?:quote|cite)$/.test(lemmaOf(verb)) && !passive ? whose : undefined;
  const further = verb.children
    .filter((c) => c.dep === 'advcl' && /^(?:citing|quoting)$/.test(c.lower))
    .flatMap((c) => c.childrenBy('dobj'))
    .filter(isTeller);
  return [...further, ...(quoted ? [quoted] : []), ...(token && !NOBODY.test(token.lower) ? [token] : [])].map((t) => ({
    token: t,
    rule,
  }));
}

/** "LIMA (Agency) - Minister X said": the parser takes the place for the subject and the name for its apposition. */
function pastDateline(subject: Token): Token {
  if (subject.text.length < 3 || subject.text !== subject.text.toUpperCase()) return subject;
  const dash = subject.children.find((c) => /^[-–—]+$/.test(c.text));
  return (dash && subject.children.find((c) => c.dep === 'appos' && c.i > dash.i)) ?? subject;
}

const NOBODY = /^(?:it|there|which|that|what|this|these|those)$/;

/** Whether something cited is somebody who tells rather than a ground for acting. */
const isTeller = (t: Token): boolean =>
  t.ent?.label === 'PERSON' ||
  t.ent?.label === 'ORG' ||
  /^(?:source|official|report|medium|media|diplomat|agency|newspaper|statement|spokes\p{L}+|minister|aide|document|people|person|broadcaster|television|tv)$/u.test(
    lemmaOf(t),
  );

const holders = (noun: Token): Source[] =>
  [...noun.childrenBy('poss'), ...pobjs(noun, 'by', 'from')].map((token) => ({ token, rule: lemmaOf(noun) }));

/** Direct speech belongs to whoever speaks in the words around it. */
function spoken(from: Token): Source[] {
  const speaker = quotationOf(from)?.speaker;
  return speaker ? [{ token: speaker, rule: 'quotation' }] : [];
}

/** "President X states that ...": a verb that was read as the plural of a noun. */
function misread(from: Token): Source[] {
  const sent = from.sent;
  for (const t of sent.tokens) {
    if (t.i >= from.i) break;
    const left = t.doc.tokens[t.i - 1];
    const next = t.doc.tokens[t.i + 1];
    if (
      !/^(?:states|announces|reports|claims|says|confirms)$/.test(t.lower) ||
      isVerb(t) ||
      !left ||
      left.i < sent.start
    )
      continue;
    if (
      left.pos !== 'PROPN' ||
      left.lower === 'united' ||
      !next ||
      !/^(?:that|DT|NNP|NNPS|PRP|WRB|JJ)$/.test(next.lower === 'that' ? 'that' : next.tag)
    )
      continue;
    if (left.ent?.label === 'PERSON' || next.lower === 'that') return [{ token: left, rule: 'says, read as a noun' }];
  }
  return [];
}

/** "Aide X that the work had begun": the verb of saying was dropped, the name and "that" remain. */
function unspoken(from: Token): Source[] {
  return [from, ...from.ancestors].flatMap((t) => {
    const that = t.children.find((c) => c.dep === 'mark' && c.lower === 'that');
    const left = that && that.i > that.sent.start ? that.doc.tokens[that.i - 1] : undefined;
    if (left?.ent?.label === 'DATE') return [];
    const isName = left && left.pos === 'PROPN' && !t.dominates(left) ? left : undefined;
    const inside =
      left && t.dominates(left) && left.pos === 'PROPN' && left.i < t.i && left.dep !== 'nsubj' ? left : undefined;
    return (isName ?? inside) ? [{ token: (isName ?? inside)!, rule: 'that, after a name' }] : [];
  });
}

/** "..., a spokesman said on Monday." where the parser took the words before the comma for the speaker's own. */
function trailing(from: Token): Source[] {
  const { tokens, end } = from.sent;
  return tokens.flatMap((verb) => {
    if (verb.i <= from.i || end - verb.i > TAIL || !isVerb(verb) || !REPORT_VERBS.has(lemmaOf(verb))) return [];
    const comma = tokens.findLast((t) => t.text === ',' && t.i < verb.i);
    const left = verb.doc.tokens[verb.i - 1]!;
    if (!comma || comma.i < from.i || comma.i === left.i || verb.childrenBy('nsubj').length > 0) return [];
    const words = new Span(verb.doc, comma.i + 1, verb.i);
    return isNominal(words.root) && !words.tokens.some(isVerb) ? [{ token: words.root, rule: 'trailing' }] : [];
  });
}

/** How many tokens before the end of its sentence such a verb stands at most. */
const TAIL = 8;

/** "according to X", "citing X", "X told the Y newspaper" anywhere in the sentence. */
function accordingTo(site: Said): Source[] {
  return site.doc.sentenceOf(site.clause).tokens.flatMap((t) => {
    const object =
      t.lower === 'according'
        ? t.children.filter((c) => c.lower === 'to').flatMap((c) => c.children.filter((x) => x.dep === 'pobj'))[0]
        : undefined;
    return object ? [{ token: object, rule: 'according to' }] : [];
  });
}

function unique(found: readonly Source[]): Source[] {
  const seen = new Set<number>();
  return found.filter((s) => !seen.has(s.token.i) && seen.add(s.token.i));
}

/** Whether a source is a news medium rather than somebody who takes a part. */
export function isMedium(token: Token): boolean {
  if (!isNominal(token)) return false;
  return MEDIUM_NOUNS.has(lemmaOf(token)) || isMediumName(token.text) || isMediumName(token.ent?.text ?? token.text);
}

/** Whether a medium may be credited itself: it speaks for its state, or is a description rather than a name. */
export const isCreditable = (token: Token): boolean =>
  token.subtree.some((t) => STATE_AGENCIES.has(t.lower)) ||
  (MEDIUM_NOUNS.has(lemmaOf(token)) &&
    token.children.some((t) => t.lower === 'state' || t.ent?.label === 'NORP' || t.lower === 'local'));

/** The name of a medium: "TASS" of "the Russian news agency TASS", else the phrase. */
export function mediumName(token: Token): { text: string; span: readonly [number, number] } {
  const name = [token, ...token.childrenBy('appos', 'compound', 'nmod', 'poss')].find(
    (t) =>
      t.ent?.label !== 'NORP' &&
      (isMediumName(t.ent?.text ?? t.text) || isMediumName(t.text)) &&
      /^\p{Lu}/u.test(t.text),
  );
  if (!name) return phrase(token, ['relcl', 'acl', 'appos', 'prep']);
  const whole = name.ent && name.ent.label !== 'PERSON' ? name.ent : undefined;
  const [from, to] = whole ? [whole.startChar, whole.endChar] : [name.start, name.end];
  const text = name.doc.text
    .slice(from, to)
    .replace(/^the /i, '')
    .replace(/['’]s$/, '')
    .replace(/ (?:state )?news agency$/i, '');
  const at = from + name.doc.text.slice(from, to).indexOf(text);
  return { text, span: [at, at + text.length] };
}

/**
 * Who a source is. Whoever speaks in the first person is the speaker of the quotation; and "he said" behind a quotation
 * is not somebody who is only named in it.
 */
function referentOf(token: Token, cast: Cast): Referent | undefined {
  if (/^(?:i|we)$/.test(token.lower)) {
    const speaker = quotationOf(token)?.speaker;
    return speaker && speaker !== token ? referentOf(speaker, cast) : cast.at(token);
  }
  const found = cast.at(token);
  if (!/^(?:he|she)$/.test(token.lower) || !found?.person) return found;
  const surname = found.person.split(' ').at(-1)!;
  const said = quotations(token.doc).findLast((q) => q.span[1] <= token.start && token.start - q.span[1] < 40);
  if (!said || !token.doc.text.slice(...said.span).includes(surname)) return found;
  return speakerBefore(token.doc, said.span[0], cast) ?? found;
}

/** The person who last said something, outside any quotation, before an offset. */
function speakerBefore(doc: Doc, offset: number, cast: Cast): Referent | undefined {
  const sayings = doc.tokens.filter(
    (t) => t.end <= offset && isVerb(t) && REPORT_VERBS.has(lemmaOf(t)) && !quotationOf(t),
  );
  for (const verb of sayings.slice(-5).reverse()) {
    const subject = verb.childrenBy('nsubj')[0];
    const found = subject && cast.at(subject);
    if (found?.person) return found;
  }
  return undefined;
}

/** "he", "she" of whom nothing else is known: the person named who last said something in the passage before. */
function lastSpeaker(token: Token): string | undefined {
  if (!/^(?:he|she)$/.test(token.lower)) return undefined;
  const { doc } = token;
  const said = doc.tokens.findLast(
    (t) =>
      t.i < token.i &&
      token.start - t.end < PASSAGE &&
      t.dep === 'nsubj' &&
      t.ent?.label === 'PERSON' &&
      REPORT_VERBS.has(lemmaOf(t.head)),
  );
  return said?.ent?.text;
}

/** How far back, in UTF-16 units, such a pronoun may point. */
const PASSAGE = 400;

/** The name of a source where it has one, else its words. */
export function credited(source: Source, cast: Cast): Found<string> {
  const { token } = source;
  const referent = referentOf(token, cast);
  const words = phrase(token, ['relcl', 'acl', 'appos', 'prep', 'advcl']);
  const full = phrase(token, ['relcl', 'acl', 'appos', 'advcl']);
  const indefinite = token.children.some((c) =>
    /^(?:a|an|one|another|some|several|two|three|many|other)$/.test(c.lower),
  );
  const person = indefinite ? undefined : (referent?.person ?? described(token)?.person ?? lastSpeaker(token));
  const pronoun =
    token.pos === 'PRON' && !person && referent?.parties[0] ? cast.ref.partyName(referent.parties[0]) : undefined;
  const whole =
    token.morph.includes('Plur') || /^(?:official|source|aide|diplomat|officer|correspondent)$/.test(lemmaOf(token));
  const value = person ?? pronoun ?? (whole ? full.text : words.text);
  return {
    value,
    evidence: {
      span: whole && !person ? full.span : words.span,
      rule: `coding/attribution:${source.rule}`,
      ...(value === words.text || value === full.text ? {} : { reading: `${words.text} → ${value}` }),
    },
  };

  /** "the aide", "the ambassador": the person last introduced with that word. */
  function described(t: Token) {
    if (!isNominal(t) || t.pos !== 'NOUN' || !t.children.some((c) => c.lower === 'the')) return undefined;
    for (let i = t.i - 1; i >= 0; i--) {
      const noun = t.doc.tokens[i]!;
      if (noun.lower !== t.lower || noun.morph.includes('Plur')) continue;
      const head =
        noun.dep === 'compound'
          ? noun.head
          : (noun.childrenBy('appos')[0] ?? (noun.dep === 'appos' ? noun.head : undefined));
      const found = head && cast.at(head);
      if (found?.person) return found;
    }
    return undefined;
  }
}
