import type { Token } from '@demarche/english';
import { ENGAGEMENT_VERBS, type EngagementVerb, words } from '../lexicon/engagements.js';
import { isPassive, lemmaOf, phrasalLemma, pobjs, setPhrases } from '../tree.js';

/**
 * "was in Oslo", "has been to Minsk", "spent a day in Lima", "left for Rome", "is due in Quito": somebody is, stays or
 * is on the way somewhere. The verbs are everybody's; what makes them a visit is a named place, and later on that the
 * one who goes holds an office and the place lies abroad.
 */
export function stayOf(t: Token): EngagementVerb | undefined {
  if (t.dep === 'amod' || t.dep === 'compound') return undefined;
  const awaited = isAwaited(t);
  const verb = awaited
    ? AWAITED
    : [...setPhrases(t), phrasalLemma(t), lemmaOf(t)]
        .map((l) => ENGAGEMENT_VERBS.get(l))
        .find((v) => v?.frame === 'stay');
  if (!verb) return undefined;
  // "left Geneva for Rome": the place that is left stands where others have an object.
  const objects = t
    .childrenBy('dobj', 'attr', 'ccomp')
    .filter(
      (o) => !TIMES.has(lemmaOf(o)) && !/^(?:way|foot)$/.test(lemmaOf(o)) && !(TO_PLACE.test(lemmaOf(t)) && isPlace(o)),
    );
  const complement = lemmaOf(t) === 'be' && t.childrenBy('acomp').some((a) => !TOWARDS.has(a.lower));
  if (objects.length > 0 || complement || (isPassive(t) && !awaited)) return undefined;
  // "In Oslo he is to meet the king": no stay, but what is to come.
  const isToDo = lemmaOf(t) === 'be' && t.childrenBy('xcomp').length > 0;
  return placesOf(t, verb).some((p) => !isToDo || p.i > t.i) ? verb : undefined;
}

/** Whether a stay is only awaited: "is due in Quito", "was expected in Lima". */
export const isAwaited = (t: Token): boolean =>
  (lemmaOf(t) === 'be' && t.childrenBy('acomp').some((a) => a.lower === 'due')) ||
  (/^(?:expect|await)$/.test(lemmaOf(t)) && isPassive(t) && t.childrenBy('xcomp').length === 0);

const AWAITED: EngagementVerb = { frame: 'stay', format: 'visit', preps: ['in', 'at'], weak: true };

/** Verbs whose object is the place itself. */
const TO_PLACE = /^(?:leave|reach)$/;

const TIMES = new Set(words('day hour week weekend night evening afternoon morning minute time'));
const TOWARDS = new Set(words('due off back bound'));

/** The named places that a verb of staying or going leads to; they may hang on its adverb or on "way". */
export function placesOf(t: Token, { preps }: EngagementVerb): Token[] {
  const ways = [...pobjs(t, 'on'), ...t.childrenBy('dobj')].filter((o) => lemmaOf(o) === 'way');
  const near = t.childrenBy('acomp', 'advmod', 'prt');
  // "is due back in Quito".
  const heads = [t, ...near, ...near.flatMap((n) => n.childrenBy('advmod')), ...ways];
  const goals = lemmaOf(t) === 'reach' ? t.childrenBy('dobj').filter((o) => o.ent?.label === 'GPE') : [];
  // "has been to Minsk"; "as generous as it is to Mali": nobody simply is to a place.
  const isThere = lemmaOf(t) === 'be' && t.lower !== 'been';
  return [
    ...goals,
    ...heads.flatMap((h) => pobjs(h, ...preps.filter((p) => !(isThere && h === t && p === 'to')))).filter(isPlace),
  ];
}

const isPlace = (o: Token): boolean =>
  (o.pos === 'PROPN' && !/^(?:DATE|NORP|EVENT)$/.test(o.ent?.label ?? '')) ||
  (lemmaOf(o) === 'capital' && o.children.some((c) => c.ent || c.dep === 'poss'));
