import { createGunzip, type Gunzip, inflateRawSync } from 'node:zlib';

/** What each member of a gzip file begins with: the two magic bytes and the one method there is. */
export const MEMBER = Buffer.from([0x1f, 0x8b, 0x08]);
const MOST_SLICES = 64;
/** What zlib says where a member ends well and what follows it begins no other. It then keeps the end of the member. */
const NO_MEMBER = 'incorrect header check';

/** What came of a slice. */
interface Outcome {
  readonly bytes: readonly Buffer[];
  /** What is wrong, where the decoder gave up. */
  readonly fault?: string;
  /** The data ended and were followed by padding. */
  readonly ended?: boolean;
}

/** The platform's decoder, pushed rather than piped, so that it is known which bytes it failed on. */
export class Inflater {
  readonly #zlib: Gunzip = createGunzip({ chunkSize: 64 * 1024 });
  #bytes: Buffer[] = [];
  /** The member being inflated as far as it was pushed, while it is short, and how much came of it. */
  #member: Buffer[] = [];
  #given = 0;
  #settle: (outcome: Omit<Outcome, 'bytes'>) => void = () => {};

  constructor() {
    this.#zlib.on('data', (bytes: Buffer) => this.#bytes.push(bytes));
    this.#zlib.on('error', (error) => this.#settle(damaged(error)));
    this.#zlib.on('end', () => this.#settle({ ended: true }));
  }

  /** Inflates a slice; a member begins at the start of one, if at all. */
  async push(slice: Buffer): Promise<Outcome> {
    if (slice.indexOf(MEMBER) === 0) [this.#member, this.#given] = [[], 0];
    if (this.#member.length < MOST_SLICES) this.#member.push(slice);
    const outcome = await this.#ask(() => this.#zlib.write(slice, (e) => this.#settle(e ? damaged(e) : {})));
    this.#given += outcome.bytes.reduce((sum, { length }) => sum + length, 0);
    if (!outcome.fault?.includes(NO_MEMBER) || this.#member.length === MOST_SLICES) return outcome;
    const whole = firstMember(Buffer.concat(this.#member));
    return whole
      ? { bytes: [whole.subarray(this.#given)], fault: 'something that is no gzip lies among the gzip data' }
      : outcome;
  }

  end(): Promise<Outcome> {
    return this.#ask(() => this.#zlib.end());
  }

  close(): void {
    this.#settle = () => {};
    this.#zlib.destroy();
  }

  async #ask(act: () => void): Promise<Outcome> {
    const outcome = await new Promise<Omit<Outcome, 'bytes'>>((resolve) => {
      this.#settle = resolve;
      act();
    });
    const bytes = this.#bytes;
    this.#bytes = [];
    return { ...outcome, bytes };
  }
}

function damaged({ message }: Error): { readonly fault: string } {
  return { fault: `the gzip data are damaged (${message})` };
}

/** What the member at the beginning of bytes inflates to, whatever follows it (RFC 1952, section 2.3). */
function firstMember(bytes: Buffer): Buffer | undefined {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0);
  for (const flag of [8, 16]) if (flags & flag) at = bytes.indexOf(0, at) + 1;
  if (flags & 2) at += 2;
  try {
    return inflateRawSync(bytes.subarray(at));
  } catch {
    return undefined;
  }
}
