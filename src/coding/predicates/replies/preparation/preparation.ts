import type { Token } from '@demarche/english';
import type { Polarity } from '../../../../record/types.js';
import type { Referent } from '../../../cast/referent.js';
import { ENGAGEMENT_NOUNS } from '../../../lexicon/engagements.js';
import type { Site } from '../../../site.js';
import { isNominal, lemmaOf } from '../../../tree.js';
import { type Report, report, type Scene, type Spoken } from '../../scene.js';

/** The report of work on an engagement, by those who do it or else by its sides. */
export function preparation(
  scene: Scene,
  t: Token,
  about: Spoken,
  who: readonly Referent[],
  polarity: Polarity,
  rule: string,
): Report {
  const ours = who.filter((r) => r.parties.some((p) => about.parties.includes(p)));
  const actor = ours.length ? ours : who.length > 1 ? who : about.sides;
  const site = report(scene, { act: 'prepare', polarity, predicate: t, about, actor, rule });
  const replaces = ({ reading }: Site) =>
    reading.predicate.sent === t.sent &&
    (['schedule', 'hold', 'prepare'].includes(reading.act) || (reading.act === 'propose' && reading.predicate === t)) &&
    (t.dominates(reading.kernel.token) ||
      reading.kernel.token === about.site.reading.kernel.token ||
      reading.kernel.token === t) &&
    !isOfThePast(reading.kernel.token);
  return { site, replaces };
}

/** An engagement of the past named beside ("since the call in May") stays a report of its own. */
const isOfThePast = (kernel: Token): boolean =>
  isNominal(kernel) &&
  ENGAGEMENT_NOUNS.has(lemmaOf(kernel)) &&
  kernel.dep === 'pobj' &&
  /^(?:since|after|during|following)$/.test(kernel.head.lower);
