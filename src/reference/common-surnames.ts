import { readTable } from './table.js';

const KINDS = ['common', 'word'] as const;
/** `common`: many bear it; `word`: written with a capital it is more often no name at all. */
export type SurnameKind = (typeof KINDS)[number];

/** Surnames that by themselves tell little or nothing. */
export class CommonSurnames {
  readonly #kinds = new Map<string, SurnameKind>();

  constructor(folder: URL) {
    for (const row of readTable(new URL('common_surnames.tsv', folder), ['surname', 'kind'] as const)) {
      const [surname, written] = row.cells;
      const kind = KINDS.find((one) => one === written);
      if (!kind) throw row.fault(`kind "${written}" is unknown`, `Write one of ${KINDS.join(', ')}`);
      this.#kinds.set(surname, kind);
    }
  }

  /** What kind of common surname a name key is; undefined for one that tells its bearer apart. */
  kind(key: string): SurnameKind | undefined {
    return this.#kinds.get(key);
  }
}
