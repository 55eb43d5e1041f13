import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { Referent } from '../cast/referent.js';
import { partiesOf } from '../cast/referent.js';
import { REPORT_VERBS } from '../lexicon/operators.js';
import type { Found, Site } from '../site.js';
import { isNominal, isVerb, lemmaOf } from '../tree.js';

export interface Persons {
  readonly actor_person?: Found<string>;
  readonly recipient_person?: Found<string>;
}

/** The persons on either side: those of the phrases for the sides, else those whom the sentence names of the same party. */
export function persons(site: Site, mutual: boolean): Persons {
  const { parts } = site;
  const there = beside(site);
  const own = partiesOf(parts.actor);
  const all = partiesOf(parts.all);
  const first =
    parts.actor.find((r) => r.person) ??
    (mutual ? parts.all.find((r) => r.person) : undefined) ??
    there.find((r) => isOf(r, mutual ? all : own) && r.level === 'head');
  const others = all.filter((p) => !(first?.parties ?? own).includes(p));
  const second =
    [...parts.recipient, ...(mutual ? parts.all : [])].find((r) => isOther(r, first, mutual)) ??
    there.find((r) => isOf(r, others) && r.person !== first?.person);
  const [a, b] = inOrder(site, first, second);
  return { ...(a ? { actor_person: found(a) } : {}), ...(b ? { recipient_person: found(b) } : {}) };
}

const isOf = (r: Referent, parties: readonly Party[]): boolean =>
  r.parties.length === 1 && parties.includes(r.parties[0]!);

const isOther = (r: Referent, first: Referent | undefined, mutual: boolean): boolean =>
  r.person !== undefined &&
  r.person !== first?.person &&
  !(first && mutual && r.parties.join() === first.parties.join());

/** The persons whom the sentence names, less those who only own something in it, and officials who only tell it. */
function beside(site: Site): Referent[] {
  return site.doc
    .sentenceOf(site.clause)
    .tokens.filter((t) => isNominal(t) && t.pos !== 'PRON' && t.dep !== 'poss' && t.dep !== 'compound')
    .flatMap((t) => site.cast.at(t) ?? [])
    .filter((r) => r.person !== undefined && (r.kind === 'person' || r.kind === 'office'))
    .filter((r) => r.level === 'head' || !tells(r.token));
}

const tells = (t: Token): boolean => t.dep === 'nsubj' && isVerb(t.head) && REPORT_VERBS.has(lemmaOf(t.head));

/** "After talks with X, Y said": where the engagement is only named, neither acts before the other, and the words give the order. */
function inOrder(site: Site, a?: Referent, b?: Referent): readonly (Referent | undefined)[] {
  const { reading } = site;
  const bare = !reading.kernel.verb && reading.predicate === reading.kernel.token && reading.act === 'hold';
  return a && b && bare && b.span[0] < a.span[0] ? [b, a] : [a, b];
}

const found = (r: Referent): Found<string> => ({
  value: r.person!,
  evidence: { span: r.span, rule: r.rule, reading: r.person! },
});
