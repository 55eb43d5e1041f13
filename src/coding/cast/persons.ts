import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { PersonHit } from '../../reference/index.js';
import { isMediumName, MEDIUM_NOUNS } from '../lexicon/media.js';
import { BODY_NOUNS, OFFICE_NOUNS } from '../lexicon/roles.js';
import { isNominal, lemmaOf } from '../tree.js';
import type { Cast } from './cast.js';
import { statesOfCouncil } from './councils.js';
import { sidesOf } from './modifiers.js';
import { movementOf, unlistedMovement } from './movements.js';
import { nameRun } from './names.js';
import { officeBefore } from './offices.js';
import { ownersOf } from './owners.js';
import { joinedNames } from './pairs.js';
import { type Referent, referent } from './referent.js';

/** Who a proper name means: a party, a person on the day, or somebody introduced before or beside the name. */
export function named(cast: Cast, token: Token): Referent | undefined {
  const run = nameRun(token);
  const full = cast.doc.text.slice(run.tokens[0]!.start, run.tokens.at(-1)!.end);
  const label = token.ent?.label;
  // A state that the recogniser takes for a time ("Niger") is none.
  if ((label === 'DATE' || label === 'TIME') && cast.ref.party(full, cast.day)?.kind !== 'state') return undefined;
  // Who acts or is dealt with as Brussels is the Union; who is gone to is Belgium's.
  if (full === 'Brussels' && !isWhere(token)) return referent(token, 'body', 'metonym', ['EUR']);
  // "the Commission", by itself, is the Union's.
  if (full === 'Commission' && token.childrenBy('prep').length === 0)
    return referent(token, 'body', 'metonym', ['EUR']);
  const plus = numbered(cast, token);
  if (plus) return plus;
  const own = statesOfCouncil(cast, token, full);
  if (own.length) return referent(token, 'body', 'body of a state', own);
  const joined = joinedNames(cast, token, run.name);
  if (joined) return joined;
  const whole = cast.ref.party(full, cast.day);
  if (whole && label !== 'PERSON') return referent(token, 'state', whole.how, sidesOf(whole, cast.ref));
  const shorter = whole ? undefined : movementOf(cast, full);
  if (shorter) return referent(token, 'body', 'movement of a state named', [shorter]);
  const met =
    run.nameTokens.length === 1 && label !== 'GPE' && label !== 'NORP' ? introduced(cast, token, run.name) : undefined;
  if (met) return met;
  const hints = ownersOf(cast, token);
  const title = run.title || officeBefore(cast, token);
  const hit = personHit(cast, run, title, hints, label);
  if (hit) {
    // The office named beside a person counts before the one remembered: "EU negotiator Michel Barnier".
    const parties =
      hit.party && (!title || !hints.length || hints.includes(hit.party)) ? [hit.party] : hints.slice(0, 1);
    if (parties.length) return referent(token, 'person', `person:${hit.how}`, parties, hit);
  }
  // "the southern bloc SADC": initials are a name by themselves.
  const initials = /^\p{Lu}{3,}$/u.test(token.text) ? cast.ref.party(token.text, cast.day) : undefined;
  const party = whole ?? cast.ref.party(run.name, cast.day) ?? initials;
  if (party) return referent(token, 'state', party.how, sidesOf(party, cast.ref));
  const common = OFFICE_NOUNS.has(token.lower) || BODY_NOUNS.has(token.lower) ? cast.common(token) : undefined;
  if (common) return common;
  if (hints.length && (title || label === 'PERSON')) {
    const sort = MEDIUM_NOUNS.has(lemmaOf(token)) || isMediumName(run.name) ? 'body' : 'person';
    const name = sort === 'person' ? { name: run.name } : {};
    return referent(token, sort, 'named after its state', hints.slice(0, 1), name);
  }
  // "Cardinal X" speaks for the Holy See where it is spoken of.
  if (/^(?:Cardinal|Monsignor)\b/.test(run.title) && cast.namedParties().has('VAT'))
    return referent(token, 'person', 'prelate', ['VAT'], { name: run.name });
  // "House Speaker X" needs no state to say whose.
  if (ONLY_AMERICAN.test(full)) return referent(token, 'person', 'office of one state', ['USA'], { name: run.name });
  const unlisted = label === 'PERSON' || label === 'GPE' ? undefined : unlistedMovement(cast, full);
  if (unlisted) return referent(token, 'body', 'movement by its initials', [unlisted]);
  const beside = label === 'GPE' ? undefined : appositive(cast, token);
  return (
    beside && {
      ...beside,
      ...(label === 'PERSON' ? { person: run.name } : {}),
      token,
      span: [run.tokens[0]!.start, token.end],
    }
  );
}

