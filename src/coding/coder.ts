import { createHash } from 'node:crypto';
import type { Doc, Token } from '@demarche/english';
import type { Act, Article, EventMention, Evidence, FieldName, MentionFields, TextSpan } from '../record/types.js';
import type { Reference } from '../reference/index.js';
import { bounds } from '../time/edtf.js';
import { readTimes } from '../time/read.js';
import type { TimeExpression } from '../time/types.js';
import { eachApart } from './apart.js';
import { Cast } from './cast/cast.js';
import type { Referent } from './cast/referent.js';
import { attribution, outlet } from './fields/attribution.js';
import { dates } from './fields/dates.js';
import { format } from './fields/format.js';
import { agenda, channel, level } from './fields/manner.js';
import { occasion } from './fields/occasion.js';
import { delegate, emissary, stance } from './fields/people.js';
import { persons } from './fields/persons.js';
import { venue } from './fields/place.js';
import { condition } from './fields/why/condition.js';
import { reason } from './fields/why/reason.js';
import { calledOff } from './fixed.js';
import { withHost } from './hosts.js';
import type { Candidate } from './judge/candidate.js';
import { judge } from './judge/judge.js';
import { ENGAGEMENT_NOUNS } from './lexicon/engagements.js';
import { Memory } from './memory.js';
import { MUTUAL } from './mutual.js';
import { withAgents } from './predicates/agents.js';
import { beyond, type Ground } from './predicates/beyond.js';
import { kernels } from './predicates/kernels/kernels.js';
import { modality } from './predicates/modality.js';
import { placed } from './predicates/nominals.js';
import { distinct, participants, partiesOf } from './predicates/participants.js';
import { type Reading, readings } from './predicates/readings.js';
import { inScope, reportsNone, SHORT } from './scope.js';
import { type Found, reportSpan, type Site } from './site.js';
import { isVerb, lemmaOf, pobjs } from './tree.js';
import { withUnsaid } from './unsaid.js';
import { CODER_VERSION } from './version.js';

/** A mention before its engagement within the article is known. */
export type Draft = Omit<EventMention, 'episode'>;

