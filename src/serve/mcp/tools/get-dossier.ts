import { z } from 'zod';
import { analyse, dayOf, facts, phrase, stepsOf } from '../../../dossier/index.js';
import type { Account, EventMention } from '../../../record/index.js';
import { Citation, citationOf, cited } from '../citation.js';
import { Engagement, engagementOf } from '../engagement.js';
import { dossierNamed } from '../find.js';
import { tool } from '../tool.js';

const Statement = z.object({ what: z.string(), citation: Citation });

const output = {
  engagement: Engagement,
  course: z
    .array(
      z.object({ when: z.string(), what: z.string(), reason: z.string().optional(), citations: z.array(Citation) }),
    )
    .describe('What happened, in order'),
  accounts: z
    .array(z.object({ who: z.string(), speakers: z.array(z.string()), statements: z.array(Statement) }))
    .describe('What each side says, kept apart'),
  reasons: z.array(
    z.object({
      reason: z.string(),
      by: z.string().optional(),
      citations: z.array(Citation),
      disputed: z.array(Citation),
    }),
  ),
  contradictions: z.array(z.object({ explanation: z.string(), citations: z.array(Citation) })),
  related: z.array(z.object({ kind: z.string(), from: z.string(), to: z.string(), why: z.string() })),
  missing: z.array(z.string()).describe('What a full record would have and this one has not'),
};

const whoOf = ({ side, speakers, outlet }: Account) =>
  side === undefined ? speakers.join('; ') || (outlet ?? 'the articles') : facts.titleOf(side);

export const getDossier = tool({
  name: 'get_dossier',
  title: 'Everything on one engagement',
  description:
    'Its course, each side’s account, reasons and who disputes them, contradictions, related engagements and what is missing, ' +
    'every statement with its citation. Accounts may contradict each other: say whose they are.',
  input: { id: z.string().min(1).max(300).describe('Id of the engagement') },
  output,
  async answer({ id }, store) {
    const dossier = await dossierNamed(id, store);
    const told = await analyse(dossier, store);
    const cite = (mention: EventMention) => citationOf(mention, dossier.articles);
    const said = (mention: EventMention) => phrase(mention, facts.nameOf);
    const result = {
      engagement: engagementOf(dossier),
      course: stepsOf(dossier).map((step) => {
        const reason = step.mentions.find((m) => m.reason !== undefined)?.reason;
        return {
          when: dayOf(step),
          what: said(step.mentions[0]!),
          ...(reason === undefined ? {} : { reason }),
          citations: step.mentions.map(cite),
        };
      }),
      accounts: told.accounts.map((account) => ({
        who: whoOf(account),
        speakers: [...account.speakers],
        statements: account.mentions.map((mention) => ({ what: said(mention), citation: cite(mention) })),
      })),
      reasons: told.reasons.map(({ reason, speaker, mentions, disputed }) => {
        const by = speaker.name ?? (speaker.side === undefined ? undefined : facts.titleOf(speaker.side));
        return {
          reason,
          ...(by === undefined ? {} : { by }),
          citations: mentions.map(cite),
          disputed: disputed.map(cite),
        };
      }),
      contradictions: told.contradictions.map(({ explanation, mentions }) => ({
        explanation,
        citations: mentions.map(cite),
      })),
      related: told.relations.map(({ kind, from, to, why }) => ({ kind, from, to, why })),
      missing: told.missing.map(({ explanation }) => explanation),
    };
    return { result, lines: linesOf(result) };
  },
});

function linesOf(told: z.infer<z.ZodObject<typeof output>>): string[] {
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`${title}:`, ...lines]);
  return [
    `${told.engagement.title} – ${told.engagement.status} [${told.engagement.id}]`,
    ...section(
      'What happened',
      told.course.flatMap(({ when, what, reason, citations }) => [
        `  ${when}: ${what}${reason === undefined ? '' : `, because: ${reason}`}`,
        ...citations.map((citation) => `    ${cited(citation)}`),
      ]),
    ),
    ...section(
      'Accounts',
      told.accounts.flatMap(({ who, speakers, statements }) => [
        `  ${who}${speakers.length > 0 && who !== speakers.join('; ') ? ` (${speakers.join('; ')})` : ''}`,
        ...statements.map(({ what, citation }) => `    ${what}: ${cited(citation)}`),
      ]),
    ),
    ...section(
      'Reasons',
      told.reasons.flatMap(({ reason, by, disputed }) => [
        `  ${reason}${by === undefined ? '' : ` – says ${by}`}`,
        ...disputed.map((citation) => `    disputed: ${cited(citation)}`),
      ]),
    ),
    ...section(
      'Contradictions',
      told.contradictions.flatMap(({ explanation, citations }) => [
        `  ${explanation}`,
        ...citations.map((citation) => `    ${cited(citation)}`),
      ]),
    ),
    ...section(
      'Related',
      told.related.map(({ kind, from, to, why }) => `  ${kind}: from ${from} to ${to}. ${why}`),
    ),
    ...section(
      'Missing',
      told.missing.map((gap) => `  ${gap}`),
    ),
  ];
}
