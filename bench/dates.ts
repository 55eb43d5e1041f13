// What the reader of times gets right, next to chrono-node: `npx tsx bench/dates.ts`.
//
// Three tables: the date cases of Microsoft's Recognizers-Text, the dates of the annotated mentions, and speed.
// The cases and texts lie in ../shared; without them there is nothing to measure.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as chrono from 'chrono-node';
import { add } from '../src/time/calendar.js';
import { bounds, days } from '../src/time/edtf.js';
import { readTimes } from '../src/time/read.js';

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

/** An expression as a reader gives it: UTF-16 offsets and EDTF. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly edtf: string | undefined;
}
type Reader = (text: string, published: string | undefined) => Reading[];

const READERS: Readonly<Record<string, Reader>> = {
  'src/time': (text, published) =>
    readTimes(text, published).map((t) => ({ start: t.span[0], end: t.span[1], edtf: t.edtf })),
  'chrono-node': (text, published) =>
    // chrono always takes a reference, and without one today's date: a guess.
    chrono.parse(text, published ? new Date(`${published}T12:00:00`) : new Date()).map((r) => {
      const from = edtfOfComponents(r.start);
      const to = r.end && edtfOfComponents(r.end);
      return { start: r.index, end: r.index + r.text.length, edtf: to && to !== from ? `${from}/${to}` : from };
    }),
};

/** As fine as chrono is certain of; a day where it is certain of nothing. */
function edtfOfComponents(c: chrono.ParsedComponents): string {
  const [y, m, d] = [c.get('year'), c.get('month'), c.get('day')].map((n) => String(n).padStart(2, '0'));
  const year = y!.padStart(4, '0');
  if (c.isCertain('day') || c.isCertain('weekday')) return `${year}-${m}-${d}`;
  if (c.isCertain('month')) return `${year}-${m}`;
  return c.isCertain('year') ? year : `${year}-${m}-${d}`;
}

const percent = (n: number, of: number) => (of ? `${((100 * n) / of).toFixed(1)} %` : '–').padStart(8);

// --- Recognizers-Text ------------------------------------------------------------------------------------------------

interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly {
    readonly Text: string;
    readonly TypeName?: string;
    readonly Start?: number;
    readonly End?: number;
    readonly Resolution?: { readonly values?: readonly { value?: string; start?: string; end?: string }[] };
  }[];
}

/** What no newspaper writes, or what depends on the country: bare figures, week numbers, fiscal years, years in words, local holidays. */
const NOT_IN_PAPERS =
  /\d\s?[/.~=]\s?\d|\d+-\d+-\d|\d-[a-z]{3}|[a-z]{3}[-/]?\d|[-/][a-z]{3}|[a-z]{3,}-\d|\bweek \d|\b\d{1,2}-\d{1,2}\b|\b\d{8}\b|^\d{4}\s\d\d?\s\d\d?$|\b(?:cy|fy|h[12]|eo[ymw]|otd|tmrw|w\/c|q[1-4]|fiscal|calendar|business|work\w*|semester|now)\b|quarter|centur|(?:nineteen|thousand|hundred|nineties|eighties|juneteenth|independence|labor|thanksgiving|black friday|earth|patrick|workers|freedom|jubilee|martin|presidents|columbus|veterans|memorial|mother|father|lunar|chinese|eid|ramadan|year to date)/i;

function recognizers(): void {
  const path = `${SHARED}external/dates/RecognizersText_DateTimeModel_English.json`;
  const cases = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Case[];
  console.log(
    `\nRecognizers-Text, English: ${cases.length} inputs. "same": the same first and last day; "near": days in`,
  );
  console.log(
    'common; "other": read as another time; "none": not read, or left open. Of several values any one counts.',
  );
  for (const scope of ['as newspapers write', 'all']) {
    for (const type of ['date', 'daterange']) {
      for (const [name, reader] of Object.entries(READERS)) {
        const n = { same: 0, near: 0, other: 0, none: 0, all: 0 };
        for (const { Input, Context, Results } of cases) {
          let read: Reading[] | undefined;
          for (const result of Results) {
            if (result.TypeName !== `datetimeV2.${type}`) continue;
            if (scope !== 'all' && NOT_IN_PAPERS.test(result.Text)) continue;
            const truths = (result.Resolution?.values ?? []).flatMap(truthOf);
            if (truths.length === 0) continue;
            read ??= reader(Input, Context?.ReferenceDateTime?.slice(0, 10));
            const start = result.Start ?? 0;
            const end = (result.End ?? Input.length) + 1;
            const there = read.filter((r) => r.edtf !== undefined && r.start < end && start < r.end);
            n.all++;
            if (there.some((r) => truths.some((t) => isSame(r.edtf!, t)))) n.same++;
            else if (there.some((r) => truths.some((t) => meets(r.edtf!, t)))) n.near++;
            else if (there.length > 0) n.other++;
            else n.none++;
          }
        }
        console.log(
          `  ${scope.padEnd(20)} ${type.padEnd(10)} ${name.padEnd(12)} of ${String(n.all).padStart(3)}: same ${percent(n.same, n.all)}` +
            `  near ${percent(n.near, n.all)}  other ${percent(n.other, n.all)}  none ${percent(n.none, n.all)}`,
        );
      }
    }
  }
}

