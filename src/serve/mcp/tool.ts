import type { z } from 'zod';
import type { Store } from '../../store/index.js';

/** A question about the record that a client can ask; it changes nothing. */
export interface Tool<In extends z.ZodRawShape = z.ZodRawShape, Out extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: In;
  readonly output: Out;
  /**
   * Answers from the record.
   * @throws ToolFault where the question cannot be answered as it was asked
   */
  readonly answer: (
    asked: z.infer<z.ZodObject<In>>,
    store: Store,
  ) => Promise<{ readonly result: z.infer<z.ZodObject<Out>>; readonly lines: readonly string[] }>;
}

/** Keeps the types of a tool's input and output together while it is defined. */
export const tool = <const In extends z.ZodRawShape, const Out extends z.ZodRawShape>(
  defined: Tool<In, Out>,
): Tool<In, Out> => defined;

/** Something that the client can mend, with how. */
export class ToolFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'ToolFault';
    this.remedy = remedy;
  }
}
