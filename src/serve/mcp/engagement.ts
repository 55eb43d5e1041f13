import { z } from 'zod';
import { episodeTitle, facts } from '../../dossier/index.js';
import { STATUSES } from '../../record/types.js';
import type { Dossier } from '../../store/index.js';
import { Citation, citationOf, cited } from './citation.js';

/** An engagement as lists give it, with the words that its standing rests on. */
export const Engagement = z.object({
  id: z.string(),
  title: z.string(),
  parties: z.array(z.object({ code: z.string(), name: z.string() })),
  status: z.enum(STATUSES),
  meeting_date: z.string().optional().describe('EDTF: when it is or was to be'),
  reports: z.number().int().describe('Mentions of it'),
  citations: z.array(Citation).describe('The first and the last report of it'),
});
export type Engagement = z.infer<typeof Engagement>;

export function engagementOf({ episode, mentions, articles }: Dossier): Engagement {
  const ends = [...new Set([mentions[0], mentions.at(-1)])].filter((mention) => mention !== undefined);
  return {
    id: episode.id,
    title: episodeTitle(episode, facts.titleOf),
    parties: episode.parties.map((code) => ({ code, name: facts.titleOf(code) })),
    status: episode.status,
    ...(episode.meeting_date === undefined ? {} : { meeting_date: episode.meeting_date }),
    reports: mentions.length,
    citations: ends.map((mention) => citationOf(mention, articles)),
  };
}

/** An engagement for reading. */
export const engagementLines = ({ id, title, status, citations }: Engagement): string[] => [
  `${title} – ${status} [${id}]`,
  ...citations.map((citation) => `  ${cited(citation)}`),
];
