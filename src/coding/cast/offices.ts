import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { OFFICE_NOUNS } from '../lexicon/roles.js';
import { isNominal, lemmaOf, pobjs } from '../tree.js';
import type { Cast } from './cast.js';
import { leftTokens, partiesAmong } from './modifiers.js';
import { nameRun } from './names.js';
import { type Referent, referent } from './referent.js';

/** "the Polish president", "Iraqi officials": the holder of an office of the states named beside it. */
export function officeOf(cast: Cast, token: Token, parties: readonly Party[]): Referent {
  const plural = token.morph.includes('Number=Plur');
  const appos = token.children.find((c) => c.dep === 'appos' && c.ent?.label === 'PERSON');
  const named = appos ? cast.ref.person(nameRun(appos).name, cast.day, { party: parties[0]! }) : undefined;
  const holder =
    named ?? (plural || isOneOfMany(token) ? undefined : cast.ref.holder(parties[0]!, titleOf(cast, token), cast.day));
  return referent(
    token,
    'office',
    holder ? 'office holder' : 'office of a state',
    plural ? parties : parties.slice(0, 1),
    { name: named?.name ?? (appos ? nameRun(appos).name : holder?.name), level: holder?.level },
  );
}

/** "a Kremlin aide", "one minister": who is introduced so is not said to be the one who is known for it. */
const isOneOfMany = (token: Token): boolean =>
  token.children.some((c) => c.i < token.i && /^(?:an?|one|another|some|any)$/.test(c.lower));

/** "the president", "the prime minister" without a state: the last person named who holds that office. */
export function officeNamedBefore(cast: Cast, token: Token): Referent | undefined {
  const isTitle = /^\p{Lu}/u.test(token.text) && token.i > token.sent.start;
  if (!token.children.some((c) => c.lower === 'the') && !isTitle) return undefined;
  const isPlural = token.tag.endsWith('S');
  const title = titleOf(cast, token).toLowerCase();
  const others = namedBehind(cast, token);
  for (let i = token.i - 1, seen = 0; i >= 0 && seen < 12; i--) {
    const t = cast.doc.tokens[i]!;
    const again =
      lemmaOf(t) === lemmaOf(token) && t.pos === 'NOUN' && t.tag.endsWith('S') === isPlural ? cast.at(t) : undefined;
    if (again?.kind === 'office' && again.parties.length === 1)
      return { ...again, token, span: [token.start, token.end], rule: 'coding/cast:office named before' };
    // "the ministers" are more than the one minister named.
    if (isPlural || t.pos !== 'PROPN' || t.dep === 'compound') continue;
    const r = cast.at(t);
    if (r?.kind !== 'person' || !r.person || !r.parties[0] || others.has(r.person)) continue;
    seen++;
    const holder = cast.ref.holder(r.parties[0], title, cast.day);
    if (holder?.name === r.person || ` ${nameRun(t).title.toLowerCase()}`.endsWith(` ${title}`))
      return { ...r, token, span: [token.start, token.end], rule: 'coding/cast:office named before' };
  }
  // Papers that write of Washington leave out whose president "the president" is.
  const american = WITHOUT_STATE.test(title) && cast.namedParties().has('USA');
  return american ? officeOf(cast, token, ['USA']) : undefined;
}

/** "the president met Putin": whoever the sentence names behind the office is another. */
const namedBehind = (cast: Cast, token: Token): Set<string> =>
  new Set(
    token.sent.tokens.flatMap((t) =>
      t.i > token.i && t.pos === 'PROPN' && !token.dominates(t) ? (cast.at(t)?.person ?? []) : [],
    ),
  );

/** Offices that papers name without their state where it is the American one. */
const WITHOUT_STATE = /^(?:president|vice president|secretary of state|first lady)$/;

