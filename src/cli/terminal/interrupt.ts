import { EXIT } from '../exit.js';
import { type IO, note } from './io.js';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does work that ends early, and in order, when the user or the system asks for it: the first SIGINT or SIGTERM gives
 * the work its signal, the second ends the program at once.
 */
export async function interruptible<T>(io: IO, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
    note(io, 'demarche: finishing what is in hand. Once more stops at once; nothing that is kept is lost.');
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}
