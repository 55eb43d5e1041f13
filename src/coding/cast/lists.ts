import type { Token } from '@demarche/english';
import { isNominal } from '../tree.js';

/**
 * Lists of names that a parser often takes apart ("A, B and C", "X and Y meet"), read in a line. Both look only for
 * lists that an "and" closes, since a comma alone may open an apposition.
 */

const JOIN = new Set(['and', '&', 'as well as']);
const REACH = 40;

/** Where a referent's words begin and end, as token indexes `[start, end)`. */
export type Extent = (token: Token) => readonly [number, number];

/** Heads of names joined to a token from the left: "Peru" before "Chile" in "Peru and Chile met". */
export function before(token: Token, extent: Extent): Token[] {
  const out: Token[] = [];
  const tokens = token.doc.tokens;
  let start = withPossessor(tokens, extent(token)[0], extent);
  while (start > 1 && token.i - start < REACH) {
    if (tokens[start - 1]!.tag === 'DT') start--;
    const joint = tokens[start - 1];
    if (!joint) break;
    const and = JOIN.has(joint.lower);
    if (!and && joint.text !== ',') break;
    const previous = tokens[start - 2]!.text === ',' ? tokens[start - 3] : tokens[start - 2];
    if (!previous || !isNominal(previous) || previous.sent !== token.sent) break;
    // A comma joins what the tree, or a title, holds together; an "and" may also join what it tore apart.
    const [from, to] = extent(previous);
    // "Peru's A and Chile's B": the second state is B's alone.
    const whose = withPossessor(tokens, from, extent);
    if (tokens[token.i + 1]?.tag === 'POS' && whose < from) break;
    if (start < extent(token)[0] && tokens[extent(token)[0] - 1]!.tag === 'POS' && whose === from) break;
    const chained = token.dep === 'conj' && previous.dominates(token);
    const joins = token.dominates(previous) || ((chained || to - from >= 3) && !isPlaceIn(previous));
    if (!and && !joins) break;
    if (and && !token.dominates(previous) && !previous.dominates(token) && !(to - from > 1)) break;
    out.push(previous);
    start = whose;
  }
  return out;
}

/** "Chile's B": where the possessor right before a name begins; the name's own beginning where there is none. */
function withPossessor(tokens: readonly Token[], start: number, extent: Extent): number {
  const owner = tokens[start - 1]?.tag === 'POS' ? tokens[start - 2] : undefined;
  return owner?.pos === 'PROPN' ? extent(owner)[0] : start;
}

/** "A of Peru": past the state behind a person's name; the name's own end where there is none. */
function withState(tokens: readonly Token[], end: number, extent: Extent): number {
  const state = tokens[end]?.lower === 'of' ? tokens[end + 1] : undefined;
  const isPerson = tokens[end - 1]?.ent?.label === 'PERSON' || tokens[end - 1]?.pos === 'PROPN';
  return state?.pos === 'PROPN' && isPerson ? extent(state)[1] : end;
}

/** "In Nice, the Union and Russia agreed": the first name of such a chain is where it happens. */
function isPlaceIn(name: Token): boolean {
  let first = name;
  while (first.dep === 'conj' || first.dep === 'appos') first = first.head;
  return (first.dep === 'pobj' && /^(?:in|at|near|from|to)$/.test(first.head.lower)) || isBehindPlace(first);
}

/** "in Paris, France": whether a name stands behind the name of a place, parted from that by a comma. */
export function isBehindPlace(name: Token): boolean {
  const { tokens } = name.doc;
  const first = Math.min(name.i, ...name.childrenBy('compound', 'det').map((c) => c.i));
  const place = tokens[first - 1]?.text === ',' ? tokens[first - 2] : undefined;
  return place?.dep === 'pobj' && place.pos === 'PROPN' && /^(?:in|at|near)$/.test(place.head.lower);
}

/** Heads of names that follow a token in a list closed by "and". */
export function listed(token: Token, extent: Extent): Token[] {
  const tokens = token.doc.tokens;
  const out: Token[] = [];
  let closed = false;
  // "A of Peru, B of Chile and C of Cuba": each with a state of his own.
  const own = extent(token)[1];
  let at = withState(tokens, own, extent);
  const each = at > own;
  while (at < tokens.length && at - token.i < REACH && !closed) {
    const joint = tokens[at]!;
    if (joint.text !== ',' && !JOIN.has(joint.lower)) break;
    at++;
    if (JOIN.has(joint.lower)) closed = true;
    else if (tokens[at] && JOIN.has(tokens[at]!.lower)) {
      closed = true;
      at++;
    }
    const end = endOfPhrase(tokens, at, extent);
    if (end === at) return [];
    out.push(tokens[end - 1]!);
    at = each ? withState(tokens, end, extent) : end;
    if (each && at === end) return [];
  }
  return closed && out.every((t) => t.sent === token.sent) && !opensClause(token, out) ? out : [];
}

/** "met with Peru, and Chile said": what a comma and an "and" join to an object may be the subject of the next clause. */
const opensClause = (token: Token, [next, ...more]: readonly Token[]): boolean =>
  next !== undefined &&
  more.length === 0 &&
  /^(?:pobj|dobj|attr)$/.test(token.dep) &&
  /^nsubj/.test(next.dep) &&
  token.doc.tokens.slice(token.i, next.i).some((t, i, all) => t.text === ',' && all[i + 1]?.lower === 'and');

/** Past the last token of a run of noun-phrase words that begins at `at`. */
function endOfPhrase(tokens: readonly Token[], at: number, extent: Extent): number {
  const first = tokens[at]?.tag === 'DT' ? at + 1 : at;
  if (tokens[first]) {
    const [from, to] = extent(tokens[first]!);
    if (from === first && to - from > 1) return to;
  }
  let end = at;
  while (end < tokens.length && /^(?:DT|NNP|NNPS|NN|NNS|JJ|CD|HYPH|PRP\$|POS)$/.test(tokens[end]!.tag)) end++;
  while (end > at && !isNominal(tokens[end - 1]!)) end--;
  return end;
}
