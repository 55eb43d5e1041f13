import type { Token } from '@demarche/english';
import type { Stance } from '../../record/types.js';
import { type Found, phrase, type Site } from '../site.js';
import { isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';

/** Who is sent in the actor's place, or heads the delegation that is offered. */
export function delegate(site: Site): Found<string> | undefined {
  if (site.delegate) return named(site.delegate, site, 'coding/people:delegate');
  if (site.reading.kernel.format !== 'delegation') return undefined;
  // "a delegation headed by X".
  for (const v of site.reading.kernel.token.childrenBy('acl', 'relcl')) {
    const head = /^(?:head|lead)$/.test(lemmaOf(v)) ? pobjs(v, 'by')[0] : undefined;
    if (head) return named(head, site, 'coding/people:heads the delegation');
  }
  return undefined;
}

/** Who carries the message: "conveyed by X", "through X", "X delivered the invitation". */
export function emissary(site: Site): Found<string> | undefined {
  if (!['invite', 'propose', 'accept', 'decline', 'counter'].includes(site.reading.act)) return undefined;
  const parties = site.parts.actor.flatMap((r) => r.parties);
  for (const t of site.doc.sentenceOf(site.clause).tokens.concat(nextSentence(site))) {
    if (!isVerb(t) || !CARRYING.test(lemmaOf(t))) continue;
    const object = t.childrenBy('dobj', 'nsubjpass')[0];
    if (!object || !MESSAGE.test(lemmaOf(object))) continue;
    const carrier = t.childrenBy('nsubjpass').length ? pobjs(t, 'by', 'through')[0] : subjectOf(t);
    const who = carrier && site.cast.at(carrier);
    // The one who makes the offer is no carrier of it.
    if (!carrier || !who?.person || who.person === site.parts.actor[0]?.person || who.level === 'head') continue;
    if (who.parties.some((p) => parties.includes(p))) return named(carrier, site, 'coding/people:carries the message');
  }
  const through =
    pobjs(site.clause, 'through', 'via')[0] ??
    subjectOf(site.clause)
      ?.children.filter((c) => c.lower === 'through')
      .flatMap((c) => c.childrenBy('pobj'))[0];
  const middle = through && site.cast.at(through);
  return through && middle ? named(through, site, 'coding/people:through') : undefined;
}

const CARRYING = /^(?:convey|deliver|carry|hand|relay|pass|transmit|send|bring|bear)$/;
const MESSAGE = /^(?:offer|invitation|invite|message|letter|proposal|request|note|missive)$/;

function nextSentence(site: Site): readonly Token[] {
  const all = site.doc.sentences;
  return all[all.indexOf(site.doc.sentenceOf(site.clause)) + 1]?.tokens ?? [];
}

/** What a comment holds of the engagement. */
export const stance = (site: Site): Found<Stance> | undefined =>
  site.attitude && {
    value: site.attitude.stance,
    evidence: { span: [site.attitude.token.start, site.attitude.token.end], rule: 'coding/people:stance' },
  };

function named(token: Token, site: Site, rule: string): Found<string> {
  const person = site.cast.at(token)?.person;
  const { text, span } = phrase(token, ['relcl', 'acl', 'appos', 'prep', 'conj', 'cc']);
  return { value: person ?? text, evidence: { span, rule, ...(person ? { reading: `${text} → ${person}` } : {}) } };
}
