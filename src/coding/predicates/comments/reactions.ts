import type { Token } from '@demarche/english';
import { REACTION_NOUNS, REACTIONS } from '../../lexicon/comments.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import { modality } from '../modality.js';
import type { Report, Scene, Spoken } from '../scene.js';
import { commented } from './comment.js';
import { stanceOf } from './statements.js';
import { byName, byNoun, targetOf } from './target.js';
import { voiceOf } from './voices.js';

/** Reactions by verbs and nouns for them: "criticised the visit", "called it a mistake", "amid opposition from X". */
export function reactions(scene: Scene): Report[] {
  const found: Report[] = [];
  for (const t of scene.doc.tokens) {
    const made =
      reacted(scene, t) ??
      expressed(scene, t) ??
      named(scene, t) ??
      urged(scene, t) ??
      baffled(scene, t) ??
      amid(scene, t);
    if (made && !found.some((f) => f.site?.reading.predicate === made.site?.reading.predicate)) found.push(made);
  }
  return found;
}

const PREPS = ['to', 'at', 'against', 'about', 'over', 'for', 'of', 'with', 'on'];

/** "criticised the decision", "denied that the delay was a snub", "objected to the trip". */
function reacted(scene: Scene, t: Token): Report | undefined {
  const stance = isVerb(t) ? REACTIONS.get(lemmaOf(t)) : undefined;
  if (!stance || modality(t).negated || modality(t).modal === 'possible' || isPassive(t)) return undefined;
  // "would welcome a visit": that was read as an offer.
  if (scene.told.some((s) => s.reading.predicate === t && s.reading.act !== 'comment')) return undefined;
  // "At a meeting with X, he criticised Y": that is where.
  const objects = pobjs(t, ...PREPS).filter(({ head }) => head.lower !== 'at' || head.i > t.i);
  const complements = [...t.childrenBy('dobj', 'ccomp', 'xcomp'), ...objects];
  for (const c of complements) {
    // "denied having invited": the act itself, not a comment on it; only a judgement can be denied.
    if (stance === 'deny' && !(isVerb(c) && evaluates(c))) continue;
    if (stance === 'welcome' && isGuest(scene, c)) continue;
    const found = stance === 'deny' ? targetOf(scene, c, false) : (byName(scene, c) ?? byNoun(scene, c));
    const about = found && !isAside(found.site.reading.kernel.token, c) ? found : undefined;
    const subject = subjectOf(t);
    const voice = about && subject ? voiceOf(scene, subject, about) : undefined;
    if (about && voice)
      return commented(scene, { about, voice, verb: t, cue: t, stance, content: c, rule: lemmaOf(t) });
  }
  return undefined;
}

/** Named in a relative clause about something else that is reacted to. */
function isAside(kernel: Token, complement: Token): boolean {
  if (!complement.dominates(kernel)) return false;
  for (let at = kernel; at !== complement; at = at.head) if (at.dep === 'relcl') return true;
  return false;
}

/** "welcomed the president": received rather than praised. */
const isGuest = (scene: Scene, object: Token): boolean => scene.cast.group(object).length > 0;

/** A clause that says what something means rather than that it took place: "was meant as a snub". */
const evaluates = (verb: Token): boolean =>
  /^(?:mean|intend|aim|link|relate|design|represent|amount|constitute|signal|reflect)$/.test(lemmaOf(verb)) ||
  verb.childrenBy('attr', 'acomp', 'oprd').some((p) => stanceOf(p) !== undefined);

/** "expressed surprise at the cancellation", "voiced concern that the summit": a reaction as a noun. */
function expressed(scene: Scene, t: Token): Report | undefined {
  if (
    !isVerb(t) ||
    !/^(?:express|voice|convey|raise|show|state|declare|register|air)$/.test(lemmaOf(t)) ||
    modality(t).negated
  )
    return undefined;
  const noun = t.childrenBy('dobj').find((o) => REACTION_NOUNS.has(lemmaOf(o)));
  const subject = subjectOf(t);
  const complements = noun ? [noun, ...t.childrenBy('ccomp'), ...pobjs(t, 'about', 'at', 'over', 'that')] : [];
  const about = firstOf(complements, (c) => byName(scene, c) ?? byNoun(scene, c));
  const voice = about && subject ? voiceOf(scene, subject, about) : undefined;
  if (!noun || !about || !voice) return undefined;
  return commented(scene, {
    about,
    voice,
    verb: t,
    cue: noun,
    stance: REACTION_NOUNS.get(lemmaOf(noun))!,
    content: noun,
    rule: `${lemmaOf(t)} ${lemmaOf(noun)}`,
  });
}

