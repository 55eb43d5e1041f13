import type { Token } from '@demarche/english';
import type { Referent } from '../../cast/referent.js';
import { isMediumName, MEDIUM_NOUNS } from '../../lexicon/media.js';
import { quotationOf } from '../../quotations.js';
import type { Site } from '../../site.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import { modality } from '../modality.js';
import { lastSpoken, namedUnder, type Report, report, type Scene, type Spoken, sideOf } from '../scene.js';
import { pendingOffer, speakers } from './pending.js';

/** Answers that do not decide: noncommittal words, no answer yet, not now. */
export function deferrals(scene: Scene): Report[] {
  const found: Report[] = [];
  for (const t of scene.doc.tokens) {
    const made =
      guarded(scene, t) ??
      unanswered(scene, t) ??
      neitherNor(scene, t) ??
      pondered(scene, t) ??
      awaited(scene, t) ??
      answeredOnly(scene, t) ??
      later(scene, t) ??
      weSee(scene, t);
    // One sentence defers once.
    if (made && !found.some((f) => f.site?.reading.predicate.sent === t.sent)) found.push(made);
    const left = reserved(t, found);
    if (left) found.push(left);
  }
  return found;
}

const GUARDED =
  /^(?:reticent|noncommittal|non-committal|committal|coy|cautious|undecided|evasive|guarded|lukewarm|ambiguous|vague|unsure|tight-lipped|circumspect|hesitant|cagey|equivocal|ambivalent|unclear)$/;

/** "was coy about whether it would accept": an adjective of holding back, said of one side about the engagement. */
function guarded(scene: Scene, t: Token): Report | undefined {
  if (!GUARDED.test(t.lower) || !(t.dep === 'acomp' || t.dep === 'oprd') || !isVerb(t.head)) return undefined;
  const subject = subjectOf(t.head);
  const who = subject ? scene.cast.group(subject) : [];
  const about = named(scene, t.head) ?? offerTo(scene, t, who);
  return about && deferral(scene, t, t.head, who, about, `defer ${t.lower}`);
}

const ANSWER = /^(?:answer|response|reply|decision|confirmation|commitment|comment|word)$/;
const ANSWERING = /^(?:respond|reply|answer|decide|comment|commit|react)$/;
const TELLING = /^(?:say|confirm|indicate|specify|disclose|reveal|tell|clarify)$/;
/** "There was no answer", "no reply has come". */
const COMING = /^(?:be|come|arrive)$/;
const GIVING = /^(?:give|provide|offer|make|issue|receive|send|get|take|have|announce)$/;

/** "has not decided whether to go", "has given no answer", "declined to say whether he would attend", "has yet to reply". */
function unanswered(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t)) return undefined;
  const lemma = lemmaOf(t);
  const arrives = COMING.test(lemma) ? t.childrenBy('nsubj') : [];
  const object = [...t.childrenBy('dobj', 'nsubjpass', 'attr'), ...arrives].find((o) => ANSWER.test(lemmaOf(o)));
  const answering = ANSWERING.test(lemma) || (object !== undefined && (GIVING.test(lemma) || COMING.test(lemma)));
  const telling =
    (TELLING.test(lemma) && asksWhether(t)) ||
    (lemma === 'accept' && (t.dep === 'acl' || t.children.some((c) => c.lower === 'yet')));
  if (!(answering || telling) || !(withheld(t) || (object && negativeNoun(object)))) return undefined;
  if (pobjs(t, 'to').some(isOfThePress)) return undefined;
  const subject =
    isPassive(t) || COMING.test(lemma) ? [object ?? t, t].flatMap((h) => pobjs(h, 'from', 'by'))[0] : subjectOf(t);
  const who = subject ? scene.cast.group(subject) : [];
  const about = named(scene, t) ?? offerTo(scene, t, who);
  return about && deferral(scene, t, t, who.length ? who : speakers(scene, t), about, `defer not ${lemma}`);
}

/** "did not answer a question from reporters": asked by a reporter. */
const isOfThePress = (o: Token): boolean =>
  pobjs(o, 'for', 'from', 'by').some(
    (p) =>
      /^(?:comment|interview|clarification|information|reporter|journalist)$/.test(lemmaOf(p)) ||
      MEDIUM_NOUNS.has(lemmaOf(p)) ||
      isMediumName(p.text),
  ) || /^(?:email|e-mail|inquiry|enquiry|question|query|message)$/.test(lemmaOf(o));

