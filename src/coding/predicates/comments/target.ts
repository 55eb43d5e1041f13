import type { Token } from '@demarche/english';
import type { Act } from '../../../record/types.js';
import type { Site } from '../../site.js';
import { isNominal, lemmaOf } from '../../tree.js';
import type { Kernel } from '../kernels/kernel.js';
import { participants, partiesOf } from '../participants.js';
import { lastSpoken, type Scene, type Spoken, spoken, topic, unread } from '../scene.js';

/** How far behind a report, in UTF-16 units, "the decision" or "it" still means it. */
const NEAR = 600;

const NO: readonly Act[] = ['cancel', 'decline', 'postpone', 'rescind', 'suspend'];
const OFFER: readonly Act[] = ['invite', 'propose', 'counter'];

/** Nouns that stand for an act on an engagement, and the acts that they may stand for. */
const STANDS_FOR: ReadonlyMap<string, readonly Act[]> = new Map<string, readonly Act[]>([
  ['decision', [...NO, 'accept', 'schedule']],
  ['move', [...NO, ...OFFER, 'accept']],
  ['cancellation', ['cancel']],
  ['postponement', ['postpone']],
  ['suspension', ['suspend']],
  ['refusal', ['decline']],
  ['rejection', ['decline']],
  ['snub', NO],
  ['position', NO],
  ['stance', NO],
  ['explanation', NO],
  ['excuse', NO],
  ['withdrawal', NO],
  ['invitation', OFFER],
  ['invite', OFFER],
  ['offer', OFFER],
  ['proposal', OFFER],
  ['overture', OFFER],
  ['gesture', OFFER],
  ['announcement', [...NO, 'schedule', 'accept']],
]);

/** The engagement that the words under a clause are about: by its name, by what was decided of it, or by "it". */
export function targetOf(scene: Scene, head: Token, pronouns: boolean): Spoken | undefined {
  return byName(scene, head) ?? byNoun(scene, head) ?? (pronouns ? byPronoun(scene, head) : undefined);
}

/** "the summit", "to meet him": an engagement by its own name, with its own sides or those of what it points to. */
export function byName(scene: Scene, head: Token): Spoken | undefined {
  const under = scene.kernels.filter((k) => head === k.token || head.dominates(k.token));
  const found = under.flatMap((k) => engagement(scene, k) ?? []);
  return found.sort((a, b) => strength(b.site) - strength(a.site) || at(a.site) - at(b.site))[0];
}

const at = (s: Site): number => s.reading.kernel.token.i;

const strength = (s: Site): number => (s.reading.kernel.weak ? 0 : 2) + (s.reading.kernel.verb ? 0 : 1);

const NOBODY = { actor: [], recipient: [], all: [] };

/** The sides that a word for an engagement names, or those of the report that it points to. */
function engagement(scene: Scene, kernel: Kernel): Spoken | undefined {
  const named = participants(unread(scene, kernel, NOBODY).site.reading, scene.cast);
  const both = partiesOf(named.all).length > 1;
  // "meet the demands": a verb, or a word with other senses, names an engagement where it names who takes part.
  if ((kernel.verb || kernel.weak || kernel.offer) && !both) return undefined;
  const told = scene.told.find((s) => s.reading.kernel.token === kernel.token && s.reading.act !== 'comment');
  if (both) return told && partiesOf(told.parts.all).length > 1 ? spoken(told) : unread(scene, kernel, named);
  const own = partiesOf(named.all);
  const fits = (s: Site) => own.every((p) => partiesOf(s.parts.all).includes(p));
  const meant = lastSpoken(scene, kernel.token, fits) ?? topic(scene, fits);
  return meant && { ...meant, site: { ...meant.site, reading: { ...meant.site.reading, kernel } } };
}

/** "the decision", "this invitation": of a report just before that it may stand for. */
export function byNoun(scene: Scene, head: Token): Spoken | undefined {
  for (const t of head.subtree) {
    const acts = isNominal(t) ? STANDS_FOR.get(lemmaOf(t)) : undefined;
    const definite = t.children.some((c) => c.dep === 'poss' || /^(?:the|this|that|such|these|those)$/.test(c.lower));
    const found = acts && definite ? near(scene, t, NEAR, acts) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** "It was a mistake": the subject of a judgement, right behind a report. */
function byPronoun(scene: Scene, head: Token): Spoken | undefined {
  const pronoun = head.subtree.find(
    (t) => /^(?:it|this|that)$/.test(t.lower) && /^(?:nsubj|nsubjpass|dobj|pobj)$/.test(t.dep),
  );
  return pronoun && near(scene, pronoun, NEAR / 2);
}

function near(scene: Scene, t: Token, reach: number, acts?: readonly Act[]): Spoken | undefined {
  return lastSpoken(
    scene,
    t,
    (s) => t.start - s.span[0] < reach && (acts === undefined || acts.includes(s.reading.act)),
  );
}
