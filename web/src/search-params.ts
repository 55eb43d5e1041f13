import { ACTS, type Act, LEVELS, type Level, STATUSES, type Status } from '../../src/record/types.js';

/** What the address may hold, as text; unknown words are dropped, so that an old or mistyped address still opens. */
export type Raw = Readonly<Record<string, unknown>>;

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown): T | undefined =>
    words.find((word) => word === value);

const text = (value: unknown): string | undefined => {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return words === '' ? undefined : words;
};

const day = (value: unknown): string | undefined => {
  const found = text(value);
  return found !== undefined && /^\d{4}-\d\d-\d\d$/.test(found) ? found : undefined;
};

const date = (value: unknown): string | undefined => {
  const found = text(value);
  return found !== undefined && /^\d{4}(-\d\d){0,2}$/.test(found) ? found : undefined;
};

/** Drops what is not set. */
function set<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

export interface EpisodesSearch {
  readonly q?: string;
  readonly party?: string;
  readonly person?: string;
  readonly act?: Act;
  readonly status?: Status;
  /** First and last day, month or year. */
  readonly from?: string;
  readonly to?: string;
}

export const episodesSearch = (raw: Raw): EpisodesSearch =>
  set({
    q: text(raw.q),
    party: text(raw.party),
    person: text(raw.person),
    act: oneOf(ACTS)(raw.act),
    status: oneOf(STATUSES)(raw.status),
    from: date(raw.from),
    to: date(raw.to),
  });

export interface DyadSearch {
  readonly act?: Act;
  readonly status?: Status;
  readonly level?: Level;
  readonly person?: string;
  readonly outlet?: string;
  /** First and last day looked at. */
  readonly from?: string;
  readonly to?: string;
}

export const dyadSearch = (raw: Raw): DyadSearch =>
  set({
    act: oneOf(ACTS)(raw.act),
    status: oneOf(STATUSES)(raw.status),
    level: oneOf(LEVELS)(raw.level),
    person: text(raw.person),
    outlet: text(raw.outlet),
    from: day(raw.from),
    to: day(raw.to),
  });

export const searchSearch = (raw: Raw): { readonly q?: string } => set({ q: text(raw.q) });

export const articleSearch = (raw: Raw): { readonly mention?: string } => set({ mention: text(raw.mention) });
