import type { z } from 'zod';
import type * as schemas from '../../../src/serve/schemas/index.js';

export type Party = z.infer<typeof schemas.Party>;
export type Days = z.infer<typeof schemas.Days>;
export type Fault = z.infer<typeof schemas.Fault>;
export type Episode = z.infer<typeof schemas.Episode>;
export type ArticleItem = z.infer<typeof schemas.ArticleItem>;
export type Source = z.infer<typeof schemas.Source>;
export type Mention = z.infer<typeof schemas.Mention>;
export type MentionDetail = z.infer<typeof schemas.MentionDetail>;
export type FieldEvidence = z.infer<typeof schemas.FieldEvidence>;
export type ArticleDetail = z.infer<typeof schemas.ArticleDetail>;
export type Change = z.infer<typeof schemas.Change>;
export type Overview = z.infer<typeof schemas.Overview>;
export type Mark = z.infer<typeof schemas.Mark>;
export type Dyad = z.infer<typeof schemas.Dyad>;
export type Dossier = z.infer<typeof schemas.Dossier>;
export type Precedents = z.infer<typeof schemas.Precedents>;
export type Found = z.infer<typeof schemas.Found>;
export type Verdict = z.infer<typeof schemas.Verdict>;
export type Correction = z.infer<typeof schemas.Correction>;
export type Decision = z.infer<typeof schemas.Decision>;
export type LogEntry = z.infer<typeof schemas.LogEntry>;
export type ReviewItem = z.infer<typeof schemas.ReviewItem>;
export type QueueItem = z.infer<typeof schemas.QueueItem>;
export type Queue = z.infer<typeof schemas.Queue>;
export type Disputes = z.infer<typeof schemas.Disputes>;
export type Agreement = z.infer<typeof schemas.Agreement>;

/** A page of a listing. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}
