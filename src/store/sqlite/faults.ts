import { StoreError } from '../store.js';

/** How long a process waits for another to finish writing, in milliseconds. */
export const PATIENCE = 10_000;

/** Error code and message of what a driver throws. */
function saidBy(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return `${typeof code === 'string' ? code : ''} ${typeof message === 'string' ? message : ''}`;
}

/** Whether another connection is writing. */
export const isBusy = (error: unknown) => /SQLITE_BUSY|SQLITE_LOCKED/.test(saidBy(error));

/** What SQLite reports, as a fault that the user can act on; other errors come back as they are. */
export function faultOf(error: unknown, location: string): unknown {
  const said = saidBy(error);
  const cause = { cause: error };
  if (isBusy(error))
    return new StoreError(
      'locked',
      `${location} is being written by another process, which did not finish in ${PATIENCE / 1000} seconds`,
      'Wait for it to end, or name another store with --store.',
      cause,
    );
  if (/SQLITE_READONLY/.test(said))
    return new StoreError(
      'unwritable',
      `${location} cannot be written`,
      'Make the file and its folder writable, or name another store with --store.',
      cause,
    );
  if (/SQLITE_NOTADB/.test(said))
    return new StoreError(
      'not-a-store',
      `${location} is not a demarche store`,
      'Name a store made by demarche, or a file that does not exist yet, with --store.',
      cause,
    );
  if (/SQLITE_CANTOPEN|ConnectionFailed|EACCES|EPERM|EROFS|EEXIST|ENOTDIR|EISDIR/.test(said))
    return new StoreError(
      'unwritable',
      `${location} cannot be opened`,
      'Check that it is a file in a folder that you may write to, or name another store with --store.',
      cause,
    );
  if (/SQLITE_FULL|SQLITE_IOERR/.test(said))
    return new StoreError(
      'unwritable',
      `${location} cannot be written: the disk is full or fails`,
      'Make room.',
      cause,
    );
  if (/SQLITE_CORRUPT/.test(said))
    return new StoreError(
      'broken',
      `${location} is damaged`,
      'Restore it from a copy, or add the articles again to a new store.',
      cause,
    );
  return error;
}
