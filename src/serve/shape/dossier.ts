import type { z } from '@hono/zod-openapi';
import { type Analysis, dayOf, facts, phrase, stepsOf, voicesOf } from '../../dossier/index.js';
import { type EventMention, interval, type Speaker, standingOf } from '../../record/index.js';
import type { Dossier, EpisodeRow, MentionRow } from '../../store/index.js';
import type * as S from '../schemas/index.js';
import { sourceOf } from './article.js';
import { set } from './days.js';
import { episodeItem, partyOf } from './episode.js';
import { mentionItem } from './mention.js';

const ids = (mentions: readonly EventMention[]) => mentions.map(({ id }) => id);

const speakerOf = ({ side, name }: Speaker) => set({ side: side === undefined ? undefined : partyOf(side), name });

/** The mentions of a dossier with the days of their acts. */
function mentionsOf({ episode, mentions, articles }: Dossier): MentionRow[] {
  const heads = new Map(articles.map((article) => [article.id, article]));
  return mentions.flatMap((mention): MentionRow[] => {
    const article = heads.get(mention.article);
    if (!article) return [];
    const days = interval(mention.date ?? article.published);
    const known = set({ from: finite(days?.lo), to: finite(days?.hi) });
    return [{ mention, in: episode.id, article, ...known }];
  });
}

const finite = (day: number | undefined) => (day !== undefined && Number.isFinite(day) ? day : undefined);

/**
 * Everything on one engagement.
 * @param others the episodes that its relations lead to
 */
export function dossierView(
  row: EpisodeRow,
  dossier: Dossier,
  told: Analysis,
  others: readonly EpisodeRow[],
): z.infer<typeof S.Dossier> {
  const related = new Map(others.map((other) => [other.episode.id, other]));
  return {
    episode: episodeItem(row),
    course: stepsOf(dossier).map((step) => {
      const [first] = step.mentions;
      const { act, polarity } = first!;
      return { phrase: phrase(first!, facts.nameOf), when: dayOf(step), act, polarity, mentions: ids(step.mentions) };
    }),
    standing: standingOf(dossier.mentions, dossier.articles).map(({ status, step }) => ({
      status,
      mention: step.id,
      phrase: phrase(step, facts.nameOf),
    })),
    accounts: told.accounts.map(({ side, outlet, speakers, mentions }) => ({
      ...set({ side: side === undefined ? undefined : partyOf(side), outlet }),
      speakers: [...speakers],
      mentions: ids(mentions),
    })),
    reasons: told.reasons.map(({ act, actor, reason, speaker, mentions, disputed }) => ({
      act,
      actor: actor.map(partyOf),
      reason,
      speaker: speakerOf(speaker),
      mentions: ids(mentions),
      disputed: ids(disputed),
    })),
    contradictions: told.contradictions.map(({ kind, explanation, mentions: [a, b] }) => ({
      kind,
      explanation,
      mentions: [a.id, b.id] as [string, string],
    })),
    missing: told.missing.map(({ kind, explanation }) => ({ kind, explanation })),
    relations: told.relations.flatMap(({ kind, from, to, why }) => {
      const other = related.get(from === dossier.episode.id ? to : from);
      return other ? [{ kind, from, to, why, episode: episodeItem(other) }] : [];
    }),
    sources: voicesOf(dossier.articles).map((articles) => ({
      voice: articles[0]!.voice,
      articles: articles.map(sourceOf),
    })),
    voices: told.voices,
    mentions: mentionsOf(dossier).map(mentionItem),
  };
}
