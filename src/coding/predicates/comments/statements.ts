import type { Token } from '@demarche/english';
import type { Act, Stance } from '../../../record/types.js';
import { JUDGEMENTS, MOODS, ONLOOKERS } from '../../lexicon/comments.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { quotations } from '../../quotations.js';
import { isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import { modality } from '../modality.js';
import type { Report, Scene, Spoken } from '../scene.js';
import { commented } from './comment.js';
import { byName, byNoun, targetOf } from './target.js';
import { voiceOf } from './voices.js';

/** What somebody says of an engagement without doing anything about it: judgements, moods, advice, warnings. */
export function statements(scene: Scene): Report[] {
  const found: Report[] = [];
  for (const verb of scene.doc.tokens) {
    if (!isVerb(verb) || !SAYING.has(lemmaOf(verb)) || quoted(verb)) continue;
    const made = stated(scene, verb);
    if (made) found.push(made);
  }
  return found;
}

const SAYING = new Set([...REPORT_VERBS, 'ask', 'urge', 'quip', 'joke', 'observe']);
/** Verbs whose complement is what they do rather than what is said. */
const DOING = new Set(['accuse', 'call', 'promise', 'pledge', 'vow', 'expect', 'announce', 'describe']);

const quoted = (t: Token): boolean => quotations(t.doc).some((q) => t.start >= q.span[0] && t.end <= q.span[1]);

interface Cue {
  readonly token: Token;
  readonly stance: Stance;
  readonly about: Spoken;
  readonly rule: string;
}

function stated(scene: Scene, verb: Token): Report | undefined {
  const lemma = lemmaOf(verb);
  const subject = speakerOf(verb);
  if (!subject || DOING.has(lemma) || modality(verb).negated) return undefined;
  const content = verb.children.filter(
    (c) => ['ccomp', 'parataxis', 'xcomp', 'advcl', 'prep', 'acl'].includes(c.dep) && !c.dominates(subject),
  );
  for (const c of content) {
    if (acts(scene, c)) continue;
    const cue =
      warned(scene, verb, c) ??
      judged(scene, c) ??
      minded(scene, c) ??
      advised(scene, c) ??
      harmed(scene, c) ??
      looking(scene, verb, c);
    const voice = cue && voiceOf(scene, subject, cue.about);
    if (!cue || !voice) continue;
    // A side that says what should be done about its own engagement does not advise but act.
    if (cue.rule === 'advises' && !voice.domestic && voice.parties.some((p) => cue.about.parties.includes(p))) continue;
    return commented(scene, { ...cue, cue: cue.token, voice, verb, content: c, rule: `${lemma} ${cue.rule}` });
  }
  return introduced(scene, verb, subject) ?? undefined;
}

/** Who says it: "issued a statement saying", "responded by saying" leave that to the verb above. */
function speakerOf(verb: Token): Token | undefined {
  const own = verb.childrenBy('nsubj')[0];
  if (own) return own;
  if (verb.tag !== 'VBG') return undefined;
  if (verb.dep === 'acl' && /^(?:statement|letter|tweet|message|comment)$/.test(lemmaOf(verb.head)))
    return subjectOf(verb.head.head);
  return verb.dep === 'pcomp' || verb.dep === 'advcl' ? subjectOf(verb) : undefined;
}

/** "Commenting on the meeting, X said he did not like it", "X said of the summit": words about it, whatever they are. */
function introduced(scene: Scene, verb: Token, subject: Token): Report | undefined {
  const opening = verb.children.find(
    (c) =>
      (c.dep === 'advcl' || c.dep === 'prep') &&
      (/^(?:comment|refer|react|ask|speak|describe|discuss|respond)$/.test(lemmaOf(c)) ||
        /^(?:of|about)$/.test(c.lower)) &&
      !c.dominates(subject),
  );
  if (!opening || verb.childrenBy('ccomp').some((c) => acts(scene, c))) return undefined;
  const topics = [...opening.childrenBy('dobj', 'pobj'), ...pobjs(opening, 'of', 'about', 'on', 'to')];
  const about = topics.map((o) => byName(scene, o) ?? byNoun(scene, o)).find((o) => o !== undefined);
  const voice = about && voiceOf(scene, subject, about);
  if (!about || !voice) return undefined;
  const judging = verb.subtree.find((t) => stanceOf(t) !== undefined && !opening.dominates(t));
  const stance = (judging && stanceOf(judging)) ?? 'explain';
  return commented(scene, { about, voice, verb, cue: judging ?? opening, stance, rule: `${lemmaOf(opening)}` });
}

/** Onlookers who speak of it explain it, where they do not judge. */
function looking(scene: Scene, verb: Token, content: Token): Cue | undefined {
  const subject = verb.childrenBy('nsubj')[0];
  const about = subject && ONLOOKERS.has(lemmaOf(subject)) ? byName(scene, content) : undefined;
  return about && { token: verb, stance: 'explain', about, rule: 'looks on' };
}

/** "was meant to spoil the mood ahead of the visit". */
function harmed(scene: Scene, content: Token): Cue | undefined {
  for (const t of clausesOf(content)) {
    if (
      !/^(?:damage|undermine|derail|sabotage|jeopardize|jeopardise|poison|overshadow|endanger|torpedo|spoil|disrupt)$/.test(
        lemmaOf(t),
      )
    )
      continue;
    const about = byName(scene, t);
    if (about) return { token: t, stance: 'criticise', about, rule: 'harms' };
  }
  return undefined;
}

/** Whether the clause already reports an act of its own. */
const acts = (scene: Scene, clause: Token): boolean =>
  scene.told.some(
    ({ reading }) =>
      reading.act !== 'comment' &&
      (reading.predicate === clause || reading.steps.some((s) => s.token === clause)) &&
      !(reading.act === 'hold' && (reading.steps.length === 0 || lemmaOf(reading.predicate) === 'be')),
  );

/** "warned that the talks could fail", "hopes that the visit will help". */
function warned(scene: Scene, verb: Token, content: Token): Cue | undefined {
  const stance = FORWARD.get(lemmaOf(verb));
  if (!stance || (stance === 'welcome' && (content.dep !== 'ccomp' || acts(scene, verb)))) return undefined;
  // A warning that one will break off oneself is a threat, and so an act.
  if (scene.known.some((s) => s.reading.predicate === content && BREAKING.has(s.reading.act))) return undefined;
  const about = targetOf(scene, content, false);
  return about && { token: verb, stance, about, rule: 'that' };
}

const FORWARD: ReadonlyMap<string, Stance> = new Map([
  ['warn', 'warn'],
  ['caution', 'warn'],
  ['fear', 'warn'],
  ['worry', 'warn'],
  ['hope', 'welcome'],
]);
const BREAKING: ReadonlySet<Act> = new Set<Act>(['cancel', 'suspend', 'decline', 'postpone', 'rescind']);

/** "the summit was a success", "talks are in crisis", "went well": a judgement predicated of the engagement. */
function judged(scene: Scene, content: Token): Cue | undefined {
  for (const verb of clausesOf(content)) {
    const subject = verb.childrenBy('nsubj', 'csubj', 'nsubjpass')[0];
    const cue = subject && judgement(verb);
    if (!subject || !cue) continue;
    const about =
      targetOf(scene, subject, true) ?? (subject.lower === 'it' ? targetOf(scene, cue.token, false) : undefined);
    if (about)
      return { ...cue, stance: modality(verb).negated ? opposite(cue.stance) : cue.stance, about, rule: 'judges' };
  }
  return undefined;
}

function judgement(verb: Token): { token: Token; stance: Stance } | undefined {
  const predicates = verb
    .childrenBy('acomp', 'attr', 'oprd')
    .flatMap((p) => [p, ...p.conjuncts, ...p.childrenBy('amod')]);
  for (const p of predicates) {
    const stance = stanceOf(p);
    if (stance) return { token: p, stance };
  }
  const state = pobjs(verb, 'in', 'at', 'on').find((o) => STATES.test(lemmaOf(o)));
  if (state) return { token: state, stance: 'warn' };
  const way = /^(?:go|proceed|end)$/.test(lemmaOf(verb)) ? verb.children.find((c) => WAYS.has(c.lower)) : undefined;
  if (way) return { token: way, stance: WAYS.get(way.lower)! };
  const idiom = modality(verb).negated
    ? verb.childrenBy('dobj').find((o) => /^(?:water|sense)$/.test(o.lower) && /^(?:hold|make)$/.test(lemmaOf(verb)))
    : undefined;
  if (idiom) return { token: idiom, stance: idiom.lower === 'water' ? 'welcome' : 'explain' };
  const made = lemmaOf(verb) === 'make' ? verb.childrenBy('dobj').find((o) => lemmaOf(o) === 'progress') : undefined;
  return made && { token: made, stance: 'welcome' };
}

const STATES = /^(?:crisis|jeopardy|danger|risk|trouble|tatter|limbo|doubt|peril|deadlock|impasse)$/;
const WAYS: ReadonlyMap<string, Stance> = new Map([
  ['well', 'welcome'],
  ['smoothly', 'welcome'],
  ['badly', 'criticise'],
  ['poorly', 'criticise'],
]);

/** A judging word; "right" judges as an adjective only. */
export function stanceOf(p: Token): Stance | undefined {
  const stance = JUDGEMENTS.get(p.lower) ?? JUDGEMENTS.get(lemmaOf(p));
  if (!stance || (p.lower.startsWith('right') && p.pos !== 'ADJ')) return undefined;
  return isUndone(p) ? opposite(stance) : stance;
}

/** "no progress", "non-constructive": the word is said not to hold. */
function isUndone(p: Token): boolean {
  const { tokens } = p.doc;
  const prefixed = tokens[p.i - 1]?.text === '-' && tokens[p.i - 2]?.lower === 'non';
  return prefixed || p.children.some((c) => /^(?:no|not|little|insufficient)$/.test(c.lower));
}

const clausesOf = (content: Token): Token[] =>
  content.subtree.filter((t) => isVerb(t) && !quotedElsewhere(t, content)).slice(0, 6);

const quotedElsewhere = (t: Token, content: Token): boolean => t.sent !== content.sent;

const opposite = (s: Stance): Stance =>
  s === 'welcome' || s === 'explain' ? 'criticise' : s === 'criticise' ? 'explain' : s;

/** "was confident that the visit would take place", "looked forward to the meeting", "hopes the talks succeed". */
function minded(scene: Scene, content: Token): Cue | undefined {
  for (const t of content.subtree.slice(0, 40)) {
    const mood =
      t.dep === 'acomp' || t.dep === 'oprd' || t.dep === 'advcl' || isPassive(t)
        ? (MOODS.get(t.lower) ?? MOODS.get(lemmaOf(t)))
        : undefined;
    const forward = lemmaOf(t) === 'look' && t.children.some((c) => c.lower === 'forward');
    // "hopes that X will visit" is an offer, told apart elsewhere.
    const hopes = /^(?:hope|fear|worry)$/.test(lemmaOf(t)) && isVerb(t) && t !== content.head && !acts(scene, t);
    if (!mood && !forward && !hopes) continue;
    const head = t.dep === 'acomp' || t.dep === 'oprd' ? t.head : t;
    const about = targetOf(scene, head, false);
    const stance: Stance = mood ?? (forward || lemmaOf(t) === 'hope' ? 'welcome' : 'warn');
    if (about) return { token: t, stance, about, rule: 'is minded' };
  }
  return undefined;
}

/** "should cancel the meeting", "must not go": advice by somebody who does not decide. */
function advised(scene: Scene, content: Token): Cue | undefined {
  for (const t of clausesOf(content)) {
    const m = modality(t);
    if (m.modal !== 'obliged') continue;
    const about = targetOf(scene, t, false);
    if (!about) continue;
    const against =
      m.negated ||
      /^(?:cancel|call|scrap|abandon|postpone|boycott|reconsider|suspend|skip|withdraw|pull|walk)$/.test(lemmaOf(t));
    return { token: t, stance: against ? 'criticise' : 'explain', about, rule: 'advises' };
  }
  return undefined;
}
