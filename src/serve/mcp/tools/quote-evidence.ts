import { z } from 'zod';
import { facts, phrase } from '../../../dossier/index.js';
import type { Evidence, FieldName } from '../../../record/types.js';
import { Citation, cited, citing } from '../citation.js';
import { ToolFault, tool } from '../tool.js';

/** UTF-16 units of the article around a quote. */
const AROUND = 300;

export const quoteEvidence = tool({
  name: 'quote_evidence',
  title: 'The words behind a mention',
  description:
    'One mention with its sentence in context, and for every field the words and the rule that it was read by.',
  input: { mention: z.string().min(1).max(300).describe('Id of a mention, as citations give it') },
  output: {
    what: z.string(),
    engagement: z.string().optional().describe('Id of the engagement that it is part of'),
    citation: Citation,
    context: z.string().describe('The quote with the text around it'),
    fields: z.array(
      z.object({
        field: z.string(),
        value: z.string(),
        rule: z.string(),
        reading: z.string().optional(),
        citation: Citation.optional().describe('The words it was read from'),
      }),
    ),
  },
  async answer({ mention: id }, store) {
    const mention = await store.mention(id);
    const article = mention && (await store.article(mention.article));
    if (!mention || !article)
      throw new ToolFault('The record holds no mention with that id.', 'Take the id from the mention of a citation.');
    const engagement = await store.episodeOfMention(id);
    const [start, end] = mention.span;
    const fields = (Object.entries(mention.evidence) as [FieldName, Evidence][]).map(
      ([field, { span, rule, reading }]) => ({
        field,
        value: [mention[field] ?? []].flat().join(', '),
        rule,
        ...(reading === undefined ? {} : { reading }),
        ...(span === undefined ? {} : { citation: citing(article, { quote: article.text.slice(...span), span }) }),
      }),
    );
    const citation = {
      ...citing(article, mention),
      mention: id,
      ...(mention.attribution === undefined ? {} : { attribution: mention.attribution }),
    };
    const result = {
      what: phrase(mention, facts.nameOf),
      ...(engagement === undefined ? {} : { engagement }),
      citation,
      context: article.text.slice(Math.max(0, start - AROUND), end + AROUND),
      fields,
    };
    return {
      result,
      lines: [
        `${result.what}: ${cited(citation)}`,
        `In context: ${result.context}`,
        ...fields.map(({ field, value, rule, citation: from }) => {
          const words = from === undefined ? '' : `, from “${from.quote}”`;
          return `  ${field}: ${value}${words}, by ${rule}`;
        }),
      ],
    };
  },
});
