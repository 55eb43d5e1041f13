import { z } from 'zod';
import { METADATA } from '../record/types.js';
import { makeArticle } from './article.js';
import { languageOfTag } from './language.js';
import { tooLong } from './limits.js';
import { type Reading, refused, type Source } from './source.js';

const DATE = /^\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** Whether a date is one that `published` may hold: an ISO year, month, day or date-time. */
export function isPublishedDate(date: string): boolean {
  return DATE.test(date) && !Number.isNaN(Date.parse(date.slice(0, 10)));
}

const optional = z.string().nullish();
const optionalDate = optional.refine((d) => !d || isPublishedDate(d), {
  error: 'is no ISO date (2012-05-29, 2012-05 or 2012-05-29T14:00:00Z)',
});
/** One article as JSON. Unknown keys are ignored; `null` and the empty string mean that a thing is not known. */
const ArticleRecord = z.object({
  id: z.union([z.string().min(1), z.number()]).nullish(),
  text: z.string(),
  published: optionalDate,
  updated: optionalDate,
  outlet: optional,
  agency: optional,
  author: optional,
  url: optional,
  title: optional,
  language: optional,
  origins: z.partialRecord(z.enum(METADATA), z.string()).nullish(),
});

/** Metadata that the caller fixes for every article of a run. */
export interface Overrides {
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
}

/** Origins of what the caller fixed. */
export function originsOf(overrides: Overrides): Record<string, string> {
  const fixed = (['published', 'outlet'] as const).filter((field) => overrides[field] !== undefined);
  return Object.fromEntries(fixed.map((field) => [field, 'caller']));
}

const REMEDY =
  'Each article is an object with a "text" and, where known, id, published, updated, outlet, agency, author, url, title and language.';

/** Reads one JSON value as an article; what does not fit comes back quarantined with every fault named. */
export function articleFromValue(value: unknown, raw: string, source: Source, overrides: Overrides): Reading {
  const record = ArticleRecord.safeParse(value);
  if (!record.success) {
    const faults = record.error.issues.map((i) =>
      i.path.length ? `"${i.path.join('.')}" ${lower(i.message)}` : lower(i.message),
    );
    return refused(source, { reason: `not an article: ${faults.join('; ')}`, remedy: REMEDY }, raw);
  }
  if (record.data.text.trim() === '') return refused(source, { reason: 'the text is empty', remedy: REMEDY }, raw);
  const fault = tooLong(record.data.text);
  if (fault) return refused(source, fault, raw);
  const { id, text, published, updated, outlet, agency, author, url, title, language, origins } = record.data;
  const made = makeArticle({
    text,
    id: id === null || id === undefined ? undefined : String(id),
    published: overrides.published ?? (published || undefined),
    updated: updated || undefined,
    outlet: overrides.outlet ?? (outlet || undefined),
    agency: agency || undefined,
    author: author || undefined,
    url: url || undefined,
    title: title || undefined,
    language: language ? languageOfTag(language) : undefined,
    origins: { ...origins, ...originsOf(overrides) },
  });
  return { ...made, source };
}

/** Reads one line of JSON Lines. */
export function articleFromLine(line: string, source: Source, overrides: Overrides): Reading {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = `not JSON: ${(error as Error).message}`;
    return refused(source, { reason, remedy: 'Each article is one JSON object; in JSON Lines, on one line.' }, line);
  }
  return articleFromValue(value, line, source, overrides);
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
