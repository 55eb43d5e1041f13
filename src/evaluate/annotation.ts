import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { byteLines, checkedJson, decodeUtf8, InputError } from '../article/index.js';
import { ACTS, POLARITIES, STATUSES, type TextSpan } from '../record/types.js';

const parties = z.array(z.string()).default([]);
const text = z.string().optional();

const Mention = z.object({
  act: z.enum(ACTS),
  polarity: z.enum(POLARITIES).default('asserted'),
  actor: parties,
  recipient: parties,
  span: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  episode: z.string().optional(),
  quote: text,
  actor_person: text,
  recipient_person: text,
  venue: text,
  occasion: text,
  meeting_date: text,
  date: text,
  reason: text,
  attribution: text,
  format: text,
  delegate: text,
});

const EpisodeLine = z.object({ id: z.string(), parties, status: z.enum(STATUSES).optional() });

const Annotated = z.object({
  id: z.string(),
  events: z.array(Mention),
  optional: z.array(Mention).optional(),
  episodes: z.array(EpisodeLine).default([]),
});

const REMEDY =
  'Each line is {"id": …, "events": [{"act", "actor", "recipient", "span", "episode", …}], "episodes": […]}.';

type Given<T> = { readonly [K in keyof T]: T[K] extends (infer Item)[] ? readonly Item[] : T[K] };
/** One mention of an annotated article, by hand or by program. */
export type AnnotatedMention = Given<Omit<z.infer<typeof Mention>, 'span'>> & { readonly span: TextSpan };
type AnnotatedEpisode = Given<z.infer<typeof EpisodeLine>>;

/** One article's line in a file of annotations: its mentions and the engagements they speak of. */
export interface AnnotatedArticle {
  readonly id: string;
  readonly events: readonly AnnotatedMention[];
  /** Mentions that may be found or left out. */
  readonly optional?: readonly AnnotatedMention[] | undefined;
  readonly episodes: readonly AnnotatedEpisode[];
}

/**
 * Reads a file of annotations, one article a line.
 * @throws InputError naming file and line of the first that is no annotation.
 */
export async function readAnnotations(file: string): Promise<AnnotatedArticle[]> {
  const articles: AnnotatedArticle[] = [];
  try {
    for await (const { number, bytes } of byteLines(createReadStream(file))) {
      const line = decodeUtf8(bytes);
      if (line === undefined) throw new InputError(`${file}:${number} is not UTF-8 text`, REMEDY);
      if (line.trim() !== '') articles.push(checkedJson(Annotated, line, `${file}:${number}`, REMEDY));
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${file} cannot be read: ${(error as Error).message}`,
      'Name a JSON Lines file of annotations.',
    );
  }
  return articles;
}
