import { facts } from '../../dossier/index.js';
import type { Party } from '../../record/types.js';
import { quadCode } from '../codes/event-codes.js';
import { cowCode } from '../codes/states.js';
import type { Column, Table } from './column.js';
import { firstDay } from './days.js';
import { actDate, type PairRow, pairRows } from './event-codes.js';

const column = (name: string, of: Column<PairRow>['of'] = () => undefined): Column<PairRow> => ({
  name,
  type: 'text',
  of,
});

/** The columns of one side. Sectors, titles and Wikipedia's names are not in the record. */
function side(
  role: 'Actor' | 'Recipient',
  party: (row: PairRow) => Party | undefined,
  person: (row: PairRow) => string | undefined,
): Column<PairRow>[] {
  const name = (row: PairRow) => {
    const code = party(row);
    return code === undefined ? undefined : facts.titleOf(code);
  };
  const state = (row: PairRow) => {
    const code = party(row);
    return code !== undefined && cowCode(code) !== undefined ? code : undefined;
  };
  return [
    column(`${role} Name`, (row) => person(row) ?? name(row)),
    column(`${role} Country`, state),
    { name: `${role} COW`, type: 'integer', of: (row) => cowCode(state(row) ?? '') },
    column(`Primary ${role} Sector`),
    column(`${role} Sectors`),
    column(`${role} Title`),
    column(`${role} Name Raw`, (row) => party(row)),
    column(`Wikipedia ${role} ID`),
  ];
}

/** Whether the pair has the mention's own direction, in which its actor's person acts. */
const forward = ({ mention, source }: PairRow) => source !== undefined && mention.actor.includes(source);

/**
 * Mentions in the columns of POLECAT (Halterman et al. 2023), one directed pair a row. What PLOVER has no code for is
 * left out; what its codes lose stands in the table of event codes. Intensities and coordinates are not in the record.
 */
export const polecatTable: Table<PairRow> = {
  rows: (dossier) => pairRows(dossier).filter(({ code }) => code.plover !== undefined),
  columns: [
    column('Event ID', ({ mention, number }) => `${mention.id}-${number}`),
    { name: 'Event Date', type: 'day', of: (row) => firstDay(actDate(row)) },
    column('Event Type', ({ code }) => code.plover),
    column('Event Mode', ({ code }) => code.mode),
    column('Intensity'),
    column('Quad Code', ({ code }) => quadCode(code)),
    column('Contexts', ({ code }) => code.context),
    ...side(
      'Actor',
      ({ source }) => source,
      (row) => (forward(row) ? row.mention.actor_person : row.mention.recipient_person),
    ),
    ...side(
      'Recipient',
      ({ target }) => target,
      (row) => (forward(row) ? row.mention.recipient_person : row.mention.actor_person),
    ),
    column('Placename', ({ mention }) => mention.venue),
    column('City'),
    column('District'),
    column('Province'),
    column('Country', ({ mention }) => mention.venue && facts.countryOf(mention.venue)),
    column('Latitude'),
    column('Longitude'),
    column('GeoNames ID'),
    column('Raw Placename', ({ mention }) => mention.venue),
    column('Feature Type'),
    column('Source', ({ article }) => article?.outlet),
    { name: 'Publication Date', type: 'day', of: ({ article }) => firstDay(article?.published?.slice(0, 10)) },
    column('Story People'),
    column('Story Organizations'),
    column('Story Locations'),
    column('Language', () => 'en'),
    column('Version', ({ mention }) => mention.coder),
  ],
};
