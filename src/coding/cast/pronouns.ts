import type { Token } from '@demarche/english';
import { quotationOf } from '../quotations.js';
import { isNominal, isVerb, lemmaOf, subjectOf } from '../tree.js';
import type { Cast } from './cast.js';
import { lastNamed } from './pairs.js';
import { eachOf, pairOf, partiesOf, type Referent } from './referent.js';

const HE = new Set(['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself']);
const IT = new Set(['it', 'its', 'itself']);
const THEY = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'each', 'both']);
const WHO = new Set(['who', 'whom', 'which', 'that', 'whose']);
const WE = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'ours', 'mine', 'myself', 'ourselves']);

/** How far back, in tokens and in sentences, a pronoun is followed. */
const REACH = 90;
const SENTENCES = 3;

/** What a pronoun stands for, if a fitting phrase precedes it. */
export function antecedent(cast: Cast, token: Token): Referent | undefined {
  const found = find(cast, token);
  return found && { ...found, token, span: [token.start, token.end], rule: `coding/cast:pronoun ${token.lower}` };
}

function find(cast: Cast, token: Token): Referent | undefined {
  const word = token.lower;
  if (WHO.has(word)) return relative(cast, token);
  if (HE.has(word))
    return (
      back(cast, token, (r) => r.person !== undefined && r.parties.length === 1) ??
      back(cast, token, (r) => r.kind === 'office' && r.parties.length === 1)
    );
  if (IT.has(word)) {
    const isOne = (r: Referent) => r.person === undefined && r.parties.length === 1 && r.kind !== 'pair';
    return beside(cast, token, isOne) ?? back(cast, token, isOne);
  }
  if (THEY.has(word)) {
    const [before = token.sent] = neighbours(token);
    return (
      together(cast, token, token.sent.start) ??
      (token.tag === 'PRP$' ? apart(cast, token, token.sent.start) : undefined) ??
      together(cast, token, 0) ??
      back(cast, token, (r) => r.parties.length > 1 || r.token.morph.includes('Number=Plur')) ??
      apart(cast, token, before.start) ??
      back(cast, token, (r) => r.kind === 'body' || r.kind === 'state') ??
      lastNamed(cast, token)
    );
  }
  if (WE.has(word)) return speaker(cast, token);
  return undefined;
}

/** "Chad threatened to leave if Niger stayed, and it cancelled": the subject of a clause joined on is that of the first. */
function beside(cast: Cast, token: Token, fits: (r: Referent) => boolean): Referent | undefined {
  const { head } = token;
  if (token.dep !== 'nsubj' || head.dep !== 'conj' || !isVerb(head.head)) return undefined;
  const first = head.head.childrenBy('nsubj')[0];
  const found = first && cast.at(first);
  return found && fits(found) ? found : undefined;
}

function relative(cast: Cast, token: Token): Referent | undefined {
  const verb = [token, ...token.ancestors].find((t) => t.dep === 'relcl');
  return verb && (cast.at(verb.head) ?? oneOfThose(cast, verb.head));
}

/** "joins those who stay away", "is among the leaders who": who is said to be one of them. */
function oneOfThose(cast: Cast, those: Token): Referent | undefined {
  const above = those.dep === 'pobj' ? those.head.head : those;
  const verb = above.dep === 'dobj' || above.dep === 'attr' ? above.head : above;
  const joins = those.dep === 'dobj' ? lemmaOf(verb) === 'join' : those.dep === 'pobj' && lemmaOf(verb) === 'be';
  const [subject] = joins ? verb.childrenBy('nsubj') : [];
  return subject && cast.at(subject);
}

interface Candidate {
  readonly referent: Referent;
  readonly score: number;
}

function back(cast: Cast, token: Token, fits: (r: Referent) => boolean): Referent | undefined {
  const doc = token.doc;
  const sentence = doc.sentences.indexOf(doc.sentenceOf(token));
  const quote = quotationOf(token);
  const others = nobodyElse(cast, token, quote?.speaker);
  const owner = ownerIn(token);
  let best: Candidate | undefined;
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = doc.tokens[i]!;
    // A city that the tagger takes for an adjective is still a subject ("Kyiv says that it ...").
    if (
      !(isNominal(t) || (t.pos === 'ADJ' && t.dep === 'nsubj')) ||
      t.dep === 'compound' ||
      t.dep === 'amod' ||
      t.tag === 'PRP$'
    )
      continue;
    const away = sentence - doc.sentences.indexOf(doc.sentenceOf(t));
    if (away > SENTENCES) break;
    if (t.pos === 'PRON' && (WHO.has(t.lower) || WE.has(t.lower))) continue;
    if (t === quote?.speaker) continue;
    const r = cast.at(t);
    if (!r || !fits(r) || others.some((o) => isSame(o, r))) continue;
    const spoken = !quote && quotationOf(t) !== undefined;
    const subject = t.dep === 'nsubj' || t.dep === 'nsubjpass';
    const score =
      (subject ? 2 : 0) +
      (t === owner ? 1.5 : 0) +
      (t.dep === 'poss' ? -0.5 : 0) -
      away * 1.5 -
      (token.i - t.i) / 60 -
      (spoken ? 1 : 0) +
      Math.min(...r.parties.map((p) => cast.prominence.of(p)));
    if (!best || score > best.score) best = { referent: r, score };
  }
  return best?.referent;
}

