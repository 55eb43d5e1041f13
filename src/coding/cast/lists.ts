import type { Token } from '@demarche/english';
import { isNominal } from '../tree.js';

/**
 * Lists of names that a parser often takes apart ("A, B and C", "X and Y meet"), read in a line. Both look only for
 * lists that an "and" closes, since a comma alone may open an apposition.
 */

const JOIN = new Set(['and', '&', 'as well as']);
const REACH = 40;

/** Heads of names joined to a token from the left, inside its own subtree: "Trump" under "Putin" in "Trump and Putin met". */
export function before(token: Token): Token[] {
  const out: Token[] = [];
  const tokens = token.doc.tokens;
  for (let j = token.i - 1; j > 0 && token.i - j < REACH; j--) {
    const t = tokens[j]!;
    if (!token.dominates(t)) break;
    const previous = tokens[j - 1]!;
    if (JOIN.has(t.lower) && isNominal(previous) && token.dominates(previous)) out.push(previous);
    else if (out.length && t.text === ',' && isNominal(previous) && token.dominates(previous)) out.push(previous);
  }
  return out;
}

/** Heads of names that follow a token in a list closed by "and". */
export function listed(token: Token): Token[] {
  const tokens = token.doc.tokens;
  const out: Token[] = [];
  let closed = false;
  let at = token.i + 1;
  while (at < tokens.length && at - token.i < REACH && !closed) {
    const joint = tokens[at]!;
    if (joint.text !== ',' && !JOIN.has(joint.lower)) break;
    at++;
    if (JOIN.has(joint.lower)) closed = true;
    else if (tokens[at] && JOIN.has(tokens[at]!.lower)) {
      closed = true;
      at++;
    }
    const end = endOfPhrase(tokens, at);
    if (end === at) return [];
    out.push(tokens[end - 1]!);
    at = end;
  }
  return closed && out.every((t) => t.sent === token.sent) ? out : [];
}

/** Past the last token of a run of noun-phrase words that begins at `at`. */
function endOfPhrase(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < tokens.length && /^(?:DT|NNP|NNPS|NN|NNS|JJ|CD|HYPH|PRP\$|POS)$/.test(tokens[end]!.tag)) end++;
  while (end > at && !isNominal(tokens[end - 1]!)) end--;
  return end;
}
