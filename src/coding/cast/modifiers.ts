import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { PartyHit, Reference } from '../../reference/index.js';
import { TITLE_WORDS } from '../lexicon/roles.js';
import { isStatesOwn } from './councils.js';

/** Who is named by words that stand before a noun: "South Korean", "US-Russia", "Trump-Kim". */
export interface Modifier {
  readonly parties: readonly Party[];
  readonly person?: string;
  readonly tokens: readonly Token[];
  readonly how: string;
}

const LEFT = new Set([
  'amod',
  'compound',
  'nmod',
  'nummod',
  'punct',
  'quantmod',
  'advmod',
  'npadvmod',
  'det',
  'appos',
  'conj',
  'cc',
]);
const MAX_WORDS = 5;

/** Tokens before a head, within its own noun phrase, possessors left out. */
export function leftTokens(head: Token): Token[] {
  const doc = head.doc;
  const out: Token[] = [];
  for (let i = head.i - 1; i >= 0 && head.i - i < 24; i--) {
    const t = doc.tokens[i]!;
    if (!head.dominates(t)) break;
    let top = t;
    while (top.head !== head && !top.isRoot) top = top.head;
    if (!LEFT.has(top.dep) || top.i > head.i) break;
    if (t.pos === 'VERB' && t.tag !== 'VBN' && t.tag !== 'VBG') break;
    out.unshift(t);
  }
  return out;
}

/** The words before a noun that say whose it is: not its sponsors ("UN-backed", "Hamas-led") nor leanings ("pro-Russian"). */
export function ownWords(noun: Token): Token[] {
  const left = leftTokens(noun);
  return left.filter(
    (t, i) =>
      !(
        SPONSOR.test(t.lower) ||
        SPONSOR.test(left[i + 1]?.lower ?? '') ||
        (left[i + 1]?.text === '-' && SPONSOR.test(left[i + 2]?.lower ?? '')) ||
        leans(t)
      ),
  );
}

/** Who leads what a noun means: "Saudi" of "Saudi-led forces". */
export const leadersOf = (noun: Token): Token[] =>
  leftTokens(noun).filter((_, i, left) => left[i + 1]?.text === '-' && left[i + 2]?.lower === 'led');

const SPONSOR =
  /^(?:.*[-–])?(?:backed|mediated|brokered|sponsored|led|hosted|supported|facilitated|organi[sz]ed|run|proposed|dominated|controlled|held|occupied|based)$/;

/** "pro-Russian", "ex-Soviet", "former Yugoslav": near a state, against it or after it, not of it. */
export function leans(t: Token): boolean {
  const { tokens } = t.doc;
  const before = tokens[t.i - 1];
  const prefix = before?.text === '-' ? tokens[t.i - 2] : undefined;
  return (
    /^(?:pro|anti|ex|post|non)$/.test(prefix?.lower ?? '') ||
    /^(?:pro|anti|ex|post|non)-/.test(t.lower) ||
    (before?.lower === 'former' && /^(?:Soviet|Yugoslav)/.test(t.text))
  );
}

/** Every party named among the words before a head, longest names first, in text order. */
export function partiesAmong(tokens: readonly Token[], ref: Reference, day: string | undefined): Modifier[] {
  const out: Modifier[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const shared = sharedName(tokens.slice(i, i + 4), ref, day);
    if (shared) {
      out.push(shared);
      i++;
      continue;
    }
    for (let n = Math.min(MAX_WORDS, tokens.length - i); n > 0; n--) {
      const run = tokens.slice(i, i + n);
      const hit = nameHit(run, ref, day);
      if (!hit) continue;
      out.push(hit);
      i += n - 1;
      break;
    }
  }
  return out;
}

/**
 * The body that unites the states of a part of the world, for a noun that those states hold or act by together: "West
 * African leaders", "a Caribbean summit", "the southern African bloc".
 */
export function regionOf(noun: Token, ref: Reference): Modifier | undefined {
  const words = leftTokens(noun).filter((t) => t.pos !== 'PUNCT' && t.pos !== 'NUM' && t.pos !== 'DET');
  for (let i = 0; i < words.length; i++) {
    for (const n of [2, 1]) {
      const run = words.slice(i, i + n);
      const last = run[n - 1];
      // "the Pacific Ocean summit", "Asia-Pacific leaders": a longer name.
      if (
        !last ||
        noun.doc.tokens[run[0]!.i - 1]?.text === '-' ||
        (words[i + n]?.pos === 'PROPN' && /^(?:Ocean|Sea|Coast)$/.test(words[i + n]!.text))
      )
        continue;
      const text = noun.doc.text.slice(run[0]!.start, last.end).replace(/\s*-\s*/g, '-');
      const party = /\p{Lu}/u.test(text) ? ref.ofRegion(text) : undefined;
      if (party) return { parties: [party], tokens: run, how: 'region' };
    }
  }
  return undefined;
}

