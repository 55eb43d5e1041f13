import type { Overrides } from '../article/index.js';
import type { Crews } from '../ingest/crew.js';

/** A crew for what comes slowly, as the web gives it: one coder in this process, since no others would have anything to do. */
export async function slowCrew(overrides: Overrides): Promise<Crews> {
  const [{ createCoder }, { ownProcess }] = await Promise.all([
    import('../coding/index.js'),
    import('../ingest/crew.js'),
  ]);
  const coder = await createCoder();
  return { version: coder.version, hire: async () => ownProcess(coder, overrides) };
}
