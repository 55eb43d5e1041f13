import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeModel, MODEL_FILES, type Model, type ModelFiles } from './decode.js';

/**
 * Reads the model that comes with the package.
 * @throws Error naming the file that is missing.
 */
export function readModel(): Model {
  const files: Partial<Record<keyof ModelFiles, Uint8Array>> = {};
  for (const name of MODEL_FILES) {
    const path = fileURLToPath(new URL(`../../model/${name}`, import.meta.url));
    try {
      files[name] = readFileSync(path);
    } catch (cause) {
      throw new Error(`The English model lacks ${path}. Install the package again.`, { cause });
    }
  }
  return decodeModel(files as ModelFiles);
}
