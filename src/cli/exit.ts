/** Exit codes, as the help of every command tells them. */
export const EXIT = {
  ok: 0,
  /** What was asked for is not there, or could not be done. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
  /** Done, but some input could not be read; every piece was named on standard error. */
  incomplete: 3,
  /** Ended early, because it was told to; as shells have it for SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A fault that the user can mend: told in one line with a remedy, without a stack trace. */
export class UserError extends Error {
  readonly remedy: string;
  readonly code: ExitCode;

  constructor(message: string, remedy: string, code: ExitCode = EXIT.failed) {
    super(message);
    this.name = 'UserError';
    this.remedy = remedy;
    this.code = code;
  }
}
