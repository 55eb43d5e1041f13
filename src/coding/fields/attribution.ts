import type { Token } from '@demarche/english';
import { REPORT_VERBS } from '../lexicon/operators.js';
import { type Found, phrase, type Site } from '../site.js';
import { isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';

/** Operators that are themselves a way of saying so: "announced the suspension". */
const SPEECH = new Set('announce confirm declare state reveal disclose deny report'.split(' '));

/** Who is credited with the report: the nearest explicit source around the act. */
export function attribution(site: Site): Found<string> | undefined {
  return reporter(site) ?? accordingTo(site) ?? announcer(site) ?? quoted(site);
}

/** "X said (that) ...": the nearest verb of saying above the clause, or beside it. */
function reporter(site: Site): Found<string> | undefined {
  for (const t of [site.clause, ...site.clause.ancestors]) {
    if (t === site.reading.predicate && site.reading.steps.length) continue;
    if (isVerb(t) && REPORT_VERBS.has(lemmaOf(t)) && t !== site.clause) {
      const found = source(t, site, 'said');
      if (found) return found;
    }
    const beside = t.children.find((c) => c.dep === 'parataxis' && REPORT_VERBS.has(lemmaOf(c)));
    if (beside) {
      const found = source(beside, site, 'said, in an aside');
      if (found) return found;
    }
  }
  return undefined;
}

function source(verb: Token, site: Site, how: string): Found<string> | undefined {
  const subject =
    isPassive(verb) && lemmaOf(verb) !== 'quote'
      ? pobjs(verb, 'by')[0]
      : (verb.childrenBy('nsubj', 'nsubjpass')[0] ?? subjectOf(verb));
  if (!subject || /^(it|there|which|that|what|this)$/.test(subject.lower)) return undefined;
  return credited(subject, site, how);
}

/** The name of a source where it has one, else its words. */
function credited(token: Token, site: Site, how: string): Found<string> {
  const referent = site.cast.at(token);
  const words = phrase(token, ['relcl', 'acl', 'appos', 'prep']);
  const full = phrase(token, ['relcl', 'acl', 'appos']);
  const value =
    referent?.person ??
    (referent?.kind === 'pair' || token.pos === 'PRON'
      ? referent
        ? site.doc.text.slice(...referent.span)
        : words.text
      : token.morph.includes('Plur') || /^(official|source|spokesman|spokeswoman|spokesperson|aide)$/.test(token.lower)
        ? full.text
        : words.text);
  const pronoun =
    token.pos === 'PRON' && !referent?.person && referent ? site.cast.ref.partyName(referent.parties[0]!) : undefined;
  return {
    value: pronoun ?? value,
    evidence: {
      span: words.span,
      rule: `coding/attribution:${how}`,
      ...(referent?.person ? { reading: `${words.text} → ${referent.person}` } : {}),
    },
  };
}

function accordingTo(site: Site): Found<string> | undefined {
  for (const t of site.doc.sentenceOf(site.clause).tokens) {
    if (t.lower !== 'according' && t.lower !== 'citing' && t.lower !== 'quoting') continue;
    const object =
      t.lower === 'according'
        ? t.children.filter((c) => c.lower === 'to').flatMap((c) => c.children.filter((x) => x.dep === 'pobj'))[0]
        : t.childrenBy('dobj', 'pobj')[0];
    if (object) return credited(object, site, t.lower);
  }
  return undefined;
}

function announcer(site: Site): Found<string> | undefined {
  const verb = [...site.reading.steps.map((s) => s.token), ...site.reading.predicate.ancestors.slice(0, 2)].find(
    (t) => isVerb(t) && SPEECH.has(lemmaOf(t)),
  );
  return verb && source(verb, site, 'announced');
}

/** A sentence inside a quotation belongs to whoever speaks in the sentences around it. */
function quoted(site: Site): Found<string> | undefined {
  const sentence = site.doc.sentenceOf(site.clause);
  const paragraph = site.doc.paragraphs.find((p) => p.contains(site.clause));
  if (!paragraph) return undefined;
  const before = site.doc.text.slice(paragraph.startChar, site.span[0]);
  const opened = (before.match(/[“"]/g)?.length ?? 0) - (before.match(/”/g)?.length ?? 0);
  const inside = /“/.test(before) ? opened > 0 : (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const starts = /^["“]/.test(sentence.text);
  if (!inside && !starts) return undefined;
  const all = site.doc.sentences;
  const at = all.indexOf(sentence);
  for (const near of [all[at - 1], all[at + 1], all[at - 2]]) {
    if (!near || near.start < paragraph.start - 60) continue;
    const verb = near.tokens.find((t) => isVerb(t) && REPORT_VERBS.has(lemmaOf(t)) && t.childrenBy('nsubj').length > 0);
    const found = verb && source(verb, site, 'quotation');
    if (found) return found;
  }
  return undefined;
}
