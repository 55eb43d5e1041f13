import { z } from 'zod';
import { precedents } from '../../../dossier/index.js';
import { Engagement, engagementLines, engagementOf } from '../engagement.js';
import { dossierNamed, dossiersOf } from '../find.js';
import { tool } from '../tool.js';

export const findPrecedents = tool({
  name: 'find_precedents',
  title: 'Earlier engagements like one',
  description:
    'Earlier engagements with at least one party in common, the nearest first, each with what makes it near.',
  input: {
    id: z.string().min(1).max(300).describe('Id of the engagement'),
    limit: z.number().int().min(1).max(20).default(5),
  },
  output: {
    of: Engagement,
    precedents: z.array(z.object({ engagement: Engagement, why: z.array(z.string()) })),
  },
  async answer({ id, limit }, store) {
    const dossier = await dossierNamed(id, store);
    const near = await precedents(dossier, store, limit);
    const dossiers = await dossiersOf(
      near.map((one) => one.id),
      store,
    );
    const found = dossiers.map((earlier) => ({
      engagement: engagementOf(earlier),
      why: [...(near.find((one) => one.id === earlier.episode.id)?.why ?? [])],
    }));
    const of = engagementOf(dossier);
    return {
      result: { of, precedents: found },
      lines: [
        `Precedents of ${of.title} [${of.id}]: ${found.length}`,
        ...found.flatMap(({ engagement, why }) => [...engagementLines(engagement), `  near: ${why.join('; ')}`]),
      ],
    };
  },
});
