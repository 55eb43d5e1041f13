import { facts } from '../dossier/index.js';
import { type ArticleLine, annotate, type MentionLine } from '../evaluate/annotate.js';
import type { EventMention } from '../record/types.js';
import type { Store } from '../store/index.js';
import { byMention, corrected, settled } from './settled.js';

/** A line of gold: what reviewers are unsure of may be found or left out. */
export type GoldLine = ArticleLine & { readonly optional?: readonly MentionLine[] };

/**
 * Reviewed articles as annotations in the shape that `demarche evaluate` reads, one article at a time. Only those of
 * which every mention is settled leave; what reviewers found wrong is left out. Gold made so knows the mentions that the
 * coder found and reviewers mended: what both overlooked it does not hold, so that recall measured on it flatters.
 */
export async function* gold(store: Store): AsyncGenerator<GoldLine> {
  const reviewed = byMention(await store.reviews.log({ standing: true }));
  const holds = new Map(reviewed.map((one) => [one.mention, settled(one)]));
  for (const id of new Set(reviewed.map(({ article }) => article))) {
    const article = await store.article(id);
    const mentions = await store.mentionsIn(id);
    if (!article || mentions.length === 0 || !mentions.every((mention) => holds.get(mention.id))) continue;
    const kept: EventMention[] = [];
    const unsure: EventMention[] = [];
    for (const mention of mentions) {
      const review = holds.get(mention.id)!;
      if (review.verdict === 'unsure') unsure.push(mention);
      else if (review.verdict !== 'wrong') kept.push(corrected(mention, review));
    }
    const [line] = annotate([{ article, mentions: kept }], facts);
    const [open] = annotate([{ article, mentions: unsure }], facts);
    yield { ...line!, ...(unsure.length > 0 ? { optional: open!.events } : {}) };
  }
}
