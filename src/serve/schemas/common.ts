import { z } from '@hono/zod-openapi';
import { ACTS, CHANNELS, FORMATS, LEVELS, POLARITIES, STANCES, STATUSES } from '../../record/types.js';

export const Act = z.enum(ACTS).openapi('Act');
export const Polarity = z.enum(POLARITIES).openapi('Polarity');
export const Format = z.enum(FORMATS).openapi('Format');
export const Level = z.enum(LEVELS).openapi('Level');
export const Channel = z.enum(CHANNELS).openapi('Channel');
export const Stance = z.enum(STANCES).openapi('Stance');
export const Status = z.enum(STATUSES).openapi('Status');

export const Party = z
  .object({
    code: z
      .string()
      .openapi({ description: 'ISO 3166 alpha-3, or the id of an organisation or movement', example: 'RUS' }),
    name: z.string().openapi({ example: 'Russia' }),
  })
  .openapi('Party');

/** What a date covers, as days; an end that is not known is left out. */
export const Days = z
  .object({ from: z.iso.date().optional(), to: z.iso.date().optional() })
  .openapi('Days', { description: 'First and last day that a date covers; an open end is left out.' });

/** UTF-16 offsets into the article's text. */
export const Span = z
  .tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
  .openapi({ description: 'UTF-16 offsets [start, end) into the text of the article' });

/** Every fault, wherever it comes from. */
export const Fault = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'unknown_parameter' }),
      message: z.string().openapi({ description: 'What is wrong, in one sentence' }),
      remedy: z.string().openapi({ description: 'What to do about it' }),
    }),
  })
  .openapi('Error');

/** A page of a listing. */
export const pageOf = <T extends z.ZodType>(name: string, item: T) =>
  z
    .object({
      items: z.array(item),
      next: z.string().optional().openapi({ description: 'Give it as `after` for the next page; absent on the last.' }),
    })
    .openapi(name);
