import type { Doc } from '@demarche/english';
import type { Article } from '../record/types.js';
import type { Reference } from '../reference/index.js';
import { readTimes } from '../time/read.js';
import type { TimeExpression } from '../time/types.js';
import { eachApart } from './apart.js';
import { Cast } from './cast/cast.js';
import { decide } from './decide.js';
import type { Encoder } from './encoder/encoder.js';
import { calledOff } from './fixed.js';
import { isFurniture } from './furniture.js';
import { hostIn } from './gatherings.js';
import { withHost } from './hosts.js';
import type { Candidate } from './judge/candidate.js';
import { judge } from './judge/judge.js';
import { Memory } from './memory.js';
import { type Draft, mention } from './mention.js';
import { MUTUAL } from './mutual.js';
import { withAgents } from './predicates/agents.js';
import { beyond, type Ground } from './predicates/beyond.js';
import { kernels } from './predicates/kernels/kernels.js';
import { participants } from './predicates/participants.js';
import { type Reading, readings } from './predicates/readings.js';
import { doubtOf, inScope, reportsNone } from './scope.js';
import { reportSpan, type Site } from './site.js';
import { withUnsaid } from './unsaid.js';

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
  const known = found.map((c) => c.site);
  for (const site of beyond(reports, known, ground).flatMap(eachApart)) {
    const draft = mention(site);
    if (draft.actor.length === 0 && draft.recipient.length === 0) continue;
    const key = sameReport(draft, site.reading.predicate.sent.start);
    const earlier = out.get(key);
    out.set(key, earlier ? merge(earlier, draft) : draft);
  }
  return inOnePolarity(out.values()).sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

/** The same words do not both report an act and deny it or leave it open: of two such readings the latter stands. */
function inOnePolarity(drafts: Iterable<Draft>): Draft[] {
  const byId = new Map<string, Draft>();
  for (const draft of drafts) {
    const other = byId.get(draft.id);
    if (!other || other.polarity === 'asserted') byId.set(draft.id, draft);
  }
  return [...byId.values()];
}

/** The people and the times of an article, which all readings share. */
function groundOf(article: Article, doc: Doc, ref: Reference): Ground {
  return {
    article,
    doc,
    cast: new Cast(doc, ref, article.published),
    times: readTimes(article.text, article.published),
  };
}

/** Every reading that might be a report, in text order, with the act and the sides that the rules give it. */
export function candidates(
  article: Article,
  doc: Doc,
  ref: Reference,
  { cast, times }: Ground = groundOf(article, doc, ref),
): Candidate[] {
  const memory = new Memory(cast);
  const out: Candidate[] = [];
  const ours = kernels(doc).filter((k) => !isFurniture(article, k.token.start));
  for (const kernel of ours) {
    // Who takes part in what, as far as the sentences say it themselves; what only points back is read against this.
    for (const reading of readings(kernel)) {
      // "warns X against receiving Y": who comments takes no part.
      const { recipient, all } = participants(reading, cast);
      memory.note(kernel, reading.act === 'comment' ? recipient : all, reading.act === 'hold');
    }
  }
  for (const kernel of ours) {
    for (const reading of readings(kernel)) {
      const found = siteOf(article, doc, cast, times, memory, reading);
      const reportable = !reportsNone(found);
      const doubt = doubtOf(found);
      const proper = reportable && doubt === undefined && inScope(found);
      const site = { ...found, reading: { ...reading, act: decide(found, memory) } };
      memory.noteHost(kernel, hostIn(found));
      if (proper) memory.settle(kernel, site.reading.act, reading.polarity);
      out.push({ site, reportable, doubt, proper });
    }
  }
  return calledOff(withAgents(out));
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

function siteOf(
  article: Article,
  doc: Doc,
  cast: Cast,
  times: readonly TimeExpression[],
  memory: Memory,
  reading: Reading,
): Site {
  const found = participants(reading, cast);
  const parts = withHost(withUnsaid(found, reading, cast, memory), reading, cast);
  return { article, doc, cast, times, reading, named: found, parts, ...reportSpan(reading) };
}