/** "called the position weak", "described the visit as a provocation", "dismissed it as a stunt". */
function named(scene: Scene, t: Token): Report | undefined {
  if (
    !isVerb(t) ||
    !/^(?:call|describe|brand|dismiss|characterize|characterise|label|term|denounce|hail|slam|deem|qualify)$/.test(
      lemmaOf(t),
    )
  )
    return undefined;
  const subject = subjectOf(t);
  const words = t.subtree.filter((x) => x.i > t.i && x.sent === t.sent);
  const cue = words.find((x) => stanceOf(x) !== undefined && !isInRelative(x, t));
  // "called for constructive talks".
  if (!subject || !cue || isPassive(t) || pobjs(t, 'for').length > 0) return undefined;
  const about = targetOf(scene, t, true);
  const voice = about && voiceOf(scene, subject, about);
  return (
    about &&
    voice &&
    commented(scene, { about, voice, verb: t, cue, stance: stanceOf(cue)!, content: t, rule: `${lemmaOf(t)} it so` })
  );
}

const isInRelative = (x: Token, top: Token): boolean => {
  for (let at = x; at !== top && !at.isRoot; at = at.head) if (at.dep === 'relcl') return true;
  return false;
};

const BREAKING =
  /^(?:cancel|call|scrap|abandon|postpone|boycott|reconsider|suspend|skip|withdraw|pull|walk|leave|halt|delay|reject|decline|refuse|sabotage|rethink)$/;

/** "urged him to cancel the summit", "demanded that the visit be called off": advice to those who decide. */
function urged(scene: Scene, t: Token): Report | undefined {
  const isUrging = /^(?:urge|call|demand|press|ask|want|push|plead|appeal|pressure)$/.test(lemmaOf(t));
  if (!isUrging || !(isVerb(t) || isNominal(t)) || (isVerb(t) && (modality(t).negated || isPassive(t))))
    return undefined;
  const breaking = t.children
    .flatMap((x) => [x, ...x.childrenBy('xcomp', 'ccomp', 'conj')])
    .find(
      (x) => isVerb(x) && x.i > t.i && BREAKING.test(lemmaOf(x)) && ['xcomp', 'ccomp', 'acl', 'advcl'].includes(x.dep),
    );
  const to = breaking && objectOf(scene, breaking);
  if (!breaking || !to) return undefined;
  const subject = isVerb(t) ? subjectOf(t) : t.childrenBy('poss')[0];
  const voice = subject ? voiceOf(scene, subject, to) : undefined;
  const told = subject && scene.cast.group(subject);
  // Whoever takes part himself makes an offer or sets a term; only others give advice.
  const decides = scene.told.some(
    (s) =>
      s.reading.predicate === breaking &&
      s.parts.actor.some((r) => told?.some((x) => x.person && x.person === r.person)),
  );
  return voice && !decides
    ? commented(scene, {
        about: to,
        voice,
        verb: t,
        cue: t,
        stance: 'criticise',
        content: t,
        rule: `${lemmaOf(t)} to ${lemmaOf(breaking)}`,
      })
    : undefined;
}

function firstOf<T>(tokens: readonly Token[], read: (t: Token) => T | undefined): T | undefined {
  for (const t of tokens) {
    const found = read(t);
    if (found) return found;
  }
  return undefined;
}

/** What is to be broken off: an engagement that is the verb's object, not the setting of something else. */
function objectOf(scene: Scene, verb: Token): Spoken | undefined {
  const objects = [
    ...verb.childrenBy('dobj', 'nsubjpass', 'xcomp', 'ccomp'),
    ...pobjs(verb, 'from', 'of', 'out', 'off'),
  ];
  const out = verb.children.filter((c) => /^(?:out|back|away)$/.test(c.lower)).flatMap((c) => pobjs(c, 'of', 'from'));
  for (const o of [...objects, ...out]) {
    const found = byName(scene, o);
    if (found) return found;
  }
  return undefined;
}

/** "did not understand how they could refuse to talk". */
function baffled(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:understand|see|comprehend|believe)$/.test(lemmaOf(t)) || !modality(t).negated)
    return undefined;
  const how = t
    .childrenBy('ccomp', 'advcl')
    .find((c) => c.children.some((w) => /^(?:how|why)$/.test(w.lower) && w.i < c.i));
  const about = how && byName(scene, how);
  const subject = subjectOf(t);
  const voice = about && subject ? voiceOf(scene, subject, about) : undefined;
  if (!about || !voice || !how) return undefined;
  const made = commented(scene, {
    about,
    voice,
    verb: t,
    cue: t,
    stance: 'criticise',
    content: how,
    rule: 'does not understand',
  });
  return { ...made, replaces: (s) => made.replaces?.(s) === true || how.dominates(s.reading.predicate) };
}

/** "amid opposition from X", "to criticism from X", "drew protests by X". */
function amid(scene: Scene, t: Token): Report | undefined {
  const stance = isNominal(t) ? REACTION_NOUNS.get(lemmaOf(t)) : undefined;
  const from = stance ? pobjs(t, 'from', 'by', 'among')[0] : undefined;
  if (!stance || !from) return undefined;
  const verb = t.ancestors.find(isVerb);
  const about = verb && (byName(scene, verb) ?? byNoun(scene, verb));
  const voice = about && voiceOf(scene, from, about);
  return about && voice
    ? commented(scene, { about, voice, verb: t, cue: t, stance, rule: `${lemmaOf(t)} from` })
    : undefined;
}
