import type { Token } from '@demarche/english';

/** Small questions about the dependency tree (CLEAR labels) that the coding rules share. */

const CLAUSE_DEPS = new Set(['ROOT', 'ccomp', 'advcl', 'relcl', 'acl', 'conj', 'parataxis', 'xcomp', 'pcomp', 'csubj']);

/** Also a word tagged as a noun that has a subject of its own: the tagger takes "meet" and "calls" for nouns at times. */
export const isVerb = (t: Token): boolean =>
  !isMistaggedNoun(t) &&
  (t.pos === 'VERB' ||
    t.pos === 'AUX' ||
    t.tag.startsWith('VB') ||
    (t.pos === 'NOUN' && (isInfinitive(t) || t.childrenBy('nsubj').length > 0)));

/** "proposes that talks begin": a noun in the plural that the tagger takes for a verb, and the parser for a noun. */
const isMistaggedNoun = (t: Token): boolean =>
  t.tag === 'VBZ' && t.pos === 'VERB' && /^(?:nsubj|nsubjpass|dobj|pobj)$/.test(t.dep);

/** "to meet"; modals and auxiliaries leave an infinitive without its "to". */
export const isInfinitive = (verb: Token): boolean => verb.children.some((c) => c.dep === 'aux' && c.lower === 'to');

/** A noun, a name or a pronoun. */
export const isNominal = (t: Token): boolean =>
  t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'PRON' || isMistaggedNoun(t);

/** The lemma with its particle: "call off", "pull out", "cut short". */
export function phrasalLemma(verb: Token): string {
  const particle = verb.children.find(
    (c) =>
      c.lower === 'short' ||
      (PARTICLE_DEPS.has(c.dep) && PARTICLES.has(c.lower) && c.i > verb.i && (c.dep === 'prt' || c.i - verb.i <= 2)),
  );
  return particle ? `${lemmaOf(verb)} ${particle.lower}` : lemmaOf(verb);
}

/**
 * The set phrases that a verb may be the head of, longest first: with a noun behind a preposition ("put on ice", "be out
 * of question"), with an object ("take place", "pull plug") or an adverb ("run aground"); nouns and adverbs as lemmas.
 */