const ACCORD =
  /^(?:Memorandum|Agreements?|Accords?|Protocols?|Conventions?|Declaration|Treaty|Pact|Process|Format|Charter|Principles|Framework|Club|Group)$/;

/** The parties that act under a name: a format of several parties acts through its members. */
export function sidesOf(hit: PartyHit, ref: Reference): readonly Party[] {
  const members = hit.kind === 'group' ? ref.members(hit.party) : [];
  return members.length ? members : [hit.party];
}

/** "North and South Korean", "Turkish and Greek Cypriot": the first of two leaves the rest of its name to the second. */
function sharedName(run: readonly Token[], ref: Reference, day: string | undefined): Modifier | undefined {
  const [first, and, second, rest] = run;
  if (!rest || and!.lower !== 'and') return undefined;
  const [one, two] = [first!, second!].map((t) => ref.party(`${t.text} ${rest.text}`, day)?.party);
  return one && two && one !== two ? { parties: [one], tokens: [first!], how: 'shared name' } : undefined;
}

/** "Carl" of "King Carl XVI": another than he who is called so without a number. */
const isNumbered = (name: Token): boolean => /^[IVX]+$/.test(name.doc.tokens[name.i + 1]?.text ?? '');

/** What lies between the halves of a divided nation. */
const DIVIDED: Readonly<Record<string, readonly Party[]>> = {
  'inter-korean': ['PRK', 'KOR'],
  'inter-korea': ['PRK', 'KOR'],
  'cross-strait': ['CHN', 'TWN'],
};

function nameHit(run: readonly Token[], ref: Reference, day: string | undefined): Modifier | undefined {
  const first = run[0]!;
  const last = run.at(-1)!;
  if (!/^[\p{Lu}\p{Lt}]/u.test(first.text) && !/^(inter|cross)/.test(first.lower)) return undefined;
  if (last.pos === 'PUNCT' || first.pos === 'PUNCT' || first.tag === 'DT') return undefined;
  if (first.text === 'May' && first.ent?.label !== 'PERSON') return undefined;
  // "Latin America", "Central Africa": a part of the world that holds the name of a state and is none.
  if (/^(?:Latin|Central|Northern|Southern|Western|Eastern)$/.test(first.doc.tokens[first.i - 1]?.text ?? ''))
    return undefined;
  // "the Baltic Sea": named after those who live there.
  if (/^(?:Sea|Ocean|Gulf)$/.test(first.doc.tokens[last.i + 1]?.text ?? '')) return undefined;
  // "the Prague Memorandum states", "Oslo Accords": named after where it was signed.
  if (ACCORD.test(first.doc.tokens[last.i + 1]?.text ?? '') && ref.place(last.text)) return undefined;
  if (isStatesOwn(last)) return undefined;
  const words = first.doc.text.slice(first.start, last.end);
  const apart = DIVIDED[words.toLowerCase()];
  if (apart) return { parties: apart, tokens: run, how: 'divided nation' };
  const hit = ref.party(words, day);
  if (hit) return { parties: sidesOf(hit, ref), tokens: run, how: hit.how };
  if (isNumbered(last)) return undefined;
  // "Pope Francis", "President Bush": an office with a name that means somebody by it.
  if (run.length === 2 && TITLE_WORDS.has(first.lower)) {
    const person = ref.person(words, day);
    if (person?.party && person.level === 'head' && person.current)
      return { parties: [person.party], person: person.name, tokens: run, how: person.how };
  }
  // A surname alone before a noun ("the Trump-Kim summit") is believed of those who lead a state that day, never as part of a longer name.
  const partOfName = first.ent?.label === 'PERSON' && first.ent.end - first.ent.start > 1;
  if (run.length === 1 && first.pos === 'PROPN' && !partOfName && !TITLE_WORDS.has(first.lower)) {
    const person = ref.person(words, day);
    if (person?.party && person.level === 'head' && person.current)
      return { parties: [person.party], person: person.name, tokens: run, how: person.how };
  }
  return undefined;
}
