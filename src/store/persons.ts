import type { Kysely, Transaction } from 'kysely';
import { words } from '../record/reconcile/words.js';
import type { EventMention } from '../record/types.js';
import { chunks } from './heads.js';
import type { Tables } from './tables.js';
import { insertRows } from './writing/rows.js';

/** The words of a name, each between blanks, so that a word of it can be looked for. */
export const searchable = (name: string) => ` ${[...words(name)].join(' ')} `;

const sole = (parties: readonly string[]) => (parties.length === 1 ? parties[0]! : '');

/** Whom a mention names, and for which side where it names one party alone; a delegate may be a description. */
function personsOf(mention: EventMention): Map<string, { side: string; named: number }> {
  const { actor_person, recipient_person, delegate, actor, recipient } = mention;
  const found = new Map<string, { side: string; named: number }>();
  const add = (name: string | undefined, side: string, named: number) => {
    if (name === undefined) return;
    const known = found.get(name);
    const fullest = known && known.side > side ? known.side : side;
    found.set(name, { side: fullest, named: Math.max(named, known?.named ?? 0) });
  };
  add(actor_person, sole(actor), 1);
  add(recipient_person, sole(recipient), 1);
  add(delegate, '', 0);
  return found;
}

/** Writes whom mentions name, so that they can be listed and found. */
export async function insertPersons(tx: Transaction<Tables>, mentions: readonly EventMention[]): Promise<void> {
  const named = mentions.map((mention) => ({ id: mention.id, persons: personsOf(mention) }));
  const names = new Set(named.flatMap(({ persons }) => [...persons.keys()]));
  const people = [...names].sort().map((name) => ({ name, words: searchable(name) }));
  await insertRows(tx, 'person', people, (insert) => insert.onConflict((conflict) => conflict.doNothing()));
  for (const some of chunks(named, 1000)) {
    const ids = some.map(({ id }) => id);
    const rows = await tx.selectFrom('mention').select(['id', 'number']).where('id', 'in', ids).execute();
    const numberOf = new Map(rows.map(({ id, number }) => [id, number]));
    const links = some.flatMap(({ id, persons }) =>
      [...persons].map(([name, { side, named }]) => ({ name, side, mention: numberOf.get(id)!, named })),
    );
    await insertRows(tx, 'mention_person', links);
  }
}

/** A query for the names in which all the words given stand; nobody's where no word is given. */
export function personsCalled(db: Kysely<Tables>, name: string) {
  const asked = [...words(name)];
  let query = db.selectFrom('person').select('name');
  for (const word of asked) query = query.where('words', 'like', `% ${word} %`);
  return asked.length > 0 ? query : query.where('name', 'is', null);
}
