import type { Token } from '@demarche/english';
import type { Act } from '../../record/types.js';
import { bounds, days, edtfOf } from '../../time/edtf.js';
import type { ResolvedTime } from '../../time/types.js';
import { REPORT_VERBS } from '../lexicon/operators.js';
import type { Found, Site } from '../site.js';
import { isInfinitive, isVerb, lemmaOf } from '../tree.js';

/** Acts whose own date is the engagement's. */
const TAKES_PLACE = new Set<Act>(['hold', 'resume']);

/** The day of the act and that of the engagement. */
export interface Dates {
  readonly date?: Found<string>;
  readonly meeting_date?: Found<string>;
}

/** How a time hangs on a report: on the engagement, on the act, on words of its clause, or on the verb of saying above. */
type Tie = 'engagement' | 'act' | 'clause' | 'saying';
const TIES: readonly Tie[] = ['engagement', 'act', 'clause', 'saying'];

interface Tied {
  readonly time: ResolvedTime;
  readonly tie: Tie;
}

/** Reads the times of the sentence as the act's date or the engagement's. */
export function dates(site: Site, act: Act): Dates {
  let date: Found<string> | undefined;
  let meeting: Found<string> | undefined;
  const kernel = site.reading.kernel.token;
  for (const { time, tie } of tied(site, act)) {
    const found: Found<string> = {
      value: time.edtf,
      evidence: { span: time.span, rule: time.rule, reading: `${time.words} → ${time.edtf}` },
    };
    if (TAKES_PLACE.has(act)) {
      // What took place did not take place on a day to come: that day is of something else.
      if (isToCome(time, site)) continue;
      if (tie !== 'saying' || isAdjunct(site)) date ??= found;
    } else if (act === 'postpone' && time.limit === 'until') meeting ??= found;
    else if (tie === 'saying') date ??= found;
    else if (tie === 'engagement' && time.direction === 'past' && time.span[0] > kernel.end) date ??= found;
    else if (tie === 'engagement' || time.direction === 'future') meeting ??= found;
    else if (act === 'schedule' && time.direction !== 'past') meeting ??= found;
    else date ??= found;
  }
  if (TAKES_PLACE.has(act)) {
    const whole = lasting(site, date ?? inYear(kernel));
    return whole ? { date: whole, meeting_date: whole } : {};
  }
  return { ...(date ? { date } : {}), ...(meeting ? { meeting_date: meeting } : {}) };
}

/** Whether a time begins after the day of the article. */
function isToCome(time: ResolvedTime, { article }: Site): boolean {
  const from = bounds(time.edtf)?.from;
  return article.published !== undefined && from !== undefined && from.slice(0, 10) > article.published.slice(0, 10);
}

/** The times of the sentence that bear on the report, the closest tie first, the nearest first among equals. */
function tied(site: Site, act: Act): Tied[] {
  const sentence = site.doc.sentenceOf(site.clause);
  const kernel = site.reading.kernel.token;
  const out: Tied[] = [];
  for (const time of site.times) {
    // "the first since 1999" dates what was before.
    if (time.edtf === undefined || (time.limit === 'since' && act !== 'suspend')) continue;
    if (time.span[0] < sentence.startChar || time.span[1] > sentence.endChar) continue;
    const at = site.doc.spanAt(time.span[0], time.span[1])?.root;
    const tie = at && tieOf(at, time, site);
    if (tie) out.push({ time, tie });
  }
  const distance = ({ time }: Tied) =>
    Math.min(Math.abs(time.span[0] - kernel.end), Math.abs(time.span[1] - kernel.start));
  return out.sort((a, b) => TIES.indexOf(a.tie) - TIES.indexOf(b.tie) || distance(a) - distance(b));
}

