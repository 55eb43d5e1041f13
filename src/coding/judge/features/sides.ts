import { leftTokens } from '../../cast/modifiers.js';
import type { Referent } from '../../cast/referent.js';
import { BODY_NOUNS, OFFICE_NOUNS, TITLE_WORDS } from '../../lexicon/roles.js';
import { partiesOf } from '../../predicates/participants.js';
import { clauseHead, lemmaOf } from '../../tree.js';
import type { Candidate } from '../candidate.js';

/** Who takes part, by kind, number and how they were found; never who they are. */
export function sideFeatures({ site }: Candidate): string[] {
  const { named, parts, reading, cast } = site;
  const count = (rs: readonly Referent[]): number => Math.min(partiesOf(rs).length, 4);
  const all = count(parts.all);
  const inSentence = new Set(reading.kernel.token.sent.tokens.flatMap((t) => cast.at(t)?.parties ?? []));
  const shape = `${count(parts.actor)}>${count(parts.recipient)}`;
  const [actor] = parts.actor;
  const other = parts.all.find((r) => actor && !r.parties.some((p) => actor.parties.includes(p)));
  const rules = new Set(parts.all.map((r) => r.rule.replace(/^coding\//, '')));
  return [
    `sides ${all}`,
    `sides+act ${all} ${reading.act}`,
    `sides+frame ${all} ${reading.kernel.verb?.frame ?? reading.kernel.format}`,
    `sides named ${count(named.all)} of ${all}`,
    `shape ${shape} ${reading.act}`,
    `sides in sentence ${Math.min(inSentence.size, 4)} taken ${all}`,
    ...(parts.actor[0] ? [`actor ${parts.actor[0].kind}`, `actor rule ${parts.actor[0].rule}`] : ['actor none']),
    ...(parts.recipient[0] ? [`recipient ${parts.recipient[0].kind}`] : ['recipient none']),
    ...(actor ? standing(actor).map((w) => `actor ${w}`) : []),
    ...(other ? standing(other).map((w) => `other ${w}`) : []),
    ...[...rules].map((r) => `side rule ${r}`),
    ...(all >= 2 && parts.all.every((r) => r.person) ? ['all are persons'] : []),
    ...(parts.all.some((r) => clauseHead(r.token) === site.clause) ? ['side in clause'] : []),
    ...(parts.all.every((r) => r.token.sent.start === reading.kernel.token.sent.start)
      ? ['sides all in sentence']
      : []),
    ...(parts.all.some((r) => r.level === 'head') ? ['level head'] : []),
    ...(parts.all.some((r) => r.parties.some((p) => !/^[A-Z]{3}$/.test(p))) ? ['side is no state'] : []),
  ];
}

/** What a phrase says of the standing of whom it means: office, rank, body; "former", "opposition", "religious". */
function standing(r: Referent): string[] {
  const words = [...leftTokens(r.token), r.token, ...r.token.childrenBy('appos')]
    .filter((t) => isRole(t.lower) || isRole(lemmaOf(t)) || (t.pos !== 'PROPN' && t.pos !== 'PRON' && !t.ent))
    .map((t) => `word ${lemmaOf(t)}`);
  return [`is ${r.kind} ${r.level ?? 'of no rank'} ${r.person ? 'named' : 'unnamed'}`, ...words];
}

const isRole = (word: string): boolean => OFFICE_NOUNS.has(word) || BODY_NOUNS.has(word) || TITLE_WORDS.has(word);
