import type { Doc } from '@demarche/english';
import type { Article } from '../record/types.js';
import type { Reference } from '../reference/index.js';
import { eachApart } from './apart.js';
import { candidates, groundOf } from './candidates.js';
import type { Encoder } from './encoder/encoder.js';
import type { Candidate } from './judge/candidate.js';
import { judge } from './judge/judge.js';
import { type Draft, mention } from './mention.js';
import { MUTUAL } from './mutual.js';
import { beyond, type Ground } from './predicates/beyond.js';
import type { Site } from './site.js';

/** Reads every mention that a parsed article holds, in text order. */
export async function read(article: Article, doc: Doc, ref: Reference, encoder: Encoder): Promise<Draft[]> {
  const ground = groundOf(article, doc, ref);
  const found = await encoder(candidates(article, doc, ref, ground));
  return mentions(found, judge(found), ground);
}

/** The mentions of an article, in text order, from its candidates and those of them that were judged to be reports. */
export function mentions(
  found: readonly Candidate[],
  reports: readonly Site[],
  ground: Ground | undefined = found[0]?.site,
): Draft[] {
  if (!ground) return [];
  const out = new Map<string, Draft>();
  const known = found.flatMap((c) => (c.site.reading.kernel.unnamed ? [] : [c.site]));
  for (const site of namedFirst(beyond(reports, known, ground)).flatMap(eachApart)) {
    const draft = mention(site);
    if (draft.actor.length === 0 && draft.recipient.length === 0) continue;
    const key = sameReport(draft, site.reading.predicate.sent.start);
    const earlier = out.get(key);
    out.set(key, earlier ? merge(earlier, draft) : draft);
  }
  return inOnePolarity(out.values()).sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** Where two readings report the same, the one whose words are known says what it is and why. */
const namedFirst = (sites: readonly Site[]): Site[] =>
  [...sites].sort((a, b) => Number(a.reading.kernel.unnamed ?? false) - Number(b.reading.kernel.unnamed ?? false));

/** The same words do not both report an act and deny it or leave it open: of two such readings the latter stands. */
function inOnePolarity(drafts: Iterable<Draft>): Draft[] {
  const byId = new Map<string, Draft>();
  for (const draft of drafts) {
    const other = byId.get(draft.id);
    if (!other || other.polarity === 'asserted') byId.set(draft.id, draft);
  }
  return [...byId.values()];
}

/** "arrived in X to meet its president" is one report: readings of a sentence that agree in act and parties. */
function sameReport(d: Draft, sentence: number): string {
  const sides = MUTUAL.has(d.act)
    ? [...d.actor, ...d.recipient].sort().join()
    : `${d.actor.join()}>${d.recipient.join()}`;
  return `${sentence} ${d.act} ${d.polarity} ${sides}`;
}

/** The first reading, with what only the second has. */
function merge(first: Draft, second: Draft): Draft {
  const wider = second.span[1] - second.span[0] > first.span[1] - first.span[0] ? second : first;
  return {
    ...second,
    ...first,
    quote: wider.quote,
    span: wider.span,
    evidence: { ...second.evidence, ...first.evidence },
  };
}
