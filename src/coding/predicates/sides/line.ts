import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { isBehindPlace } from '../../cast/lists.js';
import { distinct, partiesOf, type Referent } from '../../cast/referent.js';
import { isNominal, isVerb, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import { aboard } from '../aboard.js';
import { companyOf } from './company.js';
import { ofSpeaker } from './unowned.js';

/**
 * What stands right before or after a word, in a line: a way to the arguments that a parser hung elsewhere ("after meeting
 * with X accepts", "visits X to meet Y").
 */

const PHRASE = /^(?:DT|NNP|NNPS|NN|NNS|JJ|JJS|CD|HYPH|PRP|PRP\$|POS|VBN)$/;

/** The head of the noun phrase that begins at an index; undefined where none does. */
export function phraseAt(from: Token | undefined): Token | undefined {
  if (!from || !PHRASE.test(from.tag) || from.ent?.label === 'DATE' || from.ent?.label === 'TIME') return undefined;
  const { tokens } = from.doc;
  let end = from.i;
  while (tokens[end] && PHRASE.test(tokens[end]!.tag) && tokens[end]!.sent === from.sent) {
    // A determiner or pronoun inside opens the next phrase.
    if (end > from.i && /^(?:DT|PRP|PRP\$)$/.test(tokens[end]!.tag)) break;
    end++;
  }
  while (end > from.i && !isNominal(tokens[end - 1]!)) end--;
  return end > from.i ? tokens[end - 1] : undefined;
}

/** Objects of some prepositions under a head, also of one that the parser left without. */
export function objectsOf(head: Token, ...preps: readonly string[]): Token[] {
  const bare = head.children.filter(
    (c) =>
      (c.dep === 'prep' || c.dep === 'agent') && preps.includes(c.lower) && !c.children.some((o) => o.dep === 'pobj'),
  );
  return [...pobjs(head, ...preps), ...bare.flatMap((p) => phraseAt(p.doc.tokens[p.i + 1]) ?? [])];
}

const SKIPPED = /^(?:DATE|TIME|GPE|LOC|FAC)$/;

/**
 * "clears the way for a meeting in June between X and Y": the objects of a preposition right after a noun, times and
 * places between them left out, that the parser hung on another word.
 */
export function strayObjects(noun: Token, prep: string): Token[] {
  const { tokens } = noun.doc;
  for (let i = noun.i + 1; i < noun.sent.end && i - noun.i < 9; i++) {
    const t = tokens[i]!;
    if (t.lower === prep) return t.head === noun ? [] : [...t.childrenBy('pobj')];
    const passed =
      SKIPPED.test(t.ent?.label ?? '') ||
      /^(?:in|at|on|,)$/.test(t.lower) ||
      /^(?:next|this|last|later)$/.test(t.lower);
    if (!passed) return [];
  }
  return [];
}

/** Who does what a verb says: its subject, or where that means nobody, who is named right before it. */
export function doersOf(verb: Token, cast: Cast): Referent[] {
  const accused = blamed(verb);
  if (accused) return cast.group(accused);
  const subject = subjectOf(verb);
  const own = subject ? cast.group(cutOff(subject, verb, cast) ?? subject) : [];
  const found = own.length ? distinct([...own, ...companyOf(subject!, verb, cast)]) : [];
  const pair = found.length ? wholePair(verb, subject!, found, cast) : undefined;
  if (pair) return pair;
  if (found.length) return found;
  // "the Senate's strategy aims to ...": what somebody's plan does he does.
  const owner = subject && WORKS.test(lemmaOf(subject)) ? subject.childrenBy('poss')[0] : undefined;
  if (owner) return cast.group(owner);
  // "the president's plane lands": he does; a state's planes bring anything.
  const flown = subject ? aboard(subject).flatMap((o) => cast.group(o)) : [];
  if (flown.some((r) => r.kind !== 'state')) return flown;
  // A caption before the sentence may be taken for a second subject.
  const others = verb.childrenBy('nsubj').filter((s) => s !== subject);
  if (others.length) return others.flatMap((s) => cast.group(s));
  if (subject && subject.head === verb) return ofSpeaker(subject, verb, cast);
  const near = namedBefore(verb);
  return near ? cast.group(near) : [];
}

/** "A and B, envoys of the two Koreas, meet": an apposition taken for a second subject names all whom the first is of. */
function wholePair(verb: Token, subject: Token, found: readonly Referent[], cast: Cast): Referent[] | undefined {
  const second = verb.childrenBy('nsubj').find((s) => s !== subject && s.i > subject.i);
  const all = second ? cast.group(second) : [];
  const parties = new Set(partiesOf(all));
  return parties.size > 1 && partiesOf(found).every((p) => parties.has(p)) ? all : undefined;
}

const WORKS = /^(?:strategy|policy|plan|decision|statement|announcement|proposal|move|effort|letter|message|offer)$/;

/** "At a summit in Paris, France, the German chancellor met ...": the state that a place lies in, taken for the subject. */
function cutOff(subject: Token, verb: Token, cast: Cast): Token | undefined {
  const name =
    cast.at(subject)?.kind === 'state' && isBehindPlace(subject)
      ? subject.childrenBy('appos', 'conj').find((a) => a.i > subject.i && a.i < verb.i)
      : undefined;
  return name && /^(?:person|office)$/.test(cast.at(name)?.kind ?? '') ? name : undefined;
}

const BLAMES =
  /^(?:accuse|suspect|blame|criticize|criticise|condemn|prevent|stop|ban|bar|discourage|dissuade|deter|warn|caution|thank|praise|reward|punish|fault|mock)$/;

/** "accused X of shunning talks": the object of such a verb does what the gerund says. */
function blamed(verb: Token): Token | undefined {
  const above = verb.dep === 'pcomp' && verb.head.dep === 'prep' ? verb.head.head : undefined;
  return above && isVerb(above) && BLAMES.test(lemmaOf(above)) ? above.childrenBy('dobj')[0] : undefined;
}

/** The phrase that ends right before a finite verb and its auxiliaries. */
export function namedBefore(verb: Token): Token | undefined {
  const { tokens } = verb.doc;
  let at = verb.i;
  let finite = /^(?:VBZ|VBP|VBD)$/.test(verb.tag);
  while (at > verb.sent.start && /^(?:AUX|ADV|PART)$/.test(tokens[at - 1]!.pos)) {
    at--;
    finite ||= /^(?:VBZ|VBP|VBD|MD)$/.test(tokens[at]!.tag);
  }
  const before = tokens[at - 1];
  if (!finite || !before || before.sent !== verb.sent || !isNominal(before)) return undefined;
  const clause = [before, ...before.ancestors].find(isVerb);
  // The object of an earlier verb is not the subject of the next.
  return clause && clause !== verb && clause.i < before.i && before.dep === 'dobj' ? undefined : before;
}

/** Who does what the nearest clause further up says that has another doer. */
export function doersAbove(v: Token, not: readonly Referent[], cast: Cast): Referent[] {
  for (const above of v.ancestors.filter(isVerb)) {
    const found = doersOf(above, cast);
    if (found.length && !found.some((f) => not.some((n) => n.parties.join() === f.parties.join()))) return found;
  }
  return [];
}
