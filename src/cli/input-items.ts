import { type Item, inputBytes, pieces, type ReadOptions } from '../article/index.js';
import { isWebAddress, type WebClient, webItems } from '../fetch/index.js';

/** The pieces of all inputs in the order given, whether they lie on this machine or on the web. */
export async function* inputItems(
  inputs: readonly string[],
  options: ReadOptions,
  client: WebClient,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  for (const input of inputs) {
    yield* isWebAddress(input) ? webItems(input, client, signal) : pieces([input], options);
  }
}

/** Bytes that the inputs hold, for progress; `undefined` where that is not known beforehand. */
export async function sizeOfInputs(inputs: readonly string[]): Promise<number | undefined> {
  return inputs.some(isWebAddress) ? undefined : inputBytes(inputs);
}