/** Reads every mention that a parsed article holds, in text order. */
export function read(article: Article, doc: Doc, ref: Reference): Draft[] {
  const ground = groundOf(article, doc, ref);
  const found = candidates(article, doc, ref, ground);
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
    for (const reading of readings(kernel))
      memory.note(kernel, participants(reading, cast).all, reading.act === 'hold');
  }
  for (const kernel of ours) {
    for (const reading of readings(kernel)) {
      const found = siteOf(article, doc, cast, times, memory, reading);
      const reportable = !reportsNone(found);
      const proper = reportable && inScope(found);
      const site = { ...found, reading: { ...reading, act: decide(found, memory) } };
      if (proper) memory.settle(kernel, site.reading.act, reading.polarity);
      out.push({ site, reportable, proper });
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

/** Furniture is not the report; nor is a headline above a longer one, which says again what the report says. */
function isFurniture(article: Article, at: number): boolean {
  const here = article.furniture.find((f) => at >= f.span[0] && at < f.span[1]);
  if (here) return here.kind !== 'caption' || repeats(article, here.span);
  if (article.text.length < SHORT) return false;
  const line = article.text.slice(article.text.lastIndexOf('\n', at) + 1, nextBreak(article.text, at)).trim();
  // The words under a picture may stand there twice, once for those who cannot see it.
  if (article.furniture.some((f) => f.kind === 'caption' && article.text.slice(...f.span).trim() === line))
    return false;
  return line.length < HEADLINE && !/[.!?…:”"’')\]]$/.test(line);
}

/** Whether the same words stand before. */
const repeats = (article: Article, [from, to]: TextSpan): boolean =>
  article.text.slice(0, from).includes(article.text.slice(from, to).trim());

const nextBreak = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** Longest line, in characters, that may be a headline or a crosshead. */
const HEADLINE = 200;

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

function mention(site: Site): Draft {
  const { reading, parts, article } = site;
  const { act } = reading;
  const mutual = MUTUAL.has(act);
  const actor = mutual ? partiesOf(distinct([...parts.actor, ...parts.all])) : partiesOf(parts.actor);
  const recipient = mutual ? [] : partiesOf(parts.recipient).filter((p) => act === 'comment' || !actor.includes(p));
  const when = dates(site, act);
  const fields: { [K in FieldName]?: Found<MentionFields[K]> | undefined } = {
    act: { value: act, evidence: at(reading.predicate, reading.rule) },
    polarity: { value: reading.polarity, evidence: at(reading.predicate, reading.rule) },
    actor: { value: actor, evidence: who(parts.actor[0] ?? parts.all[0], reading) },
    recipient: { value: recipient, evidence: who(parts.recipient[0], reading) },
    ...persons(site, mutual),
    format: format(site),
    level: level(site),
    venue: venue(site),
    occasion: occasion(site),
    meeting_date: when.meeting_date,
    date: when.date,
    agenda: agenda(site),
    reason: reason(site, act),
    condition: condition(site),
    channel: channel(site, act),
    attribution: attribution(site),
    outlet: outlet(site),
    delegate: delegate(site),
    emissary: emissary(site),
    stance: stance(site),
  };
  const values: Record<string, unknown> = {};
  const evidence: Partial<Record<FieldName, Evidence>> = {};
  for (const [name, found] of Object.entries(fields)) {
    if (!found) continue;
    values[name] = found.value;
    evidence[name as FieldName] = found.evidence;
  }
  if (
    CONTINGENT.has(act) &&
    values.polarity === 'asserted' &&
    evidence.condition?.rule.match(/if|unless|as long as|condition|provided/)
  )
    values.polarity = 'conditional';
  const quote = article.text.slice(...site.span);
  const id = createHash('sha256')
    .update(JSON.stringify([article.id, site.span, act, actor, recipient]))
    .digest('hex')
    .slice(0, 16);
  return {
    ...(values as unknown as MentionFields),
    id,
    article: article.id,
    quote,
    span: site.span,
    evidence,
    coder: CODER_VERSION,
  };
}

/** What the tree leaves open: a yes that both sides say is a fixture; a bare noun phrase is past or to come. */
function decide(site: Site, memory: Memory): Act {
  const { reading, parts } = site;
  if (reading.act === 'accept' && reading.agreed && (partiesOf(parts.actor).length > 1 || agreedWith(site)))
    return 'schedule';
  if (
    reading.act === 'hold' &&
    isVerb(reading.predicate) &&
    modality(reading.predicate).when === 'present' &&
    isAhead(site)
  )
    return 'schedule';
  if (reading.act === 'propose' && comesToActor(site)) return 'invite';
  if (!isBare(reading)) return reading.act;
  return (
    aheadByDate(site) ?? (placed(reading.kernel) ? undefined : memory.actOf(reading.kernel, parts.all)) ?? reading.act
  );
}

/** Acts that a condition leaves open; a refusal with a condition is a refusal. */
const CONTINGENT = new Set<Act>(['propose', 'accept', 'schedule', 'cancel', 'suspend', 'invite', 'resume']);

const isBare = (r: Reading): boolean =>
  !r.kernel.verb && (r.act === 'hold' || r.act === 'schedule') && r.predicate === r.kernel.token;

/** "is meeting X on Thursday", "arrives next week": a present tense with a time to come of its own. */
function isAhead({ times, reading, doc, article }: Site): boolean {
  const { published } = article;
  if (published === undefined) return false;
  return times.some((t) => {
    if (t.unresolved || (bounds(t.edtf)?.from ?? '') <= published) return false;
    const at = doc.spanAt(t.span[0], t.span[1])?.root;
    return (
      at?.ancestors.find(isVerb) === reading.predicate &&
      !at.ancestors.slice(0, 3).some((a) => /^(ahead|before|of)$/.test(a.lower))
    );
  });
}

/** "would like him to visit", "asked her to come to Lima", "would welcome a visit by him": who asks another to his own place invites. */
function comesToActor({ reading, named }: Site): boolean {
  if (!reading.kernel.verb)
    return reading.kernel.format === 'visit' && reading.kind === 'react' && named.recipient.length > 0;
  if (!/^(visit|come|travel|fly)$/.test(lemmaOf(reading.kernel.token))) return false;
  // "urges him to come back to the talks": to no place.
  if (reading.kernel.token.subtree.some((o) => o.dep === 'pobj' && o.head.lower === 'to' && isTalks(o))) return false;
  // "wanted to visit Lima": he would come himself.
  const guest = [reading.kernel.token, ...reading.steps.map((s) => s.token)].some(
    (t, i) => t.childrenBy(...(i === 0 ? ['nsubj'] : ['dobj', 'dative'])).length > 0,
  );
  const actors = new Set(partiesOf(named.actor));
  return (
    guest &&
    named.recipient.length > 0 &&
    reading.steps.some((s) => s.op.kind === 'urge' || s.op.kind === 'want') &&
    named.recipient.every((r) => r.parties.every((p) => !actors.has(p))) &&
    partiesOf(named.all).length === 2
  );
}

const isTalks = (t: Token): boolean => ENGAGEMENT_NOUNS.get(lemmaOf(t))?.format === 'talks';

/** "reached an agreement with X to hold talks": the other side said yes too. */
const agreedWith = ({ reading, cast }: Site): boolean =>
  [reading.predicate, reading.predicate.head].some((t) => pobjs(t, 'with').some((o) => cast.group(o).length > 0));

/** The engagement's own date, set against the article's. */
function aheadByDate({ times, reading, article }: Site): Act | undefined {
  const k = reading.kernel.token;
  // Below the noun in the tree, or right behind its phrase ("the summit later this year").
  const end = Math.max(...k.subtree.map((s) => s.end));
  const own = times.find(
    (t) =>
      !t.unresolved &&
      ((t.span[0] >= end && t.span[0] <= end + 2) || k.subtree.some((s) => s.start >= t.span[0] && s.end <= t.span[1])),
  );
  const when = own?.edtf && bounds(own.edtf);
  if (!when || !article.published) return undefined;
  if (when.from > article.published) return 'schedule';
  return when.to < article.published ? 'hold' : undefined;
}

const at = (token: { start: number; end: number }, rule: string): Evidence => ({
  span: [token.start, token.end],
  rule,
});

function who(r: Referent | undefined, reading: Reading): Evidence {
  return r
    ? { span: r.span, rule: r.rule, reading: r.parties.join(' ') }
    : at(reading.kernel.token, 'coding/participants:none named');
}