/** "has neither accepted nor declined the invitation". */
function neitherNor(scene: Scene, t: Token): Report | undefined {
  const answers = /^(?:accept|confirm|approve|endorse|reject|decline|refuse|deny|dismiss)$/;
  if (!isVerb(t) || !answers.test(lemmaOf(t)) || !t.children.some((c) => c.lower === 'neither')) return undefined;
  if (!t.conjuncts.some((c) => answers.test(lemmaOf(c)))) return undefined;
  const subject = subjectOf(t);
  const who = subject ? scene.cast.group(subject) : [];
  const about = named(scene, t) ?? offerTo(scene, t, who);
  return about && deferral(scene, t, t, who, about, 'defer neither nor');
}

/** "is studying it", "will consider this": said of an offer named before. */
function pondered(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:consider|study|weigh|examine|review|ponder|evaluate|assess)$/.test(lemmaOf(t)))
    return undefined;
  if (modality(t).negated || isPassive(t) || !t.childrenBy('dobj').some((o) => /^(?:it|this)$/.test(o.lower)))
    return undefined;
  const who = doersOf(scene, t);
  const about = offerTo(scene, t, who);
  return about && deferral(scene, t, t, who, about, `defer ${lemmaOf(t)} it`);
}

/** "is awaiting a reply from X": who is waited for has not answered. */
function awaited(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:await|expect)$/.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const answer = t.childrenBy('dobj').find((o) => /^(?:answer|response|reply|decision|word)$/.test(lemmaOf(o)));
  const who = answer ? pobjs(answer, 'from').flatMap((o) => scene.cast.group(o)) : [];
  const about = answer && who.length ? (named(scene, t) ?? offerTo(scene, t, who)) : undefined;
  return about && deferral(scene, t, t, who, about, `defer ${lemmaOf(t)} answer`);
}

const asksWhether = (verb: Token): boolean =>
  verb
    .childrenBy('ccomp', 'advcl', 'prep', 'xcomp')
    .some((c) =>
      [c, ...c.children, ...c.children.flatMap((x) => x.children)].some(
        (m) => /^(?:whether|if)$/.test(m.lower) && m.i > verb.i,
      ),
    );

const negativeNoun = (noun: Token): boolean => noun.children.some((c) => c.lower === 'no' || c.lower === 'neither');

/** "did not", "has yet to", "declined to", "refused to", "without". */
function withheld(verb: Token): boolean {
  if (modality(verb).negated) return true;
  // "its failure to accept".
  if (verb.dep === 'acl' && /^(?:failure|reluctance|hesitation|hesitancy)$/.test(lemmaOf(verb.head))) return true;
  const above = verb.dep === 'xcomp' ? verb.head : undefined;
  if (!above) return verb.dep === 'pcomp' && verb.head.lower === 'without';
  if (/^(?:decline|refuse)$/.test(lemmaOf(above))) return true;
  return above.children.some((c) => c.lower === 'yet');
}

/** The engagement that the words under a verb name, or the offer they point to. */
function named(scene: Scene, head: Token): Spoken | undefined {
  const found = namedUnder(scene, head);
  return found && !found.site.reading.kernel.weak ? found : undefined;
}

const offerTo = (scene: Scene, t: Token, who: readonly Referent[]): Spoken | undefined => {
  const side = who.flatMap((r) => r.parties)[0];
  const offer = side ? pendingOffer(scene, t, side) : undefined;
  return offer && t.start - offer.site.span[1] < NEAR ? offer : undefined;
};

/** How far, in UTF-16 units, behind an offer words without a name of it may still answer it. */
const NEAR = 900;

/** "responded to the invitation by saying it was open to such proposals": an answer that is neither yes nor no. */
function answeredOnly(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:respond|reply|react|answer)$/.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const who = doersOf(scene, t);
  const said = t.sent;
  const side = who.flatMap((r) => r.parties)[0];
  const about = side ? pendingOffer(scene, t, side) : undefined;
  const offer = pobjs(t, 'to').find((o) => /^(?:invite|invitation|offer|proposal|request|overture)$/.test(lemmaOf(o)));
  if (!about || !(offer || (t.tag === 'VBG' && t.start - about.site.span[1] < NEAR / 2))) return undefined;
  const decided = scene.told.some(
    (s) =>
      s.reading.kernel.token.sent === said &&
      ['accept', 'decline', 'counter', 'schedule', 'cancel'].includes(s.reading.act) &&
      s.reading.polarity !== 'possible',
  );
  const made = decided ? undefined : deferral(scene, t, t, who, about, `defer ${lemmaOf(t)}`);
  // The offer is only named as what is answered.
  return made && { ...made, replaces: (s) => made.replaces?.(s) === true || s.reading.kernel.token === offer };
}

