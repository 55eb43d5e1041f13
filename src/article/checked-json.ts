import type { z } from 'zod';
import { InputError } from './source.js';

/**
 * Parses a line of JSON and checks its shape.
 * @param place where the line stands, `file:line`, for the message.
 * @throws InputError naming the place and the first thing that is wrong.
 */
export function checkedJson<T extends z.ZodType>(schema: T, text: string, place: string, remedy: string): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${place} is not JSON: ${(error as Error).message}`, remedy);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0]!;
  throw new InputError(`${place}: ${issue.path.length ? `"${issue.path.join('.')}": ` : ''}${issue.message}`, remedy);
}
