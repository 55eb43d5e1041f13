import type { Token } from '@demarche/english';
import type { Act } from '../../../record/types.js';
import { isPassive, isVerb, lemmaOf, pobjs, setPhrases, subjectOf } from '../../tree.js';
import { modality } from '../modality.js';
import { type Report, report, type Scene } from '../scene.js';
import { pendingOffer, speakers } from './pending.js';

/** Answers that leave out what they answer: "Lima agreed", "he said no", "she will come", "they will not be there". */
export function shortAnswers(scene: Scene): Report[] {
  return scene.doc.tokens.flatMap((t) => {
    const act = isVerb(t) ? (plainAnswer(t) ?? asGuest(t)) : undefined;
    return (act && answer(scene, t, act)) ?? [];
  });
}

const YES = /^(?:agree|accept|consent|assent|oblige)$/;
const NO = /^(?:decline|refuse|demur)$/;

/** "agreed on Wednesday", "said no": a verb of answering alone, or with a pronoun for the offer. */
function plainAnswer(t: Token): Act | undefined {
  const { negated, modal, when } = modality(t);
  if (negated || modal || isPassive(t) || (when !== 'past' && when !== 'present')) return undefined;
  const phrases = setPhrases(t);
  if (phrases.includes('say yes')) return 'accept';
  if (phrases.includes('say no')) return 'decline';
  if (t.children.some((c) => COMPLEMENTS.has(c.dep) && !/^(?:it|this|that)$/.test(c.lower))) return undefined;
  if (pobjs(t, 'to', 'with', 'on', 'about', 'for', 'from', 'over').some((o) => o.ent?.label !== 'DATE'))
    return undefined;
  return YES.test(lemmaOf(t)) ? 'accept' : NO.test(lemmaOf(t)) ? 'decline' : undefined;
}

const COMPLEMENTS = new Set(['dobj', 'xcomp', 'ccomp', 'oprd', 'attr', 'prt']);

/** "will come", "would be there", "will not go": what a guest says, without the place. */
function asGuest(t: Token): Act | undefined {
  // "whether she will come", "if he goes".
  if (t.dep === 'pcomp' || t.children.some((c) => c.dep === 'mark')) return undefined;
  const { negated, modal, when, infinitive } = modality(t);
  const there = lemmaOf(t) === 'be' && t.childrenBy('advmod').some((c) => c.lower === 'there');
  const goes =
    /^(?:go|come|attend)$/.test(lemmaOf(t)) && !t.children.some((c) => c.dep === 'prep' || COMPLEMENTS.has(c.dep));
  if (!(there || goes) || when !== 'future' || infinitive || (modal && modal !== 'would')) return undefined;
  return negated ? 'decline' : 'accept';
}

/** How far, in UTF-16 units, behind an offer a short answer may stand. */
const NEAR = 600;

function answer(scene: Scene, t: Token, act: Act): Report | undefined {
  if (scene.told.some((s) => s.reading.predicate === t && s.reading.act === act)) return undefined;
  if (scene.kernels.some((k) => k.token !== t && t.dominates(k.token))) return undefined;
  const subject = subjectOf(t);
  const named = subject ? scene.cast.group(subject) : [];
  // "I shall go": whoever says so.
  const who = named.length || !/^(?:I|we)$/i.test(subject?.text ?? '') ? named : speakers(scene, t);
  const side = who.flatMap((r) => r.parties)[0];
  const about = side ? pendingOffer(scene, t, side) : undefined;
  if (!about || t.start - about.site.span[1] > NEAR || about.site.reading.predicate.sent === t.sent) return undefined;
  const site = report(scene, { act, predicate: t, about, actor: who.slice(0, 1), rule: `${act} ${lemmaOf(t)}` });
  return { site, replaces: ({ reading }) => reading.predicate === t };
}
