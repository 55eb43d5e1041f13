import type { Doc, Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { PersonHit, Reference } from '../../reference/index.js';
import { OFFICE_NOUNS, TITLE_WORDS } from '../lexicon/roles.js';
import { lemmaOf } from '../tree.js';

/**
 * An office with its state and its holder in one run of words: "President of Belarus Alexander Lukashenko", "the Prime
 * Minister of New Zealand Jacinda Ardern". Parsers disagree about the head of such a run, so it is read in a line.
 */
export interface TitledName {
  readonly start: number;
  readonly end: number;
  readonly party: Party;
  readonly name: string;
  readonly hit: PersonHit | undefined;
  readonly how: string;
}

const PORTFOLIO = new Set(
  'state foreign affairs defense defence finance interior justice trade economy security national homeland energy staff government council european union exiting commerce treasury relations external'.split(
    ' ',
  ),
);
const LINK = new Set(['of', 'for']);
/** Offices held at another's seat: "Danish ambassador to Mali X" speaks for those who sent him. */
const POSTED = /^(?:ambassador|envoy|emissary|representative|consul)$/;
const MAX_STATE_WORDS = 7;

/** Every titled name of a document, by the indexes of its tokens. */
export function titledNames(doc: Doc, ref: Reference, day: string | undefined): ReadonlyMap<number, TitledName> {
  const out = new Map<number, TitledName>();
  for (let i = 0; i < doc.tokens.length; i++) {
    const found = officeFirst(doc.tokens, i, ref, day) ?? stateFirst(doc.tokens, i, ref, day);
    if (!found) continue;
    for (let k = found.start; k < found.end; k++) out.set(k, found);
    i = found.end - 1;
  }
  return out;
}

/** "Saudi Arabia King Salman", "Russia's President Vladimir Putin", "Chinese Foreign Minister Wang Yi". */
function stateFirst(
  tokens: readonly Token[],
  i: number,
  ref: Reference,
  day: string | undefined,
): TitledName | undefined {
  if (!/^\p{Lu}/u.test(tokens[i]!.text)) return undefined;
  const state = stateAt(tokens, i, ref, day);
  if (!state) return undefined;
  let at = state.end;
  if (/^['’]s?$/.test(tokens[at]?.text ?? '')) at++;
  const titleFrom = at;
  let office = false;
  while (tokens[at] && at - titleFrom < 8 && isTitleWord(tokens, at)) {
    office ||= OFFICE_NOUNS.has(tokens[at]!.lower);
    at++;
  }
  const nameEnd = endOfName(tokens, at);
  if (!office || nameEnd === at || !/^\p{Lu}/u.test(tokens[at]!.text) || opensWithState(tokens, at, nameEnd, ref, day))
    return undefined;
  const title = slice(tokens, titleFrom, at);
  const name = slice(tokens, at, nameEnd).replace(/['’]s$/, '');
  const hit = holderOf(name, state.party, title, ref, day);
  const found = { start: i, end: nameEnd, name: hit?.name ?? name };
  const against = /\b(opposition|rebel|separatist)\b/i.exec(title)?.[1]?.toLowerCase();
  if (against && (!hit?.party || /opposition|rebel/i.test(hit.office?.title ?? ''))) {
    // "Fijian opposition leader X" does not speak for his state.
    const words = slice(tokens, i, state.end)
      .replace(/['’]s$/, '')
      .toLowerCase();
    const party = `${words} ${against === 'opposition' ? against : `${against}s`}`;
    return { ...found, party, hit: undefined, how: 'leader against the state' };
  }
  return { ...found, party: state.party, hit, how: hit?.how ?? 'state and title' };
}

const isTitleWord = (tokens: readonly Token[], at: number): boolean => {
  const t = tokens[at]!;
  return (
    TITLE_WORDS.has(t.lower) ||
    OFFICE_NOUNS.has(t.lower) ||
    PORTFOLIO.has(t.lower) ||
    t.text === '-' ||
    (t.lower === 'of' && PORTFOLIO.has(tokens[at + 1]?.lower ?? '')) ||
    (t.lower === 'and' && PORTFOLIO.has(tokens[at + 1]?.lower ?? ''))
  );
};

function officeFirst(
  tokens: readonly Token[],
  i: number,
  ref: Reference,
  day: string | undefined,
): TitledName | undefined {
  const office = tokens[i]!;
  if (
    !(OFFICE_NOUNS.has(lemmaOf(office)) || OFFICE_NOUNS.has(office.lower)) ||
    !tokens[i + 1] ||
    !(LINK.has(tokens[i + 1]!.lower) || isPosted(tokens, i))
  )
    return undefined;
  // "The leaders of Peru, Chile and Ecuador" lists states, not a holder.
  if (office.tag === 'NNS' || office.tag === 'NNPS') return undefined;
  let title = office.text;
  let party: Party | undefined;
  let at = i + 1;
  const posted = isPosted(tokens, i);
  while (tokens[at] && (LINK.has(tokens[at]!.lower) || (posted && at === i + 1))) {
    at++;
    if (tokens[at]?.lower === 'the') at++;
    const portfolio = at;
    while (
      tokens[at] &&
      (PORTFOLIO.has(tokens[at]!.lower) || (tokens[at]!.lower === 'and' && at > portfolio)) &&
      !stateAt(tokens, at, ref, day)
    )
      at++;
    if (at > portfolio) {
      title += ` of ${slice(tokens, portfolio, at)}`;
      continue;
    }
    const state = stateAt(tokens, at, ref, day);
    // "envoy to the Middle East": what one is sent to and is no state is not his name either.
    if (!state && posted) return undefined;
    if (!state) break;
    if (!posted) party = state.party;
    at = state.end;
    if (tokens[at]?.text === ',') at++;
  }
  party ??= stateBefore(tokens, i, ref, day);
  if (!party || at <= i + 1) return undefined;
  const nameEnd = endOfName(tokens, at);
  if (nameEnd === at || opensWithState(tokens, at, nameEnd, ref, day)) return undefined;
  const name = slice(tokens, at, nameEnd).replace(/['’]s$/, '');
  const hit = holderOf(name, party, title, ref, day);
  let start = i;
  while (start > 0 && (TITLE_WORDS.has(tokens[start - 1]!.lower) || tokens[start - 1]!.text === '-')) start--;
  return { start, end: nameEnd, party, name: hit?.name ?? name, hit, how: hit?.how ?? 'title and state' };
}

/** Who is known by the name; one of another state must be spelt as here. */
function holderOf(
  name: string,
  party: Party,
  title: string,
  ref: Reference,
  day: string | undefined,
): PersonHit | undefined {
  const hit = ref.person(name, day, { party, title });
  return hit?.how === 'spelling' && hit.party !== party ? undefined : hit;
}

const isPosted = (tokens: readonly Token[], i: number): boolean =>
  POSTED.test(tokens[i]!.lower) && tokens[i + 1]?.lower === 'to';

function stateAt(
  tokens: readonly Token[],
  at: number,
  ref: Reference,
  day: string | undefined,
): { party: Party; end: number; how: string } | undefined {
  for (let n = MAX_STATE_WORDS; n > 0; n--) {
    const run = tokens.slice(at, at + n);
    if (run.length < n || !/^\p{Lu}/u.test(run[0]!.text) || !/^\p{Lu}/u.test(run.at(-1)!.text)) continue;
    if (TITLE_WORDS.has(run.at(-1)!.lower) && run.at(-1)!.lower !== 'state') continue;
    const hit = ref.party(slice(tokens, at, at + n), day);
    if (hit && hit.how !== 'leader') return { party: hit.party, end: at + n, how: hit.how };
  }
  return undefined;
}

/** Whether another state begins where a name should; "Victoria Lund" and "Santiago Vega" are called like capitals. */
function opensWithState(
  tokens: readonly Token[],
  at: number,
  end: number,
  ref: Reference,
  day: string | undefined,
): boolean {
  const state = stateAt(tokens, at, ref, day);
  return state !== undefined && (state.how !== 'capital' || state.end === end);
}

function stateBefore(tokens: readonly Token[], i: number, ref: Reference, day: string | undefined): Party | undefined {
  for (let from = Math.max(0, i - 4); from < i; from++) {
    let to = i;
    while (to > from && TITLE_WORDS.has(tokens[to - 1]!.lower)) to--;
    const words = slice(tokens, from, to)
      .replace(/['’]s$/, '')
      .trim();
    // "against the Taliban. Secretary of State X": what ends the sentence before is not his.
    const isOwn = !tokens.slice(from, i).some((t) => t.sent !== tokens[i]!.sent || /^[,.;:]$/.test(t.text));
    const hit = isOwn && /^\p{Lu}/u.test(words) ? ref.party(words, day) : undefined;
    if (hit) return hit.party;
  }
  return undefined;
}

function endOfName(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end] && end - at < 6) {
    const t = tokens[end]!;
    // "Moon Jae-in": a syllable after a hyphen belongs to the name, whatever its case.
    const syllable = tokens[end - 1]?.text === '-' && t.start === tokens[end - 1]!.end && end > at;
    const inner = syllable || (/^(al|bin|ibn|von|van|der|de|da|di|du|la|el|-|–)$/i.test(t.text) && end > at);
    if (!(t.pos === 'PROPN' || /^\p{Lu}/u.test(t.text)) && !inner) break;
    if (end === at && (t.sent.start === t.i || t.pos === 'VERB' || t.pos === 'AUX')) break;
    end++;
  }
  return end;
}

const slice = (tokens: readonly Token[], from: number, to: number): string =>
  to > from ? tokens[from]!.doc.text.slice(tokens[from]!.start, tokens[to - 1]!.end) : '';
