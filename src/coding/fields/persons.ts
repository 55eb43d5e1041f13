import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { holderAmong } from '../cast/offices.js';
import type { Referent } from '../cast/referent.js';
import { eachOf, partiesOf } from '../cast/referent.js';
import { type Direction, receiverOf } from '../direction.js';
import { REPORT_VERBS } from '../lexicon/operators.js';
import { OFFICE_NOUNS } from '../lexicon/roles.js';
import { MUTUAL } from '../mutual.js';
import type { Found, Site } from '../site.js';
import { isNominal, isVerb, lemmaOf, pobjs } from '../tree.js';
import { venue } from './place.js';

/** Who acts and who is acted upon in person. */
export interface Persons {
  readonly actor_person?: Found<string>;
  readonly recipient_person?: Found<string>;
}

/** The persons on either side: those of the phrases for the sides, else those whom the sentence names of the same party. */
export function persons(site: Site, direction: Direction): Persons {
  const { reading } = site;
  const mutual = MUTUAL.has(reading.act);
  // "spokesman X recalled the summit of the two leaders": whom a pair names goes before whoever tells of it.
  const pair = mutual ? site.parts.all.find((r) => r.members?.every((m) => m.person !== undefined)) : undefined;
  const each = (rs: readonly Referent[]) => [...(pair?.members ?? []), ...eachOf(rs)];
  const parts = {
    actor: each(site.parts.actor),
    recipient: eachOf(site.parts.recipient),
    all: each(site.parts.all),
  };
  const there = beside(site);
  const own = partiesOf(parts.actor);
  const all = partiesOf(parts.all);
  const first =
    parts.actor.find((r) => r.person) ??
    (mutual ? parts.all.find((r) => r.person) : undefined) ??
    parts.actor.map((r) => leaderOf(r, site)).find((r) => r) ??
    there.find((r) => isOf(r, mutual ? all : own) && r.level === 'head') ??
    heldFor(site, all.length === 2 ? (own[0] ?? all[0]) : undefined);
  const others = all.filter((p) => !(first?.parties ?? own).includes(p));
  const second =
    [...parts.recipient, ...(mutual ? parts.all : [])].find((r) => isOther(r, first, mutual)) ??
    there.find((r) => isOf(r, others) && r.person !== first?.person) ??
    heldFor(site, others.length === 1 ? others[0] : undefined);
  const [a, b] = bySide(direction, first, second) ?? inOrder(site, first, second);
  return { ...(a ? { actor_person: found(a) } : {}), ...(b ? { recipient_person: found(b) } : {}) };
}

const isOf = (r: Referent, parties: readonly Party[]): boolean =>
  r.parties.length === 1 && parties.includes(r.parties[0]!);

const isOther = (r: Referent, first: Referent | undefined, mutual: boolean): boolean =>
  r.person !== undefined &&
  r.person !== first?.person &&
  !(first && mutual && r.parties.join() === first.parties.join());

/** Who holds for a party the office that the sides share: "the two prime ministers", "Kenya and Uganda's presidents". */
function heldFor(site: Site, party: Party | undefined): Referent | undefined {
  const shared = party ? site.parts.all.map((r) => r.token).filter(isShared) : [];
  const named = party ? site.doc.sentenceOf(site.clause).tokens.filter(isShared) : [];
  for (const offices of [...shared, ...named]) {
    const holders = site.cast.at(offices)?.parties ?? [];
    if (party && holders.length === 2 && holders.includes(party)) return holderAmong(site.cast, offices, party);
  }
  return undefined;
}

/** "negotiators led by X", "a delegation headed by X". */
function leaderOf({ token, parties }: Referent, { cast }: Site): Referent | undefined {
  const led = token.childrenBy('acl', 'relcl').find((v) => /^(?:lead|head)$/.test(lemmaOf(v)));
  const leader = led && pobjs(led, 'by')[0];
  const found = leader && cast.at(leader);
  if (found?.person) return { ...found, parties };
  if (leader?.ent?.label !== 'PERSON') return undefined;
  const { startChar, endChar, text } = leader.ent;
  return {
    token: leader,
    kind: 'person',
    parties,
    person: text,
    span: [startChar, endChar],
    rule: 'coding/persons:leads them',
  };
}

const isShared = (t: Token): boolean => OFFICE_NOUNS.has(lemmaOf(t)) && t.morph.includes('Number=Plur');

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

/** Where one side acts upon the other each person stands with his own; undefined where all act together. */
function bySide(
  { actor, recipient }: Direction,
  a?: Referent,
  b?: Referent,
): readonly (Referent | undefined)[] | undefined {
  if (recipient.length === 0) return undefined;
  const isOn = (r: Referent | undefined, side: readonly Party[]) => r?.parties.every((p) => side.includes(p)) ?? false;
  return !isOn(a, actor) && (isOn(a, recipient) || isOn(b, actor)) ? [b, a] : [a, b];
}

/**
 * The guest before the host: "X received Y". And "after talks with X, Y said": where the engagement is only named,
 * the one whom its words name was met by the other, unless that one was at home; else the order of the words decides.
 */
function inOrder(site: Site, a?: Referent, b?: Referent): readonly (Referent | undefined)[] {
  const { kernel, predicate, act } = site.reading;
  const host = kernel.verb?.frame === 'host' ? receiverOf(kernel.token, site.cast) : undefined;
  if (host && act === 'hold') {
    const isHost = (r?: Referent) => r?.parties.some((p) => host.includes(p));
    return isHost(a) || (b && !isHost(b)) ? [b, a] : [a, b];
  }
  const bare = !kernel.verb && predicate === kernel.token && act === 'hold';
  if (!bare || !a || !b || owns(a, kernel.token)) return [a, b];
  // "after talks with X": X is named as the one whom the other met.
  const [first, second] = [a, b].map((r) => pobjs(kernel.token, 'with').some((o) => o.dominates(r.token)));
  if (first === second) return !first && b.span[0] < a.span[0] ? [b, a] : [a, b];
  const met = first ? a : b;
  const other = first ? b : a;
  return isAtHome(other, site) ? [met, other] : [other, met];
}

/** "his visit": whose engagement it is. */
const owns = (r: Referent, kernel: Token): boolean => r.token.dep === 'poss' && r.token.head === kernel;

/** Whether the engagement takes place in somebody's own country, so that the other one is the guest. */
function isAtHome(r: Referent, site: Site): boolean {
  const where = venue(site);
  const place = where && site.cast.ref.place(where.value);
  return place !== undefined && r.parties.includes(place.party);
}

const found = (r: Referent): Found<string> => ({
  value: r.person!,
  evidence: { span: r.span, rule: r.rule, reading: r.person! },
});
