import type { z } from '@hono/zod-openapi';
import { episodeTitle, facts } from '../../dossier/index.js';
import { interval } from '../../record/interval.js';
import type { Party as Code } from '../../record/types.js';
import type { Change, EpisodeRow } from '../../store/index.js';
import type * as S from '../schemas/index.js';
import { daysOf, set } from './days.js';

type Out<T extends z.ZodType> = z.infer<T>;

export const partyOf = (code: Code): Out<typeof S.Party> => ({ code, name: facts.titleOf(code) });

/** The days that an EDTF date covers. */
export function daysIn(date: string | undefined) {
  const days = interval(date);
  return days && daysOf(finite(days.lo), finite(days.hi));
}

const finite = (day: number) => (Number.isFinite(day) ? day : undefined);

/** An engagement as listings show it. */
export function episodeItem({ episode, first, last }: EpisodeRow): Out<typeof S.Episode> {
  const { id, parties, status, initiator, format, level, venue, occasion, meeting_date, mentions } = episode;
  const known = { initiator, format, level, venue, occasion, meeting_date };
  return {
    id,
    title: episodeTitle(episode, facts.titleOf),
    parties: parties.map(partyOf),
    status,
    ...set({ ...known, meets: daysIn(meeting_date), acts: daysOf(first, last) }),
    mentions: mentions.length,
  };
}

/** A change of standing as listings and feeds of the API show it. */
export function changeItem({ episode, ...change }: Change): Out<typeof S.Change> {
  return {
    ...change,
    episode: episode.id,
    title: episodeTitle(episode, facts.titleOf),
    parties: episode.parties.map(partyOf),
  };
}
