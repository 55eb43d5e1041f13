import type { Token } from '@demarche/english';
import { phrase, type Site } from '../../site.js';
import { isPassive, isVerb, lemmaOf, phrasalLemma, pobjs } from '../../tree.js';
import { headsOf } from './connectives.js';
import { GROUND, type Ground, upTo } from './ground.js';

/** Words that take up an act: "..., a decision that officials put down to the strike". */
const TAKES_UP =
  /^(?:decision|move|step|cancellation|postponement|delay|absence|snub|refusal|change|gesture|rebuff|rebuke|reversal)$/;

/** Verbs that lay something to a cause, and the prepositions that bring it in. */
const LAYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['put down', ['to']],
  ['attribute', ['to']],
  ['ascribe', ['to']],
  ['trace', ['to']],
  ['blame', ['on']],
  ['pin', ['on']],
  ['prompt', ['by']],
  ['trigger', ['by']],
  ['drive', ['by']],
  ['motivate', ['by']],
  ['cause', ['by']],
  ['explain', ['by', 'with']],
  ['come', ['after', 'amid']],
  ['stem', ['from']],
  ['result', ['from']],
  ['arise', ['from']],
  ['link', ['to']],
  ['tie', ['to']],
]);

/** "the cancellation was attributed to X", "the refusal follows X", "blamed X for the delay", "cited X as the reason for it". */
export function laidTo({ reading: { predicate } }: Site): Ground[] {
  for (const verb of predicate.ancestors.slice(0, 5).filter(isVerb)) {
    const way = verb.children.find((c) => c.dominates(predicate));
    // "blamed the strike at the ports for the delay": the parser hangs "for" on the last noun before it.
    const goal = lemmaOf(verb) === 'blame' ? predicate.ancestors.find((t) => t.lower === 'for') : undefined;
    const [blamed] = verb.childrenBy('dobj');
    if (goal && blamed && blamed.i < goal.i) {
      const span = [phrase(blamed).span[0], goal.doc.tokens[goal.i - 1]!.end] as const;
      return [{ span, rule: 'blame, as a ground', weight: 4 }];
    }
    const cause = way && (way.dep === 'prep' ? heldUp(verb, way) : /^(?:nsubj|dobj)/.test(way.dep) && layingTo(verb));
    if (cause && !cause.dominates(predicate))
      return [{ span: upTo(phrase(cause).span, way.start), rule: `${lemmaOf(verb)}, as a ground`, weight: 4 }];
  }
  return [];
}

/** What somebody cites or blames, the act standing behind a preposition. */
function heldUp(verb: Token, way: Token): Token | undefined {
  if (!/^(?:blame|cite|give|name)$/.test(lemmaOf(verb))) return undefined;
  const names = way.lower === 'as' && way.childrenBy('pobj').some((o) => GROUND.test(lemmaOf(o)));
  if (!names && !/^(?:for|in)$/.test(way.lower)) return undefined;
  return verb.childrenBy(isPassive(verb) ? 'nsubjpass' : 'dobj')[0];
}

/** The cause to which words behind the act lay it, the act taken up by a noun. */
export function takenUp(site: Site): Ground[] {
  const { predicate, kernel, steps } = site.reading;
  const own = new Set([predicate, kernel.token, ...steps.map((s) => s.token)]);
  for (const noun of site.doc.sentenceOf(site.clause).tokens) {
    const behind = noun.i > predicate.i && /^(?:appos|npadvmod)$/.test(noun.dep) && TAKES_UP.test(lemmaOf(noun));
    if (!behind && !own.has(noun)) continue;
    const verb = noun.childrenBy('relcl', 'acl').find(isVerb);
    const cause = verb && layingTo(verb);
    if (cause) return [{ span: phrase(cause).span, rule: `${lemmaOf(verb)}, of the ${lemmaOf(noun)}`, weight: 4 }];
  }
  return [];
}

/** What a verb lays its object to; also where the parser hangs the preposition on a verb before. */
function layingTo(verb: Token): Token | undefined {
  if (/^(?:follow|reflect)$/.test(lemmaOf(verb))) return verb.childrenBy('dobj')[0];
  const since = lemmaOf(verb) === 'come' ? verb.childrenBy('advcl').find(isAfter) : undefined;
  if (since) return since;
  const preps = LAYS.get(phrasalLemma(verb));
  if (!preps || (preps.includes('by') && !isPassive(verb))) return undefined;
  const next = verb.sent.tokens.find((t) => t.i > verb.i && t.dep === 'prep' && preps.includes(t.lower));
  return pobjs(verb, ...preps)[0] ?? next?.childrenBy('pobj')[0];
}

/** "came days after X did it". */
const isAfter = (clause: Token): boolean => clause.children.some((m) => m.dep === 'mark' && m.lower === 'after');

/** "in a sharp response to the arrests", "in what it called a reply to them": an answer that the act is said to be. */
export function answer(site: Site): Ground[] {
  for (const t of site.doc.sentenceOf(site.clause).tokens) {
    const said = t.dep === 'attr' && t.ancestors.some((a) => a.dep === 'pcomp' && a.head.lower === 'in');
    const plain = t.dep === 'pobj' && t.head.lower === 'in' && headsOf(site).has(t.head.head);
    const named = said || plain || t.dep === 'oprd' || (t.dep === 'pobj' && t.head.lower === 'as');
    const isAnswer = named && /^(?:response|answer|reply|retaliation|reaction|protest|reprisal)$/.test(t.lower);
    const to = isAnswer ? pobjs(t, 'to', 'at', 'against', 'for', 'over')[0] : undefined;
    if (to && site.clause.dominates(t)) return [{ span: phrase(to).span, rule: `called a ${t.lower}`, weight: 4 }];
  }
  return [];
}

/** "as before", "as part of its policy" hold nothing against it. */
const REPEATS = /^(?:before|part|well|host|member|usual|leader|president|minister|chairman|chair)$/;

/** "rejected the offer as a trick", "dismissed it as insincere": what the refusal holds against the offer. */
export function heldAgainst(site: Site): Ground[] {
  const { predicate, steps } = site.reading;
  for (const verb of [predicate, ...steps.map((s) => s.token)]) {
    if (!/^(?:reject|dismiss|refuse|decline|spurn|rebuff|turn)$/.test(lemmaOf(verb))) continue;
    // The parser hangs "as a trick" now on the verb, now on the last noun before it.
    const held = verb.sent.tokens
      .filter((p) => p.dep === 'prep' && p.lower === 'as' && p.i > verb.i && verb.dominates(p))
      .flatMap((p) => p.childrenBy('pobj', 'amod', 'acomp', 'pcomp'))[0];
    if (held && !REPEATS.test(lemmaOf(held)))
      return [{ span: phrase(held).span, rule: `${lemmaOf(verb)} as`, weight: 3 }];
  }
  return [];
}