/** "Only the palace could accept", behind an answer that leaves it open: the same answer again. */
function reserved(t: Token, found: readonly Report[]): Report | undefined {
  if (!isVerb(t) || !/^(?:accept|decide|answer|confirm)$/.test(lemmaOf(t)) || !modality(t).modal) return undefined;
  const only = subjectOf(t)?.children.some((c) => c.lower === 'only');
  const before = found.findLast((f) => f.site)?.site;
  if (!only || !before || t.start - before.span[1] > NEAR / 2 || t.start < before.span[0]) return undefined;
  return { replaces: ({ reading }) => reading.predicate === t };
}

function doersOf(scene: Scene, verb: Token): Referent[] {
  // "cited him as replying": the one cited replies.
  const as = verb.dep === 'pcomp' && verb.head.lower === 'as' ? verb.head.head.childrenBy('dobj')[0] : undefined;
  const subject = as ?? subjectOf(verb);
  return subject ? scene.cast.group(subject) : [];
}

/** "But not now.", "It is too early to speak of a meeting". */
function later(scene: Scene, t: Token): Report | undefined {
  const next = t.doc.tokens[t.i + 1];
  const quote = quotationOf(t);
  const beside = t.sent.tokens.filter((x) => !quote || (x.start >= quote.span[0] && x.end <= quote.span[1]));
  const notNow = t.lower === 'not' && next?.lower === 'now' && !beside.some(isVerb);
  const early =
    /^(?:early|soon|premature)$/.test(t.lower) &&
    t.dep === 'acomp' &&
    (t.lower === 'premature' || t.children.some((c) => c.lower === 'too')) &&
    t.head.subtree.some((x) => /^(?:say|talk|speak|discuss|tell|predict|comment)$/.test(lemmaOf(x)));
  if (!notNow && !early) return undefined;
  const who = speakers(scene, t);
  const side = who.flatMap((r) => r.parties)[0];
  const about = (early ? named(scene, t.head) : undefined) ?? (side ? pendingOffer(scene, t, side) : undefined);
  if (!about || !sideOf(about, who)) return undefined;
  return deferral(
    scene,
    t,
    early ? t.head : t,
    who,
    about,
    notNow ? 'defer not now' : 'defer too early',
    notNow ? sentenceBefore(t) : undefined,
  );
}

/** The words just before "not now" in the same quotation say what is put off. */
function sentenceBefore(t: Token): Token | undefined {
  const quote = quotationOf(t);
  const all = t.doc.sentences;
  const before = all[all.indexOf(t.sent) - 1];
  return quote && before && before.startChar >= quote.span[0] ? before.root : undefined;
}

/** "We'll see", "we will know next week": no more than that, of an engagement that hangs in the balance. */
function weSee(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:see|know)$/.test(lemmaOf(t))) return undefined;
  const subject = t.childrenBy('nsubj')[0];
  if (
    subject?.lower !== 'we' ||
    modality(t).when !== 'future' ||
    modality(t).negated ||
    t.childrenBy('dobj').some((o) => isNominal(o) && o.pos !== 'PRON')
  )
    return undefined;
  // "We'll see" alone says nothing of what is to be seen.
  const ofIt = pobjs(t, 'about', 'on').length > 0 || scene.kernels.some((k) => !k.weak && t.dominates(k.token));
  if (!ofIt) return undefined;
  const who = speakers(scene, t);
  const about = lastSpoken(
    scene,
    t,
    (s) => t.start - s.span[1] < NEAR && ['schedule', 'propose', 'invite', 'cancel', 'accept'].includes(s.reading.act),
  );
  if (!about || !sideOf(about, who) || quotationOf(t) === undefined) return undefined;
  return deferral(scene, t, t, who, about, 'defer we shall see');
}

function deferral(
  scene: Scene,
  t: Token,
  head: Token,
  who: readonly Referent[],
  about: Spoken,
  rule: string,
  from?: Token,
): Report | undefined {
  const actor = who.filter((r) => r.parties.some((p) => about.parties.includes(p))).slice(0, 1);
  if (actor.length === 0) return undefined;
  const site = report(scene, { act: 'defer', predicate: t, clause: head, about, actor, rule });
  const start = from ? from.sent.startChar : site.span[0];
  const replaces = ({ reading }: Site) =>
    ['accept', 'decline', 'schedule', 'hold', 'defer', 'prepare'].includes(reading.act) &&
    (head.dominates(reading.kernel.token) || reading.predicate === t);
  return { site: { ...site, span: [start, site.span[1]] }, replaces };
}
