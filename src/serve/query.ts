import { z } from '@hono/zod-openapi';
import { facts, partyMeant } from '../dossier/index.js';
import { interval } from '../record/index.js';
import type { EpisodeFilter, Store } from '../store/index.js';
import { ApiFault } from './fault.js';
import * as S from './schemas/index.js';
import { set } from './shape/days.js';

/** Things on a page where nothing is said, and at most. */
const USUAL = 50;
const MOST = 500;

const words = (what: string) => z.string().min(1).max(500).optional().openapi({ description: what });
const date = (what: string) =>
  z
    .string()
    .max(40)
    .refine(
      (text) => !text.includes('/') && interval(text) !== undefined,
      'is no date: write 2018, 2018-07 or 2018-07-16',
    )
    .optional()
    .openapi({ description: what, example: '2018-07' });

/** How many, and where to go on. */
export const paging = (usual = USUAL, most = MOST) => ({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .openapi({ description: `At most ${most}` }),
  after: z.string().max(2_000).optional().openapi({ description: '`next` of the page before' }),
});

export const order = {
  order: z.enum(['newest', 'oldest']).default('newest'),
};

const parties = z
  .union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).max(10)])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .optional()
  .openapi({ description: 'Parties that all take part, as codes or names; may be repeated', example: 'RUS' });

/** Conditions on time, as the command line has them. */
export const time = {
  from: date('Only what happened on or after a day'),
  to: date('Only what happened on or before a day'),
};

/** Conditions on engagements, as the command line has them. */
export const episodeConditions = {
  party: parties,
  person: words('A person named in it'),
  act: S.Act.optional(),
  status: S.Status.optional(),
  format: S.Format.optional(),
  level: S.Level.optional(),
  occasion: words('The gathering around which it is set, as /api/gatherings names it'),
  outlet: words('An outlet that tells of it'),
  ...time,
  text: words('Words in its evidence; in double quotes, words that stand together'),
};

export const mentionConditions = {
  party: parties,
  person: words('A person it names'),
  act: S.Act.optional(),
  polarity: S.Polarity.optional(),
  status: S.Status.optional(),
  level: S.Level.optional(),
  outlet: words('Outlet of the article'),
  ...time,
};

const filterSchema = z.strictObject(episodeConditions);

/**
 * The codes of parties asked for by code or name.
 * @throws ApiFault where one means none
 */
async function codesOf(asked: readonly string[] | undefined, store: Store): Promise<string[] | undefined> {
  if (asked === undefined) return undefined;
  const codes: string[] = [];
  for (const one of asked) codes.push(await codeOf(one, store));
  return codes;
}

/** The code of a party asked for by code or name: one that the record holds, or that the reference tables know. */
export async function codeOf(asked: string, store: Store): Promise<string> {
  const known = partyMeant(asked);
  if (known !== undefined) return known;
  const held = (await store.listings.parties()).find(({ party }) => party === asked);
  if (held) return held.party;
  throw new ApiFault(
    400,
    'unknown_party',
    `No party is called ${JSON.stringify(asked)}.`,
    `Give a code such as RUS, or a name such as ${facts.titleOf('RUS')}; /api/parties lists them.`,
  );
}

/**
 * The condition that two dates set on time.
 * @throws ApiFault where the first is after the second
 */
export function periodOf(from: string | undefined, to: string | undefined): { period?: string } {
  if (from === undefined && to === undefined) return {};
  const period = `${from ?? '..'}/${to ?? '..'}`;
  if (!interval(period))
    throw new ApiFault(400, 'bad_parameter', `"from" (${from}) is after "to" (${to}).`, 'Turn them round.');
  return { period };
}

/** The filter on episodes that parameters ask for. */
export async function episodeFilter(asked: z.output<typeof filterSchema>, store: Store): Promise<EpisodeFilter> {
  const { party, from, to, ...rest } = asked;
  return set({ ...rest, parties: await codesOf(party, store), ...periodOf(from, to) });
}

const mentionSchema = z.strictObject(mentionConditions);

/** The filter on mentions that parameters ask for. */
export async function mentionFilter(asked: z.output<typeof mentionSchema>, store: Store) {
  const { party, from, to, ...rest } = asked;
  return set({ ...rest, parties: await codesOf(party, store), ...periodOf(from, to) });
}