/** Offices that no other state has. */
const ONLY_AMERICAN =
  /^(?:House Speaker|Speaker of the House|(?:Senate|House) (?:Majority|Minority) Leader|Secretary of State|(?:Defense|Treasury) Secretary)\b/;

/** "P5+1": parted at its sign. */
function numbered(cast: Cast, token: Token): Referent | undefined {
  const [sign, number] = [1, 2].map((k) => cast.doc.tokens[token.i + k]);
  const hit = sign?.text === '+' && number ? cast.ref.party(`${token.text}+${number.text}`, cast.day) : undefined;
  return hit && referent(token, 'pair', hit.how, sidesOf(hit, cast.ref));
}

const isWhere = (t: Token): boolean =>
  t.dep === 'pobj' && /^(?:in|at|to|from|near|outside|via|for)$/.test(t.head.lower);

function personHit(
  cast: Cast,
  run: { readonly title: string; readonly name: string },
  title: string | undefined,
  hints: readonly Party[],
  label: string | undefined,
): PersonHit | undefined {
  // A pope or a monarch is known by the title with the name.
  const crowned = /^(?:pope|king|queen|emperor|prince|princess|sheikh|emir|sultan)\b/i.exec(run.title)
    ? cast.ref.person(`${run.title} ${run.name}`, cast.day)
    : undefined;
  const first =
    crowned ??
    cast.ref.person(run.name, cast.day, { ...(hints[0] ? { party: hints[0] } : {}), ...(title ? { title } : {}) });
  return first && fits(cast, first, hints, label) ? first : ofNamed(cast, run.name, title);
}

/**
 * A name met again takes what its fuller mention before was: "Rossi" after "Peru's negotiator Ana Rossi". Of several
 * who share it, the bare name is the highest one's ("Kim" beside "Kim Jong Un and Kim Kye Gwan").
 */
function introduced(cast: Cast, token: Token, name: string): Referent | undefined {
  const last = name.split(/\s+/).at(-1)!;
  let nearest: Referent | undefined;
  for (let i = token.i - 1; i >= 0; i--) {
    const t = cast.doc.tokens[i]!;
    if (t.text !== last || (t.ent && t.ent.label !== 'PERSON')) continue;
    const first = fuller(cast, t, name);
    if (first && (!nearest || (first.level === 'head' && nearest.level !== 'head'))) nearest = first;
  }
  return nearest && { ...nearest, token, span: [token.start, token.end], rule: 'coding/cast:named before' };
}

/** The referent of a longer name that holds a token, if it is a person's. */
function fuller(cast: Cast, part: Token, name: string): Referent | undefined {
  const ent = part.ent;
  const head = ent ? cast.doc.tokens[ent.end - 1]! : part;
  if (ent ? ent.text.length <= name.length : !cast.isTitled(part)) return undefined;
  const found = cast.at(ent?.root ?? head) ?? cast.at(head);
  return found?.kind === 'person' &&
    found.person &&
    ` ${found.person.replace(/-/g, ' ')} `.includes(` ${name.replace(/-/g, ' ')} `)
    ? found
    : undefined;
}

/** A bare surname that means nobody by itself, read among those who speak for the states of the text. */
function ofNamed(cast: Cast, name: string, title: string | undefined): PersonHit | undefined {
  if (/\s/.test(name)) return undefined;
  for (const party of cast.namedParties()) {
    const hit = cast.ref.person(name, cast.day, { party, ...(title ? { title } : {}) });
    if (hit?.party === party && hit.current && hit.level === 'head') return hit;
  }
  return undefined;
}

function fits(cast: Cast, hit: PersonHit, hints: readonly Party[], label: string | undefined): boolean {
  // Heads of government, and ministers while in office, are known by a surname alone.
  const leads =
    /^[A-Z]{3}$/.test(hit.party ?? '') && (hit.level === 'head' || (hit.level === 'minister' && hit.current));
  if (hit.how === 'surname' && !leads && hit.party && !cast.namedParties().has(hit.party)) return false;
  if (hints.length && hit.party && !hints.includes(hit.party) && hit.how !== 'full name') return false;
  return (
    label === 'PERSON' ||
    label === undefined ||
    label === 'ORG' ||
    label === 'GPE' ||
    hit.how === 'full name' ||
    label === 'NORP'
  );
}

function appositive(cast: Cast, token: Token): Referent | undefined {
  const inner = token.children.find((c) => c.dep === 'appos' && isNominal(c));
  if (inner) {
    const found = cast.at(inner);
    if (found?.parties.length) return found;
  }
  if (token.dep === 'appos') {
    const parties = ownersOf(cast, token.head);
    if (parties.length && (OFFICE_NOUNS.has(lemmaOf(token.head)) || BODY_NOUNS.has(lemmaOf(token.head))))
      return referent(token, 'person', 'apposition', parties.slice(0, 1));
  }
  return undefined;
}
