import type { Token } from '@demarche/english';
import type { Act } from '../../../record/types.js';
import { ENGAGEMENT_NOUNS } from '../../lexicon/engagements.js';
import type { Found, Site } from '../../site.js';
import { isNominal, isVerb, lemmaOf } from '../../tree.js';
import { aims, caused, equated, laidTo, moved } from './causes.js';
import { connectives, joined } from './connectives.js';
import { given } from './given.js';
import type { Ground } from './ground.js';

/** Acts that break something off or say no: reports give grounds for them with any connective. */
const REASONED = new Set<Act>(['decline', 'cancel', 'postpone', 'suspend', 'rescind', 'defer', 'delegate', 'comment']);

const PLAIN = connectives(
  5,
  `because, because of, due to, owing to, on account of, on the grounds that, on grounds of, as a result of, in response to,
  in protest of, in protest at, in protest against, in protest over, in retaliation for, in reaction to, in light of,
  in view of, in solidarity with, in anger over, out of concern, out of fear, based on, on the basis of, in the light of, for fear of, prompted by, triggered by, angered by,
  in anger at, in fury at, in the face of, thanks to, given`,
);
const WEAK = connectives(
  2,
  'after, following, amid, amidst, over, as, since, in the wake of, in a dispute over, despite, in a row over, as long as, so long as',
);

/** Acts that an event may move somebody to. */
const MOVED = new Set<Act>(['propose', 'accept', 'schedule', 'invite', 'counter']);
const EVENTS = connectives(2, 'after, following, amid, in the wake of');

/** Why the act was done, as the text says it. */
export function reason(site: Site, act: Act): Found<string> | undefined {
  if (site.ground)
    return {
      value: site.doc.text.slice(...site.ground),
      evidence: { span: site.ground, rule: 'coding/why:the report itself' },
    };
  const table = REASONED.has(act) ? [...PLAIN, ...WEAK] : MOVED.has(act) ? [...PLAIN, ...EVENTS] : PLAIN;
  const grounds: Ground[] = joined(site, table)
    .filter((j) => j.direct || REASONED.has(act))
    .filter((j) => j.connective.weight > 2 || isGround(j.governed, j.connective.words.join(' '), site))
    .map((j) => ({ span: j.span, rule: j.connective.words.join(' '), weight: j.connective.weight }));
  if (REASONED.has(act))
    grounds.push(
      ...given(site),
      ...caused(site),
      ...moved(site),
      ...equated(site),
      ...laidTo(site),
      ...aims(site, act),
    );
  const best = grounds.sort((a, b) => b.weight - a.weight || a.span[0] - b.span[0])[0];
  return (
    best && { value: site.doc.text.slice(...best.span), evidence: { span: best.span, rule: `coding/why:${best.rule}` } }
  );
}

/** A time or an engagement after which something happened is no ground for it. */
function isGround(t: Token, by: string, site: Site): boolean {
  // "this week after a row" may be taken for one date; only a time of its own is none of the grounds.
  if ((t.ent?.label === 'DATE' || t.ent?.label === 'TIME') && t.ent.start > t.head.i) return false;
  const lemma = lemmaOf(t);
  if (/^(?:day|week|month|year|hour|minute|weekend|morning|evening|time|end|start|phone)$/.test(lemma)) return false;
  if (by === 'over' || by === 'as' || by === 'since') {
    if (by === 'over') return lemma !== 'sideline' && (site.reading.predicate === t.head.head || !isTopic(t, site));
    // "as planned" compares; a ground is a clause with a subject.
    return (isVerb(t) || t.dep === 'advcl') && t.children.some((c) => c.dep.startsWith('nsubj') || c.dep === 'det');
  }
  // "three days after Geneva": a place stands for what took place there.
  if (by === 'after' && t.pos === 'PROPN' && (t.ent?.label === 'GPE' || t.ent?.label === 'EVENT')) return false;
  if (by === 'after' && site.doc.text.slice(0, t.start).search(/\buntil after\b[^.]*$/) >= 0) return false;
  // "after holding talks": what went before rather than what moved somebody.
  if (t.dep === 'pcomp' && t.tag === 'VBG') return false;
  return !(isNominal(t) && ENGAGEMENT_NOUNS.has(lemma)) && !(isVerb(t) && /^(?:meet|visit|talk|arrive)$/.test(lemma));
}

/** "talks over X": the topic, where the words stand right behind the engagement. */
const isTopic = (t: Token, site: Site): boolean =>
  t.head.i === site.reading.kernel.token.i + 1 && !AFFRONT.test(lemmaOf(t));

/** What nobody holds talks on: such an object of "over" is a ground. */
const AFFRONT =
  /^(?:failure|refusal|fear|concern|anger|arrest|attack|killing|murder|death|poisoning|remark|comment|statement|insult|lack|absence|violation|breach|crackdown|detention|raid|execution|accusation|allegation|objection|disagreement|disappearance|jailing|expulsion|scandal|claim|dispute|row)$/;
