import type { Token } from '@demarche/english';
import type { Act, Party } from '../../../record/types.js';
import type { Referent } from '../../cast/referent.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import type { Site } from '../../site.js';
import { isVerb, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import { partiesOf } from '../participants.js';
import { lastSpoken, type Report, report, type Scene, type Spoken } from '../scene.js';
import { speakers } from './pending.js';
import { type Answer, answerIn } from './wording.js';

/** Answers that leave out what they answer: "Lima agreed", "he said no", "she will come", "they backed out". */
export function shortAnswers(scene: Scene): Report[] {
  return scene.doc.tokens.flatMap((t) => {
    const said = answerIn(t);
    return (said && answer(scene, t, said)) ?? [];
  });
}

/** How far, in UTF-16 units, behind what it answers a short answer may stand. */
const NEAR = 600;

function answer(scene: Scene, t: Token, said: Answer): Report | undefined {
  if (scene.kernels.some((k) => k.token !== t && t.dominates(k.token) && !isInReason(k.token, t))) return undefined;
  const who = answering(scene, t);
  const side = partiesOf(who)[0];
  const same = side ? likewise(scene, t, side, said) : undefined;
  if (same) return same;
  const [about, act] = (side && answered(scene, t, side, said)) || [];
  if (!about || !act || scene.told.some((s) => s.reading.predicate === t && partiesOf(s.parts.all).length > 1))
    return undefined;
  const polarity = said.mayBe ? 'possible' : 'asserted';
  const actor = who.slice(0, 1);
  const site = report(scene, { act, polarity, predicate: t, about, actor, rule: `${act} ${lemmaOf(t)}` });
  return { site, replaces: ({ reading }) => reading.predicate === t };
}

/** "X will not come. Y is also staying at home": away from what another stays away from. */
function likewise(scene: Scene, t: Token, side: Party, said: Answer): Report | undefined {
  if (said.yes || !said.ofComing || !t.children.some((c) => /^(?:also|too|likewise|either)$/.test(c.lower)))
    return undefined;
  const about = lastSpoken(
    scene,
    t,
    (s) =>
      /^(?:decline|cancel)$/.test(s.reading.act) &&
      t.start - s.span[1] <= NEAR &&
      s.reading.predicate.sent !== t.sent &&
      !partiesOf(s.parts.all).includes(side),
  );
  if (!about) return undefined;
  const { reading, parts } = about.site;
  const actor = answering(scene, t).slice(0, 1);
  const told = { act: reading.act, predicate: t, about, actor, recipient: parts.recipient };
  return { site: report(scene, { ...told, rule: `${reading.act} also ${lemmaOf(t)}` }) };
}

/** "could not go because he had to receive guests": an adverbial clause speaks of something else. */
function isInReason(kernel: Token, answer: Token): boolean {
  const between = kernel.ancestors.slice(0, kernel.ancestors.indexOf(answer));
  return [kernel, ...between].some((x) => x.dep === 'advcl');
}

/**
 * What an answer is to, and what it makes of it: the offer or fixture last reported, else last read in words that were
 * not taken for a report, else what the article tells of that side more than once.
 */
function answered(scene: Scene, t: Token, side: Party, said: Answer): [Spoken, Act] | undefined {
  const near = (s: Site) => t.start - s.span[1] <= NEAR && s.reading.predicate !== t && stands(t, s);
  const fits = (s: Site) => actUpon(s, side, said) !== undefined && near(s);
  const all = { ...scene, told: scene.known };
  const about = lastSpoken(scene, t, fits) ?? lastSpoken(all, t, fits);
  if (about) return [about, actUpon(about.site, side, said)!];
  const theme = said.ofComing && themeOf(scene, side);
  const last = theme && lastSpoken(all, t, (s) => keyOf(s) === theme && near(s));
  if (!last) return undefined;
  const fixed = scene.known.some((s) => keyOf(s) === theme && FIXED.has(s.reading.act) && s.span[1] < t.start);
  return [last, said.yes ? 'accept' : fixed ? 'cancel' : 'decline'];
}

const FIXED = new Set<Act>(['schedule', 'accept', 'cancel']);

const keyOf = (s: Site): string => partiesOf(s.parts.all).sort().join();

/** The sides of the engagements that an article speaks of most, of those that one side takes part in. */
function themeOf(scene: Scene, side: Party): string | undefined {
  const count = new Map<string, number>();
  for (const s of scene.known) {
    const parties = partiesOf(s.parts.all);
    if (parties.length === 2 && parties.includes(side)) count.set(keyOf(s), (count.get(keyOf(s)) ?? 0) + 1);
  }
  const [first, second] = [...count].sort(([, a], [, b]) => b - a);
  return first && first[1] > 2 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** "I shall go": whoever says so. */
function answering(scene: Scene, t: Token): Referent[] {
  const subject = subjectOf(t);
  const named = subject ? scene.cast.group(subject) : [];
  return named.length || !/^(?:I|we)$/i.test(subject?.text ?? '') ? named : speakers(scene, t);
}

/** What the answer of one side comes to: an offer from another is accepted or declined, what is fixed is called off. */
function actUpon({ reading, parts }: Site, side: Party, said: Answer): Act | undefined {
  if (!partiesOf(parts.all).includes(side) || reading.polarity === 'denied') return undefined;
  switch (reading.act) {
    case 'invite':
    case 'propose':
    case 'counter':
      return partiesOf(parts.actor).includes(side) ? undefined : said.yes ? 'accept' : 'decline';
    case 'schedule':
    case 'accept':
      return !said.yes ? 'cancel' : undefined;
    // "called it off a day after it had agreed to it".
    case 'cancel':
    case 'postpone':
      return said.yes && partiesOf(parts.actor).includes(side) ? 'accept' : undefined;
    default:
      return undefined;
  }
}

/** Whether the words stand where an answer does: in a later sentence, or in a clause beside the offer with a subject of its own. */
function stands(t: Token, { reading }: Site): boolean {
  const { predicate, kernel } = reading;
  // What is left out with an auxiliary is said right before, and nothing else is.
  if (t.pos === 'AUX' && lemmaOf(t) !== 'be')
    return kernel.token.sent.end === t.sent.start && t.sent.tokens.every((x) => x === t || isAside(x));
  if (predicate.sent !== t.sent || (pointsTo(t) && predicate.i < t.i)) return true;
  const beside = t.dep === 'conj' && (t.head === predicate || t.head.dominates(predicate)) && !t.dominates(predicate);
  // "was to meet him but backed out": a "but" parts the two without another subject.
  return beside && (t.childrenBy('nsubj').length > 0 || t.head.childrenBy('cc').some((c) => c.lower === 'but'));
}

/** "had agreed to it": a pronoun for what is answered. */
const pointsTo = (answer: Token): boolean =>
  [...answer.childrenBy('dobj'), ...pobjs(answer, 'to')].some((o) => o.lower === 'it');

/** A word that says nothing itself: no verb, or one that reports. */
const isAside = (t: Token): boolean => !isVerb(t) || REPORT_VERBS.has(lemmaOf(t)) || lemmaOf(t) === 'let';
