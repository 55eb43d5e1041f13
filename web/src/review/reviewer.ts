const KEPT = 'demarche.reviewer';

/** The name under which this reader's decisions are kept; empty before it is given. */
export const readReviewer = (storage: Storage): string => storage.getItem(KEPT) ?? '';

export const keepReviewer = (storage: Storage, name: string): void => storage.setItem(KEPT, name);
