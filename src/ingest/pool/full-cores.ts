import { setFlagsFromString } from 'node:v8';

/**
 * For threads that fill all cores: keeps the engine's own helper threads, which optimise code and collect garbage beside
 * each of them, from taking the cores away. At the engine's settings they take a third of all processor time in the first
 * minutes, since every thread optimises for itself all that it runs. So all is translated plainly at once, which costs
 * little; only what has run some fifteen times as long as usual is optimised; and young objects are collected by the
 * thread whose they are. It holds for every thread of the process, from then on.
 */
export function leaveCoresToThreads(): void {
  for (const flag of ['--always-sparkplug', '--interrupt-budget=1000000', '--no-parallel-scavenge'])
    setFlagsFromString(flag);
}