export function setPhrases(verb: Token): string[] {
  const lemma = lemmaOf(verb);
  const out: string[] = [];
  for (const c of verb.children) {
    if (c.dep === 'dobj' || c.dep === 'nsubjpass' || c.dep === 'attr' || c.dep === 'intj') {
      out.push(`${lemma} ${lemmaOf(c)}`);
      // "declared the talks with X over".
      for (const a of c.childrenBy('advmod')) if (a.i > c.i) out.push(`${lemma} ${a.lower}`);
      // "keep talks with X on ice": the parser may hang the end of the phrase on its object.
      for (const p of c.childrenBy('prep'))
        for (const o of [...p.childrenBy('pobj'), ...p.childrenBy('pobj').flatMap((x) => pobjs(x, 'on', 'in', 'into'))])
          out.push(`${lemma} ${o.head.lower} ${lemmaOf(o)}`);
    }
    // "left open the possibility": the parser may take the adjective for another verb.
    const isAdverb = c.dep === 'advmod' || c.dep === 'acomp' || c.dep === 'oprd' || c.lower === 'open';
    if (isAdverb && c.i > verb.i) out.push(`${lemma} ${c.lower}`);
    else if (c.dep === 'prep' || c.dep === 'prt' || c.dep === 'dative') {
      // "the meeting was still on": a preposition without an object is an adverb.
      if (c.dep === 'prt' || (c.dep === 'prep' && c.children.length === 0)) out.push(`${lemma} ${c.lower}`);
      // "brought them together in Rome": the adverb may hang on the preposition behind it.
      for (const a of c.childrenBy('advmod')) if (a.i < c.i) out.push(`${lemma} ${a.lower}`);
      for (const o of c.childrenBy('pobj')) out.push(`${lemma} ${c.lower} ${lemmaOf(o)}`);
      for (const inner of c.childrenBy('prep'))
        for (const o of inner.childrenBy('pobj')) out.push(`${lemma} ${c.lower} ${inner.lower} ${lemmaOf(o)}`);
    }
  }
  return out.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const PARTICLE_DEPS = new Set(['prt', 'advmod', 'prep']);
const PARTICLES = new Set(['out', 'off', 'away', 'down', 'back', 'up', 'apart', 'over']);

/** The lemma in lower case; a noun in the plural or a name keeps what the lemmatizer gave. */
export function lemmaOf(t: Token): string {
  // A common noun that the tagger took for names ("coastguard chiefs") is left in the plural.
  if (t.tag === 'NNPS' && /^\p{Ll}/u.test(t.text)) return t.text.replace(/(?<!s)s$/, '');
  const lemma = t.lemma.toLowerCase();
  if (t.pos !== 'VERB') return lemma;
  if (t.tag === 'VBP' && lemma === t.lower) return withoutEnding(lemma);
  return hasLostItsE(t.lower, lemma) ? `${lemma}e` : hasGainedAnE(lemma) ? lemma.slice(0, -1) : lemma;
}

/** "India boycotts" tagged as a plural: the lemmatizer leaves the ending of the singular on it. */
const withoutEnding = (form: string): string =>
  /(?:[su]s|is|bias|canvas)$/.test(form)
    ? form
    : form.replace(/(?<=ch|sh|x|z)es$|ies$|s$/, (ending) => (ending === 'ies' ? 'y' : ''));

/** "deadlocked", "relaunched", "greenlighted": a verb that the lemmatizer does not know is given an e that no such stem takes. */
const hasGainedAnE = (lemma: string): boolean => /(?:ck|nch|ght)e$/.test(lemma);

/**
 * "hoped", "dines", "hating": the lemmatizer takes a shorter verb ("hop", "din", "hat") where there is one. That one would
 * have doubled its last letter, or taken no e.
 */
const hasLostItsE = (form: string, lemma: string): boolean =>
  lemma.length < 7 &&
  /^[^aeiou]+[aeiou][^aeiouwxy]$/.test(lemma) &&
  (form === `${lemma}ed` || form === `${lemma}ing` || (form === `${lemma}es` && !/[sz]$/.test(lemma)));

/** The nearest ancestor-or-self that heads a clause. */
export function clauseHead(t: Token): Token {
  let at = t;
  while (!at.isRoot && !(isVerb(at) && CLAUSE_DEPS.has(at.dep))) at = at.head;
  return at;
}

/** The subject of a verb, found by control or coordination where the verb has none of its own. */
export function subjectOf(verb: Token): Token | undefined {
  for (let v = verb, hops = 0; hops < 6; hops++) {
    // "X did, however, discuss": an interrupted auxiliary may keep the subject.
    const own = [v, ...v.childrenBy('aux')].flatMap((x) => x.childrenBy('nsubj', 'nsubjpass', 'csubj'))[0];
    if (own) return wholeName(own);
    const near = adjacentSubject(v);
    if (near) return near;
    if (v.isRoot) return undefined;
    if (
      v.dep === 'xcomp' ||
      v.dep === 'conj' ||
      v.dep === 'advcl' ||
      v.dep === 'ccomp' ||
      v.dep === 'pcomp' ||
      v.dep === 'prep'
    ) {
      const sender = v.dep === 'advcl' && v.tag === 'VBG' ? senderOf(v) : undefined;
      if (sender) return sender;
      const controller = v.dep === 'xcomp' ? v.head.childrenBy('dobj', 'dative')[0] : undefined;
      if (controller && OBJECT_CONTROL.has(lemmaOf(v.head))) return controller;
      v = v.head;
      continue;
    }
    if (v.dep === 'acl' || v.dep === 'relcl') {
      const infinitive = isInfinitive(v);
      if (v.dep === 'relcl' && !infinitive) return v.head;
      // "became the first president to visit": who became it visits.
      if (v.head.dep === 'attr') return subjectOf(v.head.head) ?? v.head;
      // "his decision to go", "the king's refusal to go": the possessor acts; "the offer to meet" leads on to the verb above.
      const possessor = v.head.childrenBy('poss')[0] ?? (infinitive ? resolver(v.head) : undefined);
      if (possessor) return possessor;
      if (isHeadline(v)) return v.head;
      // "a letter from X inviting Y": the sender invites.
      const sender = MESSAGE.test(lemmaOf(v.head)) ? pobjs(v.head, 'from', 'by')[0] : undefined;
      if (v.tag === 'VBG' && isNominal(v.head)) return sender ?? v.head;
      v = v.head;
      continue;
    }
    v = v.head;
  }
  return undefined;
}

/** "Hamid al-Khatib": of a name that the parser takes apart at its hyphen, the last part is its head. */
function wholeName(part: Token): Token {
  const { tokens } = part.doc;
  const [hyphen, rest] = [tokens[part.i + 1], tokens[part.i + 2]];
  const goes = hyphen?.text === '-' && hyphen.start === part.end && rest?.start === hyphen.end;
  return goes && rest.dep === part.dep && rest.head === part.head ? wholeName(rest) : part;
}

/** "the decision of the king to go", "a request by Chad to meet him": whose mind it is; an invitation is for others to come. */
const resolver = (noun: Token): Token | undefined =>
  /^(?:decision|refusal|plan|intention|readiness|willingness|wish|desire|attempt|promise|pledge|failure|inability|reluctance|choice|threat|request|offer|proposal|bid|demand|overture)$/.test(
    lemmaOf(noun),
  )
    ? pobjs(noun, 'of', 'by', 'from')[0]
    : undefined;

/** "X and Y leaders to meet": an infinitive whose whole sentence is the noun phrase above it. */
export const isHeadline = (infinitive: Token): boolean =>
  (infinitive.dep === 'relcl' || infinitive.dep === 'acl') &&
  infinitive.head.isRoot &&
  isNominal(infinitive.head) &&
  isInfinitive(infinitive);

/** "received a note from X asking": the participle behind a message tells what its sender does. */
function senderOf(participle: Token): Token | undefined {
  const { head } = participle;
  const message = head.childrenBy('dobj').find((o) => MESSAGE.test(lemmaOf(o)) && o.i < participle.i);
  return message && [...pobjs(message, 'from', 'by'), ...pobjs(head, 'from')][0];
}

const MESSAGE = /^(?:letter|missive|message|note|statement|telegram|call|email|communique)$/;

/** A finite verb that the parser left without a subject takes the name that stands right before it. */
function adjacentSubject(verb: Token): Token | undefined {
  if (!/^(VBZ|VBP|VBD|MD)$/.test(verb.tag)) return undefined;
  let at = verb.i - 1;
  const tokens = verb.doc.tokens;
  while (at > 0 && (tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'AUX')) at--;
  const before = tokens[at];
  return before &&
    before.sent === verb.sent &&
    before.pos === 'PROPN' &&
    (before.head !== verb || before.dep === 'compound')
    ? before
    : undefined;
}

const OBJECT_CONTROL = new Set(
  'invite ask urge tell order allow permit send persuade convince force encourage press push request want lead cause prompt help call pressure advise beg bar ban like love prefer expect implore exhort instruct entreat bid'.split(
    ' ',
  ),
);

/** Objects of a preposition under a head: `pobjs(visit, 'to')`. */
export function pobjs(head: Token, ...preps: readonly string[]): Token[] {
  const out: Token[] = [];
  for (const p of head.children) {
    if (p.dep !== 'prep' && p.dep !== 'agent' && p.dep !== 'dative') continue;
    for (const one of [p, ...joinedTo(p)])
      if (preps.includes(one.lower)) out.push(...one.children.filter((c) => c.dep === 'pobj'));
  }
  return out;
}

/** "with the king and with his brother": a preposition joined to one before it. */
const joinedTo = (prep: Token): Token[] =>
  prep.childrenBy('conj').flatMap((c) => (c.pos === prep.pos ? [c, ...joinedTo(c)] : []));

/** Whether words beside a verb or noun deny it: "not", "no", "neither", "never", "hardly". */
export const isNegated = (t: Token): boolean =>
  t.children.some(
    (c) =>
      c.dep === 'neg' ||
      (c.dep === 'det' && c.lower === 'no') ||
      (c.dep === 'preconj' && c.lower === 'neither') ||
      // "no longer": the negation hangs on its adverb; "nor did he".
      (c.lower === 'longer' && c.children.some((n) => n.lower === 'no')) ||
      (c.lower === 'nor' && c.i < t.i) ||
      (c.dep === 'advmod' && NOT_QUITE.test(c.lower)) ||
      (c.dep === 'advmod' && c.i < t.i && c.children.some((n) => NOT_QUITE.test(n.lower))),
  );

const NOT_QUITE = /^(?:never|hardly|scarcely|barely|almost|nearly)$/;

/** Whether a verb is in the passive, as a participle behind a noun too. */
export const isPassive = (v: Token): boolean =>
  v.children.some((c) => c.dep === 'auxpass' || c.dep === 'nsubjpass') ||
  // "is once more not invited": the parser may take the participle for an adjective.
  (v.tag === 'VBN' && v.dep === 'acomp' && lemmaOf(v.head) === 'be') ||
  (v.tag === 'VBN' &&
    (v.dep === 'acl' || v.dep === 'relcl') &&
    !v.children.some((c) => c.dep === 'nsubj' || c.dep === 'aux'));

/** Leftmost and rightmost token of what a head dominates, less the branches that start with a label in `without`. */
export function extent(head: Token, without: readonly string[] = []): [Token, Token] {
  let first = head;
  let last = head;
  const stack = [head];
  for (let t = stack.pop(); t; t = stack.pop()) {
    if (t.i < first.i) first = t;
    if (t.i > last.i) last = t;
    stack.push(...t.children.filter((c) => !without.includes(c.dep)));
  }
  return [first, last];
}

/** "He will not go; his deputy will": a semicolon parts what the tree may hang together. */
export const isParted = (a: Token, b: Token): boolean =>
  a.doc.tokens.slice(Math.min(a.i, b.i), Math.max(a.i, b.i)).some((t) => t.text === ';');

/** "arrived in Oslo", "flew there": a journey whose goal is said. */
export const leadsSomewhere = (verb: Token): boolean =>
  verb.children.some(
    (c) =>
      (c.dep === 'prep' && /^(?:to|into|in|at|on|for|from|through|with)$/.test(c.lower)) ||
      c.dep === 'dobj' ||
      c.lower === 'there' ||
      c.lower === 'here',
  );
