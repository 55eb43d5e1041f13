import type { Party } from '../../record/types.js';
import { readTable } from '../../reference/table.js';

const COUNTRIES = new URL('../../../reference/countries.tsv', import.meta.url);

let states: Map<Party, string> | undefined;

/** The code of the Correlates of War project for a state; empty where it has none, `undefined` for what is no state. */
export function cowCode(party: Party): string | undefined {
  if (!states) {
    states = new Map();
    for (const {
      cells: [iso3, cow],
    } of readTable(COUNTRIES, ['iso3', 'cow']))
      states.set(iso3, cow);
  }
  return states.get(party);
}
