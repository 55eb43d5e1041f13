import type { Token } from '@demarche/english';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS } from '../../lexicon/engagements.js';
import type { Site } from '../../site.js';
import { isNominal, isVerb, lemmaOf } from '../../tree.js';
import { partiesOf } from '../participants.js';
import { lastSpoken, type Scene, type Spoken } from '../scene.js';

/** How far behind a report, in UTF-16 units, "the decision" or "it" still means it. */
const NEAR = 700;

const ABOUT_IT =
  /^(?:decision|move|cancellation|postponement|invitation|invite|offer|proposal|refusal|announcement|snub|gesture|diplomacy|position|stance|step|development|engagement|process|reception|claim|excuse|explanation|idea|plan)$/;

/** The engagement that the words under a clause are about: by its name, by what was decided of it, or by "it". */
export function targetOf(scene: Scene, head: Token, pronouns: boolean): Spoken | undefined {
  return byName(scene, head) ?? byNoun(scene, head) ?? (pronouns ? byPronoun(scene, head) : undefined);
}

/** "the summit", "to meet him": known sides, its own or those of what it points to. */
export function byName(scene: Scene, head: Token): Spoken | undefined {
  const inside = scene.known.filter(({ reading, parts }) => {
    const { token } = reading.kernel;
    return (head === token || head.dominates(token)) && partiesOf(parts.all).length > 1 && isEngagement(token);
  });
  const best = inside.sort(
    (a, b) => strength(b) - strength(a) || a.reading.kernel.token.i - b.reading.kernel.token.i,
  )[0];
  return best && spoken(best);
}

const isEngagement = (t: Token): boolean =>
  ENGAGEMENT_NOUNS.has(lemmaOf(t)) || ENGAGEMENT_NOUNS.has(t.lower) || (isVerb(t) && ENGAGEMENT_VERBS.has(lemmaOf(t)));

const strength = (s: Site): number => (s.reading.kernel.weak ? 0 : 2) + (s.reading.kernel.verb ? 0 : 1);

/** "the decision", "this invitation": of the report just before. */
export function byNoun(scene: Scene, head: Token): Spoken | undefined {
  const noun = head.subtree.find(
    (t) =>
      isNominal(t) &&
      ABOUT_IT.test(lemmaOf(t)) &&
      t.children.some((c) => c.dep === 'poss' || /^(?:the|this|that|such|these|those)$/.test(c.lower)),
  );
  return noun && near(scene, noun);
}

/** "It was a mistake": the subject of a judgement, right behind a report. */
function byPronoun(scene: Scene, head: Token): Spoken | undefined {
  const pronoun = head.subtree.find(
    (t) => /^(?:it|this|that)$/.test(t.lower) && /^(?:nsubj|nsubjpass|dobj|pobj)$/.test(t.dep),
  );
  return pronoun && near(scene, pronoun, NEAR / 2);
}

function near(scene: Scene, t: Token, reach = NEAR): Spoken | undefined {
  return lastSpoken(scene, t, (s) => t.start - s.span[0] < reach);
}

const spoken = (site: Site): Spoken => ({ site, sides: site.parts.all, parties: partiesOf(site.parts.all) });
