import type { Token } from '@demarche/english';
import type { Cast } from '../cast/cast.js';
import { isMediumName, MEDIUM_NOUNS, STATE_AGENCIES } from '../lexicon/media.js';
import { REPORT_VERBS } from '../lexicon/operators.js';
import { type Found, phrase, type Site } from '../site.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';
import { quotationOf } from './quotations.js';

/** Who or what is credited with a report, by the head of the phrase that names it. */
export interface Source {
  readonly token: Token;
  readonly rule: string;
}

/** Operators that are themselves a way of saying so: "announced the suspension". */
const SPEECH = new Set('announce confirm declare state reveal disclose deny report'.split(' '));

/** All who are credited with what a reading reports, the nearest first. */
export function sources(site: Site): Source[] {
  const { predicate } = site.reading;
  return unique([
    ...announcers(site),
    ...climbed(predicate),
    ...spoken(predicate),
    ...misread(predicate),
    ...accordingTo(site),
  ]);
}

/** "X announced the suspension": an act told by the verb of saying that carries it. */
function announcers(site: Site): Source[] {
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
    if (isVerb(t.head) && REPORT_VERBS.has(lemmaOf(t.head)) && isContent(t))
      out.push(...teller(t.head, lemmaOf(t.head)));
    else if (
      /^(?:claim|statement|report|announcement|assertion|word|news|confirmation)$/.test(lemmaOf(t.head)) &&
      isContent(t)
    )
      out.push(...holders(t.head));
  }
}

/** What follows, goes with or precedes the saying is no part of what is said. */
function isContent(t: Token): boolean {
  if (['ccomp', 'xcomp', 'parataxis', 'oprd', 'acl', 'relcl'].includes(t.dep)) return true;
  if (t.dep === 'dobj' || t.dep === 'nsubjpass') return SPEECH.has(lemmaOf(t.head));
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
  const token = subject && (/^(?:who|which|that)$/.test(subject.lower) && verb.dep === 'relcl' ? verb.head : subject);
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

/** "according to X", "citing X", "X told the Y newspaper" anywhere in the sentence. */
function accordingTo(site: Site): Source[] {
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
  return isMediumName(mediumName(token).text) || MEDIUM_NOUNS.has(lemmaOf(token)) || isMediumName(token.text);
}

/** Whether a medium speaks for its state, and so may be credited itself. */
export const speaksForState = (token: Token): boolean =>
  token.subtree.some((t) => STATE_AGENCIES.has(t.lower)) ||
  (MEDIUM_NOUNS.has(lemmaOf(token)) && token.subtree.some((t) => t.lower === 'state'));

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

/** The name of a source where it has one, else its words. */
export function credited(source: Source, cast: Cast): Found<string> {
  const { token } = source;
  const referent = cast.at(token);
  const words = phrase(token, ['relcl', 'acl', 'appos', 'prep', 'advcl']);
  const full = phrase(token, ['relcl', 'acl', 'appos', 'advcl']);
  const indefinite = token.children.some((c) =>
    /^(?:a|an|one|another|some|several|two|three|many|other)$/.test(c.lower),
  );
  const person = indefinite ? undefined : (referent?.person ?? described(token)?.person);
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
