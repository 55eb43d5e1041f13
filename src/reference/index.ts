import { Reference } from './reference.js';

export { Reference } from './reference.js';
export { ReferenceDataError } from './table.js';
export type {
  GatheringHints,
  GatheringHit,
  Office,
  PartyHit,
  PersonHints,
  PersonHit,
  PlaceHit,
  Role,
} from './types.js';

let loaded: Reference | undefined;

/**
 * The facts of `reference/`, read once per process.
 *
 * @throws {ReferenceDataError} naming file, line and remedy where a table is faulty
 */
export function loadReference(): Reference {
  loaded ??= new Reference();
  return loaded;
}
