import type { Doc, Token } from '@demarche/english';
import type { Article } from '../record/types.js';
import type { Reference } from '../reference/index.js';
import { readTimes } from '../time/read.js';
import type { TimeExpression } from '../time/types.js';
import { Cast } from './cast/cast.js';
import { presencesIn } from './cast/presence.js';
import { decide } from './decide.js';
import { calledOff } from './fixed.js';
import { isFurniture } from './furniture.js';
import { hostIn } from './gatherings.js';
import { withHost } from './hosts.js';
import type { Candidate } from './judge/candidate.js';
import { Memory } from './memory.js';
import { withAgents } from './predicates/agents.js';
import type { Ground } from './predicates/beyond.js';
import { kernels } from './predicates/kernels/kernels.js';
import { participants } from './predicates/participants.js';
import { type Reading, readings } from './predicates/readings.js';
import { unnamed } from './predicates/unnamed.js';
import { doubtOf, inScope, reportsNone } from './scope.js';
import { reportSpan, type Site } from './site.js';
import { withUnsaid } from './unsaid.js';

/** The people and the times of an article, which all readings share. */
export function groundOf(article: Article, doc: Doc, ref: Reference): Ground {
  return {
    article,
    doc,
    cast: new Cast(doc, ref, article.published),
    times: readTimes(article.text, article.published),
  };
}

/** Every reading that might be a report, in text order, with the act and the sides that the rules give it; behind these the verbs that no list knows. */
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
  const further = unnamed(doc, cast, presencesIn(cast), wordsOf(out))
    .filter((r) => !isFurniture(article, r.predicate.start))
    .map((reading) => siteOf(article, doc, cast, times, memory, reading))
    .filter((site) => !reportsNone(site))
    .map((site): Candidate => ({ site, reportable: false, proper: false }));
  return [...calledOff(withAgents(out)), ...further];
}

/** The words that some candidates are read from. */
const wordsOf = (found: readonly Candidate[]): ReadonlySet<Token> =>
  new Set(
    found.flatMap(({ site: { reading } }) => [
      reading.kernel.token,
      reading.predicate,
      ...reading.steps.map((s) => s.token),
    ]),
  );

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
