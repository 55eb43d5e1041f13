import type { Token } from '@demarche/english';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { quotationOf } from '../../quotations.js';
import { isVerb, lemmaOf, pobjs } from '../../tree.js';
import type { Said, Source } from './source.js';
import { saysAsNoun, trailing, unspoken } from './stray.js';
import { teller } from './teller.js';

/** Operators that are themselves a way of saying so: "announced the suspension". */
const SPEECH = new Set('announce confirm declare state reveal disclose deny report'.split(' '));

/** All who are credited with what a reading reports, the nearest first. */
export function sources(site: Said): Source[] {
  const { predicate } = site.reading;
  return unique([
    ...announcers(site),
    ...climbed(predicate),
    ...spoken(predicate),
    ...saysAsNoun(predicate),
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
  return t.dep === 'advcl' && !t.children.some((c) => c.i < t.i && c.dep === 'mark');
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

const holders = (noun: Token): Source[] =>
  [...noun.childrenBy('poss'), ...pobjs(noun, 'by', 'from')].map((token) => ({ token, rule: lemmaOf(noun) }));

/** Direct speech belongs to whoever speaks in the words around it. */
function spoken(from: Token): Source[] {
  const speaker = quotationOf(from)?.speaker;
  return speaker ? [{ token: speaker, rule: 'quotation' }] : [];
}

/** "according to X" anywhere in the sentence. */
const accordingTo = (site: Said): Source[] =>
  site.doc
    .sentenceOf(site.clause)
    .tokens.flatMap((t) => (t.lower === 'according' ? pobjs(t, 'to').slice(0, 1) : []))
    .map((token) => ({ token, rule: 'according to' }));

function unique(found: readonly Source[]): Source[] {
  const seen = new Set<number>();
  return found.filter((s) => !seen.has(s.token.i) && seen.add(s.token.i));
}
