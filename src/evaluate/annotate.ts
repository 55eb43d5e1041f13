import { episodeOf } from '../record/reconcile/episode.js';
import { type CodedArticle, reconcile } from '../record/reconcile/reconcile.js';
import type { LinkOptions } from '../record/reconcile/within.js';
import type { Episode, EventMention, MentionFields } from '../record/types.js';

/** A mention as a line of annotations holds it: its fields, its words, and its episode. */
export interface MentionLine extends MentionFields {
  readonly quote: string;
  readonly span: readonly [number, number];
  readonly episode: string;
}

/** One article as a line of annotations: {@link readAnnotations} reads it back. */
export interface ArticleLine {
  readonly id: string;
  readonly events: readonly MentionLine[];
  readonly episodes: readonly Omit<Episode, 'mentions'>[];
}

/**
 * Coded articles as annotations, in their order. An engagement that several articles speak of has one id in all of them;
 * what an article says of it is what its own mentions make.
 */
export function annotate(coded: readonly CodedArticle[], options: LinkOptions = {}): ArticleLine[] {
  const episodeOfMention = new Map<string, string>();
  for (const { episode } of reconcile(coded, options)) {
    for (const mention of episode.mentions) episodeOfMention.set(mention, episode.id);
  }
  return coded.map(({ article, mentions }) => {
    const linked = mentions.map((mention) => ({ ...mention, episode: episodeOfMention.get(mention.id)! }));
    const ids = [...new Set(linked.map((mention) => mention.episode))];
    const episodes = ids.map((id) =>
      episodeOf(
        id,
        linked.filter((m) => m.episode === id),
        [article],
      ),
    );
    return {
      id: article.id,
      events: linked.map(mentionLine),
      episodes: episodes.map(({ mentions: _, ...episode }) => episode),
    };
  });
}

function mentionLine({ id: _, article: __, evidence: ___, coder: ____, ...line }: EventMention): MentionLine {
  return line;
}