/** "counterpart", and what says as much of somebody's own: "his French colleague", "her Chinese host", "their opposite numbers". */
export const isCounterpart = (token: Token): boolean =>
  lemmaOf(token) === 'counterpart' ||
  ((/^(?:colleague|peer|homologue|host|guest|visitor|caller|neighbou?r|rival|ally|partner|opponent|foe|enemy|adversary)$/.test(
    lemmaOf(token),
  ) ||
    (lemmaOf(token) === 'number' && token.children.some((c) => c.lower === 'opposite'))) &&
    token.childrenBy('poss').length > 0);

/** "his Russian counterpart": the holder, in that state, of the office that the possessor holds. */
export function counterpart(cast: Cast, token: Token): Referent | undefined {
  const owner = token.childrenBy('poss')[0];
  const whose = owner ? cast.at(owner) : undefined;
  const parties = partiesAmong(leftTokens(token), cast.ref, cast.day).flatMap((m) => m.parties);
  const appos = token.children.find((c) => c.dep === 'appos' && isNominal(c));
  const named = appos ? cast.at(appos) : undefined;
  // "invited his colleagues from X and Y": the phrase may hang on the verb.
  const beside = token.dep === 'dobj' ? pobjs(token.head, 'from').filter((o) => o.head.i === token.i + 1) : [];
  const from = [...pobjs(token, 'from', 'of', 'in'), ...beside].flatMap((o) => cast.group(o).flatMap((r) => r.parties));
  const all = parties.length ? parties : named?.parties.length ? named.parties : from;
  if (!all.length) return undefined;
  const own =
    whose?.person && whose.parties[0]
      ? cast.ref.person(whose.person, cast.day, { party: whose.parties[0] })
      : undefined;
  const title = own?.office?.title;
  const holder = title && all.length === 1 ? cast.ref.holder(all[0]!, title, cast.day) : undefined;
  return referent(token, 'office', 'counterpart', all, {
    name: named?.person ?? holder?.name,
    level: whose?.level ?? holder?.level,
  });
}

/** "the presidents of Kenya and Uganda", "the two prime ministers": who holds the office named in the plural for one of its states. */
export function holderAmong(cast: Cast, offices: Token, party: Party): Referent | undefined {
  const title = titleOf(cast, offices);
  if (!offices.morph.includes('Number=Plur') || !SINGLE.test(title)) return undefined;
  const holder = cast.ref.holder(party, title, cast.day);
  return holder && referent(offices, 'office', 'holders of the offices', [party], holder);
}

/** Offices that a state has one of. */
const SINGLE =
  /^(?:president|prime minister|leader|chancellor|king|monarch|emir|head|(?:foreign|defen[cs]e) (?:minister|secretary|chief)|secretary of state)$/i;

/** The office in words: "foreign minister", "secretary of state". */
function titleOf(cast: Cast, token: Token): string {
  const words = token.children
    .filter(
      (c) =>
        c.i < token.i &&
        (c.dep === 'compound' || c.dep === 'amod') &&
        !/^(former|then|current|late|new|visiting|senior|top)$/i.test(c.text) &&
        c.ent?.label !== 'NORP' &&
        c.ent?.label !== 'GPE' &&
        !cast.ref.party(c.text, cast.day),
    )
    .map((c) => c.text);
  if (halfOfTitle(token)) return `vice ${lemmaOf(token)}`;
  const of = pobjs(token, 'of').find((o) => /^(state|defen[cs]e|staff)$/i.test(o.text));
  return [...words, lemmaOf(token), ...(of ? ['of', of.text] : [])].join(' ').replace(/\bpremier\b/, 'prime minister');
}

/** "vice" of "vice-president", which is parted at its hyphen. */
export function halfOfTitle(token: Token): Token | undefined {
  const { tokens } = token.doc;
  const vice = tokens[token.i - 1]?.text === '-' ? tokens[token.i - 2] : undefined;
  return vice && /^(?:vice|deputy)$/i.test(vice.text) && vice !== token ? vice : undefined;
}

/** The office that a name in apposition follows: "the foreign minister, X". */
export function officeBefore(cast: Cast, token: Token): string | undefined {
  if (token.dep !== 'appos') return undefined;
  return OFFICE_NOUNS.has(lemmaOf(token.head)) ? titleOf(cast, token.head) : undefined;
}
