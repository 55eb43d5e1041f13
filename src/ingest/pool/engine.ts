/** MiB of heap that a worker may have: the language layer takes 200, and a large page some hundreds. */
const HEAP = 2048;

/** Settings of the engine for a worker. */
export const BOUNDED: readonly string[] = [`--max-old-space-size=${HEAP}`];

/**
 * Settings for workers that fill all cores: they keep the engine's own helper threads, which optimise code and collect
 * garbage beside each worker, from taking the cores away. At the engine's settings they take a third of all processor time
 * in the first minutes, since every worker optimises for itself all that it runs. So all is translated plainly at once,
 * which costs little; only what has run some fifteen times as long as usual is optimised; and young objects are collected
 * by the thread whose they are.
 */
export const ALL_CORES: readonly string[] = [
  ...BOUNDED,
  '--always-sparkplug',
  '--interrupt-budget=1000000',
  '--no-parallel-scavenge',
];
