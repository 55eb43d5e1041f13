import { setFlagsFromString } from 'node:v8';

/**
 * Makes the engine compile for long runs in many threads. Each thread compiles all that it runs for itself, on further
 * threads, which take the cores from those that work: at the engine's own settings a third of all processor time in a
 * run's first minute. So all is translated plainly at once, which costs little, and only what has run some fifteen times
 * as long as usual is optimised. It concerns what is compiled from then on, in every thread of the process; other
 * engines than V8 do as they did.
 */
export function compileForLongRuns(): void {
  setFlagsFromString('--always-sparkplug');
  setFlagsFromString('--interrupt-budget=1000000');
}
