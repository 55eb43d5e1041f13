import { type English, fromModel } from './english.js';
import { readModel } from './model/model.js';

let loaded: Promise<English> | undefined;

/**
 * Reads the model that comes with the package and prepares the pipeline. Done once per process or worker; later calls
 * give the same pipeline.
 * @throws Error naming the file when the model is not complete
 */
export function load(): Promise<English> {
  loaded ??= Promise.resolve().then(() => fromModel(readModel()));
  return loaded;
}