/** First day and the day after the last. */
interface Truth {
  readonly from: string;
  readonly until: string;
}

function truthOf(value: { value?: string; start?: string; end?: string }): Truth[] {
  const from = value.value ?? value.start;
  if (!from || !days(from)) return [];
  if (!value.value) return value.end && days(value.end) ? [{ from, until: value.end }] : [];
  const next = add(days(from)!.from, 1, 'day');
  return next ? [{ from, until: next.toString() }] : [];
}

/** Their stretches stop before the last thing named ("2014 to 2018" has no 2018); ours hold it. Both count. */
function isSame(edtf: string, truth: Truth): boolean {
  const ours = bounds(edtf);
  if (!ours || ours.from !== truth.from) return false;
  const last = bounds(edtf.split('/').at(-1)!);
  return dayAfter(ours.to) === truth.until || (edtf.includes('/') && last?.from === truth.until);
}

function dayAfter(iso: string): string | undefined {
  return add(days(iso)!.from, 1, 'day')?.toString();
}

function meets(edtf: string, truth: Truth): boolean {
  const ours = bounds(edtf);
  return ours !== undefined && ours.from < truth.until && truth.from <= ours.to;
}

// --- annotated mentions ----------------------------------------------------------------------------------------------

interface Gold {
  readonly id: string;
  readonly events: readonly { readonly span: readonly [number, number]; meeting_date?: string; date?: string }[];
}
interface Text {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

function lines<T>(path: string): T[] {
  const all = readFileSync(`${SHARED}${path}`, 'utf8').split('\n');
  return all.filter((line) => line.trim()).map((line) => JSON.parse(line) as T);
}

/** As the scorer compares: a day in common, and no coarser than a month where the gold is as fine. */
function accepts(ours: string, gold: string): boolean {
  const [a, b] = [bounds(ours), bounds(gold)];
  return !!a && !!b && a.from <= b.to && b.from <= a.to && ours.length >= Math.min(7, gold.length);
}

const AROUND = 200;

function mentions(): void {
  console.log(
    '\nAnnotated mentions that have the field. "read": of those with an expression of time in the quote, the share',
  );
  console.log(
    `where one of them reads to the gold date; "near": of all, the share with one in it or within ${AROUND} characters.`,
  );
  for (const set of ['wire.train', 'articles.train', 'wire.dev', 'articles.dev']) {
    const texts = new Map(lines<Text>(`corpus/${set}.jsonl`).map((t) => [t.id, t]));
    const gold = lines<Gold>(`gold/${set}.jsonl`);
    for (const field of ['meeting_date', 'date'] as const) {
      for (const [name, reader] of Object.entries(READERS)) {
        const n = { all: 0, inQuote: 0, read: 0, near: 0 };
        for (const { id, events } of gold) {
          const text = texts.get(id);
          if (!text || !events.some((e) => e[field])) continue;
          const times = reader(text.text, text.published?.slice(0, 10));
          for (const event of events) {
            const date = event[field];
            if (!date) continue;
            const within = (reach: number) =>
              times.filter((t) => t.start < event.span[1] + reach && t.end > event.span[0] - reach);
            const right = (reach: number) => within(reach).some((t) => t.edtf !== undefined && accepts(t.edtf, date));
            n.all++;
            if (within(0).length > 0) n.inQuote++;
            if (right(0)) n.read++;
            if (right(AROUND)) n.near++;
          }
        }
        console.log(
          `  ${set.padEnd(15)} ${field.padEnd(13)} ${name.padEnd(12)} read ${percent(n.read, n.inQuote)} of ${String(n.inQuote).padStart(3)}` +
            `   near ${percent(n.near, n.all)} of ${n.all}`,
        );
      }
    }
  }
}

// --- speed -----------------------------------------------------------------------------------------------------------

function speed(): void {
  const texts = lines<Text>('corpus/background.jsonl').filter((_, i) => i % 4 === 0);
  const size = texts.reduce((sum, t) => sum + t.text.length, 0);
  console.log(`\nSpeed over ${texts.length} articles, ${(size / 1e6).toFixed(1)} million characters, one thread.`);
  for (const [name, reader] of Object.entries(READERS)) {
    for (const t of texts.slice(0, 50)) reader(t.text, t.published?.slice(0, 10));
    const start = process.cpuUsage();
    let found = 0;
    for (const t of texts) found += reader(t.text, t.published?.slice(0, 10)).length;
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    console.log(
      `  ${name.padEnd(12)} ${(size / 1e6 / seconds).toFixed(2)} million characters a CPU-second, ` +
        `${((1000 * seconds) / texts.length).toFixed(2)} ms an article, ${found} expressions`,
    );
  }
}

if (existsSync(SHARED)) {
  recognizers();
  mentions();
  speed();
} else {
  console.log(`Nothing to measure: the cases and texts are expected in ${SHARED}, which is not there.`);
}
