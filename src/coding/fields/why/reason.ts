import type { Token } from '@demarche/english';
import type { Act, TextSpan } from '../../../record/types.js';
import { ENGAGEMENT_NOUNS } from '../../lexicon/engagements.js';
import type { Found, Site } from '../../site.js';
import { isNominal, isVerb, lemmaOf } from '../../tree.js';
import { absolute } from './absolute.js';
import { before } from './before.js';
import { aims, caused, contributed, equated, moved } from './causes.js';
import { colon } from './colon.js';
import { connectives, type Joined, joined } from './connectives.js';
import { given } from './given.js';
import type { Ground } from './ground.js';
import { answer, heldAgainst, laidTo, takenUp } from './laid.js';
import { named } from './named.js';
import { prevented } from './prevented.js';
import { responded } from './responded.js';

/** Acts that break something off or say no: reports give grounds for them with any connective. */
const REASONED = new Set<Act>(['decline', 'cancel', 'postpone', 'suspend', 'rescind', 'defer', 'delegate', 'comment']);

/** Acts that put an end to something: what happened just then is why. */
const BROKEN = new Set<Act>(['cancel', 'postpone', 'suspend']);

const PLAIN = connectives(
  5,
  `because, because of, because in part of, due to, due in part to, due in large part to, due partly to, due largely to, due mainly to, owing to, on account of, on the grounds that, on the ground that, on grounds of, as a result of, in response to,
  in protest of, in protest at, in protest against, in protest over, in retaliation for, as retaliation for, as punishment for, as payback for, in revenge for, in reaction to, in light of,
  in view of, in solidarity with, in anger over, out of | concern, out of | fear, based on, on the basis of, in the light of, for fear of, prompted by, triggered by, angered by,
  in anger at, in fury at, in the face of, thanks to, given, for | lack of, for | want of, out of | respect for, in deference to, in mourning for, at | the request of, at | the urging of,
  at | the insistence of, on | the advice of, on | the orders of, under | pressure from, as | a sign of, as | a mark of, as | a gesture of,
  so that, now that, lest`,
);
const WEAK = connectives(
  2,
  'after, hours after, days after, within hours of, within days of, following, amid, amidst, over, as, since, in the wake of, in a dispute over, in a dispute about, in a row over, in a row about, despite, as long as, so long as',
);

/** What it happened with, where nothing says more of why. */
const OCCURRENCE = connectives(1, 'when');

/** What somebody wants by it. */
const PURPOSE = connectives(
  1.5,
  'in order, in an effort, in a bid, in an attempt, so as, in | a sign of, in | a show of',
);

/** Why the act was done, as the text says it. */
export function reason(site: Site, act: Act): Found<string> | undefined {
  if (site.ground) {
    const span = behindThat(site.ground, site);
    return { value: site.doc.text.slice(...span), evidence: { span, rule: 'coding/why:the report itself' } };
  }
  const isRefusal = REASONED.has(act) || (site.reading.polarity === 'denied' && act !== 'comment');
  // What somebody offers or agrees to after an event is seldom laid to it.
  const table = isRefusal ? [...PLAIN, ...WEAK, ...PURPOSE, ...(BROKEN.has(act) ? OCCURRENCE : [])] : PLAIN;
  const grounds: Ground[] = joined(site, table)
    .filter((j) => (j.direct || (isRefusal && !bound(j))) && !isEmpty(j) && !isAimOfOffer(j, site))
    .filter((j) => j.connective.weight > 2 || isGround(j.governed, j.connective.words.join(' '), site))
    .map((j) => ({ span: j.span, rule: j.connective.words.join(' '), weight: j.connective.weight }));
  if (isRefusal)
    grounds.push(
      ...given(site),
      ...caused(site),
      ...moved(site),
      ...equated(site),
      ...contributed(site),
      ...laidTo(site),
      ...takenUp(site),
      ...answer(site),
      ...heldAgainst(site),
      ...aims(site, act),
      ...named(site),
      ...prevented(site),
      ...responded(site),
      ...before(site),
      ...absolute(site),
      ...colon(site),
    );
  const best = grounds.sort((a, b) => b.weight - a.weight || a.span[0] - b.span[0])[0];
  const span = best && withMarks(behindThat(best.span, site), site.doc.text);
  return span && { value: site.doc.text.slice(...span), evidence: { span, rule: `coding/why:${best.rule}` } };
}

/** "rejected an offer to send envoys in order to talk": what the offer was for. */
function isAimOfOffer({ connective, governed }: Joined, { reading: { kernel, predicate } }: Site): boolean {
  const verb = governed.ancestors.find(isVerb);
  const isBelow = verb !== undefined && verb !== predicate && verb !== kernel.token && predicate.dominates(verb);
  return PURPOSE.includes(connective) && isBelow;
}

/** What says little by itself must hang on the words for the act: "as a sign of", "at the request of", "when". */
const bound = ({ connective }: Joined): boolean =>
  connective.words.length > connective.joins || connective.words[0] === 'when';