function tieOf(at: Token, time: ResolvedTime, site: Site): Tie | undefined {
  const { kernel, predicate, steps } = site.reading;
  const inSpan = time.span[0] >= site.span[0] && time.span[1] <= site.span[1];
  const heads = new Set([predicate, site.clause, ...steps.map((s) => s.token)]);
  for (let t = at; ; t = t.head) {
    if (t === kernel.token) return kernel.verb && predicate === kernel.token ? 'act' : 'engagement';
    if (heads.has(t)) return 'act';
    if (isVerb(t) && t !== at) {
      if (t.dominates(site.clause))
        return REPORT_VERBS.has(lemmaOf(t)) ? 'saying' : inSpan || isParticiple(site.clause) ? 'clause' : undefined;
      // "on 3 May after X refused": the time stands before the clause that the parser hung it on.
      if (t.children.some((c) => c.dep === 'mark' && c.i > at.i)) continue;
      if (t.head === kernel.token && t.dep !== 'conj') return 'engagement';
      // Another clause's own time; in "a meeting to discuss it on Monday" the day of the aim is that of the engagement.
      if (['advcl', 'relcl', 'ccomp', 'conj', 'parataxis'].includes(t.dep) && !isBeside(t, site) && !isInfinitive(t))
        return undefined;
    }
    if (t.isRoot) return inSpan ? 'clause' : undefined;
  }
}

/** A coordinated clause without a subject of its own, right behind the engagement: "meeting X and touring the plant last week". */
const isBeside = (verb: Token, site: Site): boolean =>
  verb.dep === 'conj' &&
  verb.childrenBy('nsubj', 'nsubjpass').length === 0 &&
  (verb.head === site.reading.kernel.token || verb.head === site.reading.predicate);

/** "hit back on Monday, calling off the visit": done in one. */
const isParticiple = (clause: Token): boolean => clause.tag === 'VBG' && clause.dep === 'advcl';

/** "said on Friday after meeting X": what the saying is set beside took place with it. */
function isAdjunct({ reading }: Site): boolean {
  for (let t = reading.predicate; !t.isRoot; t = t.head) {
    if (isVerb(t.head) && REPORT_VERBS.has(lemmaOf(t.head))) return t.dep === 'prep' || t.dep === 'advcl';
    if (t.dep === 'ccomp') return false;
  }
  return false;
}

/** "their 2011 summit". */
function inYear(kernel: Token): Found<string> | undefined {
  const year = kernel.children.find((c) => c.i < kernel.i && /^(?:19|20)\d\d$/.test(c.text));
  return year && { value: year.text, evidence: { span: [year.start, year.end], rule: 'coding/dates:year before' } };
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "begins a three-day visit": from the day it begins, or to the day it ends. */
function lasting(site: Site, date: Found<string> | undefined): Found<string> | undefined {
  const { kernel, steps, predicate } = site.reading;
  const modifier = /\b(\w+)[- ]day\b/i.exec(site.doc.text.slice(kernel.token.subtree[0]!.start, kernel.token.start));
  const n = modifier && (NUMBERS.indexOf(modifier[1]!.toLowerCase()) + 1 || Number(modifier[1]));
  const verb = steps.find((s) => isVerb(s.token))?.token ?? predicate;
  const lemma = lemmaOf(verb);
  const start = BEGINS.test(lemma);
  const over = ENDS.test(lemma);
  const known =
    date?.value ?? (verb.tag === 'VBZ' || verb.tag === 'VBP' ? site.article.published?.slice(0, 10) : undefined);
  const day = n && n > 1 && (start || over) && known ? days(known) : undefined;
  if (!day || known?.length !== 10) return date;
  const span = [kernel.token.subtree[0]!.start, kernel.token.end] as const;
  const away = { days: n! - 1 };
  const value = edtfOf(
    start ? { from: day.from, to: day.from.add(away) } : { from: day.from.subtract(away), to: day.to },
  );
  return { value, evidence: { span, rule: 'coding/dates:lasting days', reading: `${modifier![0]} → ${value}` } };
}

const BEGINS = /^(?:begin|start|commence|open|arrive|launch|fly|embark|travel|leave)$/;
const ENDS = /^(?:end|finish|conclude|close|complete|wrap)$/;