/**
 * Whom a pronoun does not stand for: whoever speaks says "I" of himself, and the object of a verb is not its subject
 * ("Bush hosted him", "received a letter from Xi and will call him"), nor does anybody come at his own invitation.
 */
function nobodyElse(cast: Cast, token: Token, speaker: Token | undefined): Referent[] {
  const isObject = token.tag === 'PRP' && !token.dep.startsWith('nsubj') && !/sel(?:f|ves)$/.test(token.lower);
  const verb = isObject || isInviter(token) ? token.ancestors.find(isVerb) : undefined;
  const subject = verb && subjectOf(verb);
  return [subject, HE.has(token.lower) ? speaker : undefined].flatMap((t) =>
    t && t !== token && t.i !== token.i ? (cast.at(t) ?? []) : [],
  );
}

/** "the White House made its invitation public": whoever does something with it; "rejected its invitation" is another's. */
function ownerIn(token: Token): Token | undefined {
  const verb =
    token.dep === 'poss' ? token.ancestors.find((t) => isVerb(t) && t.childrenBy('nsubj').length > 0) : undefined;
  const subject = verb?.childrenBy('nsubj')[0];
  return subject && !subject.dominates(token) && !REPLIES.test(lemmaOf(verb!)) ? subject : undefined;
}

const REPLIES =
  /^(?:accept|answer|await|consider|decline|dismiss|get|heed|ignore|receive|refuse|reject|spurn|study|turn|weigh|welcome)$/;

const isInviter = ({ dep, head }: Token): boolean =>
  dep === 'poss' && /^(?:invitation|request)$/.test(head.lower) && head.dep === 'pobj' && head.head.lower === 'at';

const isSame = (a: Referent, b: Referent): boolean =>
  a.token === b.token || (a.person ? a.person === b.person : !b.person && a.parties.join() === b.parties.join());

/** "they" after "X and Y": the coordination, of the sentence or of those before. */
function together(cast: Cast, token: Token, from: number): Referent | undefined {
  const doc = token.doc;
  for (let i = token.i - 1; i >= from && token.i - i < REACH; i--) {
    const t = doc.tokens[i]!;
    if (t.dep === 'conj' || t.conjuncts.length === 0 || !isNominal(t)) continue;
    const members = cast.group(t);
    if (partiesOf(members).length > 1) return pairOf(eachOf(members), members[0]!);
  }
  return undefined;
}

/** "their meeting" after "In a letter to X, Y said": two persons of different sides, and no third, from a token on. */
function apart(cast: Cast, token: Token, from: number): Referent | undefined {
  const sides: Referent[] = [];
  for (let i = token.i - 1; i >= from; i--) {
    const t = token.doc.tokens[i]!;
    if (t.pos !== 'PROPN' || t.dep === 'compound') continue;
    const r = cast.at(t);
    if (r?.kind === 'person' && r.parties[0] && !sides.some((s) => s.parties[0] === r.parties[0])) sides.push(r);
  }
  return sides.length === 2 ? pairOf([...sides].reverse(), sides[1]!) : undefined;
}

/** Who speaks the quotation that a first person stands in: the subject of the verb of saying nearest to it. */
function speaker(cast: Cast, token: Token): Referent | undefined {
  const doc = token.doc;
  const said = quotationOf(token)?.speaker;
  const known = said && said !== token && !WE.has(said.lower) ? cast.at(said) : undefined;
  if (known) return known;
  const near = [doc.sentenceOf(token), ...neighbours(token)];
  for (const s of near) {
    for (const v of s.tokens) {
      if (!SAY.has(v.lemma) || v.pos !== 'VERB') continue;
      const subject = v.childrenBy('nsubj')[0];
      if (!subject || subject === token || WE.has(subject.lower)) continue;
      const r = cast.at(subject);
      if (r) return r;
    }
  }
  return undefined;
}

const SAY = new Set(['say', 'tell', 'add', 'write', 'tweet', 'state', 'declare', 'note', 'ask']);

function neighbours(token: Token) {
  const all = token.doc.sentences;
  const at = all.indexOf(token.sent);
  return [all[at - 1], all[at + 1], all[at - 2]].filter((s) => s !== undefined);
}