/** "after which", "had given him", "has since gone home", "as did others": words that join nothing, or nothing that says more. */
const isEmpty = ({ governed, connective }: Joined): boolean =>
  (governed.pos === 'PRON' && governed.childrenBy('relcl', 'acl').length === 0) ||
  (connective.words[0] === 'given' &&
    governed.head.lower === 'given' &&
    governed.head.childrenBy('aux', 'nsubj').length > 0) ||
  (connective.words[0] === 'since' &&
    governed
      .childrenBy('advmod')
      .some((a) => a.lower === 'since' && a.i > (governed.childrenBy('aux')[0]?.i ?? a.i))) ||
  (connective.words[0] === 'as' &&
    /^(?:do|be|have)$/.test(lemmaOf(governed)) &&
    governed.childrenBy('nsubj').some((s) => s.i > governed.i));

/** What follows a "that" which only opens the clause. */
function behindThat([from, to]: TextSpan, { doc }: Site): TextSpan {
  const first = doc.tokens.find((t) => t.start === from);
  return first?.dep === 'mark' && first.lower === 'that' ? [first.end + 1, to] : [from, to];
}

/** A ground that begins or ends with a quotation keeps both of its marks. */
function withMarks([from, end]: TextSpan, text: string): TextSpan {
  // "the arrests, which he called an outrage, and": the parser hangs what follows elsewhere.
  const words = text.slice(from, end).replace(/(?:,?\s+(?:and|but|or)|,)$/, '');
  const to = from + words.length;
  const straight = words.split('"').length % 2 === 0;
  if ((straight || words.lastIndexOf('“') > words.lastIndexOf('”')) && /^["”]/.test(text.slice(to)))
    return [from, to + 1];
  if ((straight || words.indexOf('”') < words.indexOf('“')) && /["“]$/.test(text.slice(0, from))) return [from - 1, to];
  return [from, to];
}

/** A time or an engagement after which something happened is no ground for it. */
function isGround(t: Token, by: string, site: Site): boolean {
  // "this week after a row" may be taken for one date; only a time of its own is none of the grounds.
  if ((t.ent?.label === 'DATE' || t.ent?.label === 'TIME') && t.ent.start > t.head.i) return false;
  const lemma = lemmaOf(t);
  if (lemma === 'all' || site.times.some(({ span }) => t.start >= span[0] && t.end <= span[1])) return false;
  // "when the war broke out" tells why only behind what it ended.
  if (by === 'when' && t.i < site.reading.predicate.i) return false;
  if (/^(?:day|week|month|year|hour|minute|weekend|morning|evening|time|end|start|phone)$/.test(lemma)) return false;
  if (by === 'over' || by === 'as' || by === 'since') {
    if (by === 'over') return lemma !== 'sideline' && (site.reading.predicate === t.head.head || !isTopic(t, site));
    // "as planned" compares; a ground is a clause with a subject.
    if (by === 'as' && MOUNTING.test(lemmaOf(t)) && t.childrenBy('acl', 'relcl').length > 0) return true;
    return (isVerb(t) || t.dep === 'advcl') && t.children.some((c) => c.dep.startsWith('nsubj') || c.dep === 'det');
  }
  if (by === 'after' && isLongAfter(t)) return false;
  // "three days after Geneva": a place stands for what took place there.
  if (by === 'after' && t.pos === 'PROPN' && (t.ent?.label === 'GPE' || t.ent?.label === 'EVENT')) return false;
  if (by === 'after' && site.doc.text.slice(0, t.start).search(/\buntil after\b[^.]*$/) >= 0) return false;
  // "after holding talks": what went before rather than what moved somebody.
  if (t.dep === 'pcomp' && t.tag === 'VBG') return false;
  // "puts the talks off after the Dalai Lama's visit": an engagement of another may be a ground.
  if (t.childrenBy('poss').some((o) => o.pos === 'PROPN')) return true;
  return !(isNominal(t) && ENGAGEMENT_NOUNS.has(lemma)) && !(isVerb(t) && /^(?:meet|visit|talk|arrive)$/.test(lemma));
}

/** What comes to a head: "as tensions over the border rose", whatever the parser takes for the verb. */
const MOUNTING = /^(?:tension|relation|tie|fighting|violence|unrest|protest|crisis|hostility|war|clash|row|dispute)$/;

/** "six days after he took office": when, not why. */
function isLongAfter(t: Token): boolean {
  const after = [t.head, ...t.children].find((x) => x.lower === 'after');
  return after !== undefined && /^(?:days|weeks|months|years|decades)$/.test(t.doc.tokens[after.i - 1]?.lower ?? '');
}

/** "talks over X": the topic, where the words stand right behind the engagement. */
const isTopic = (t: Token, site: Site): boolean =>
  t.head.i === site.reading.kernel.token.i + 1 && !AFFRONT.test(lemmaOf(t));

/** What nobody holds talks on: such an object of "over" is a ground. */
const AFFRONT =
  /^(?:failure|refusal|fear|concern|anger|arrest|attack|killing|murder|death|poisoning|remark|comment|statement|insult|lack|absence|violation|breach|crackdown|detention|raid|execution|accusation|allegation|objection|disagreement|disappearance|jailing|expulsion|scandal|claim|dispute|row|outrage|fury|dismay|frustration|annoyance|indignation|unease|displeasure)$/;
