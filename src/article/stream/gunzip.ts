import { type Chunk, type Chunks, Gap } from './chunk.js';
import { Inflater, MEMBER } from './inflater.js';
import type { Intake } from './intake.js';

/** Bytes inflated at a time: what comes of them is held at once, and that is up to a thousand times as much. */
const SLICE = 16 * 1024;

/**
 * Inflates gzip, member after member. Damage costs the member it lies in, no other: input is handed on in slices that end
 * where a member may begin, so that a slice that cannot be inflated belongs to one member, and reading is taken up again
 * at the next.
 */
export async function* gunzip(chunks: Chunks, intake: Intake): AsyncGenerator<Chunk> {
  let inflater: Inflater | undefined;
  let isDamaged = false;
  try {
    for await (const slice of slices(chunks)) {
      if (slice instanceof Gap) {
        yield slice;
        inflater?.close();
        [inflater, isDamaged] = [undefined, true];
        continue;
      }
      const beginsMember = slice.indexOf(MEMBER) === 0;
      let isFresh = inflater === undefined;
      if (isFresh && !beginsMember) {
        if (!isDamaged && !isPadding(slice)) {
          yield broken('something that is no gzip lies among the gzip data');
          isDamaged = true;
        }
        continue;
      }
      for (;;) {
        const current: Inflater = inflater ?? new Inflater();
        inflater = current;
        const outcome = await current.push(slice);
        for (const bytes of outcome.bytes) {
          yield bytes;
          const excess = intake.inflated(bytes.length);
          if (excess) {
            yield excess;
            return;
          }
        }
        if (outcome.bytes.length > 0) isDamaged = false;
        if (outcome.ended) inflater = undefined;
        if (!outcome.fault) break;
        current.close();
        if (!isDamaged) yield broken(outcome.fault);
        [inflater, isDamaged] = [undefined, true];
        // The damage may lie in the member before, and this slice begin a sound one.
        if (!beginsMember || isFresh) break;
        isFresh = true;
      }
    }
    const rest = await inflater?.end();
    if (rest?.fault) yield broken('the gzip data end too early', 'Get the file again; it was cut off.');
  } finally {
    inflater?.close();
  }
}

function broken(reason: string, remedy = 'Get the file again, or check it with gzip -t.'): Gap {
  return new Gap(reason, remedy);
}

function isPadding(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

/** The stream in slices of at most {@link SLICE} bytes, a new one wherever a member may begin. */
async function* slices(chunks: Chunks): AsyncGenerator<Chunk> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (chunk instanceof Gap) {
      if (held.length > 0) yield held;
      held = Buffer.alloc(0);
      yield chunk;
      continue;
    }
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    // The last bytes may be the beginning of a member's.
    const whole = bytes.length - (MEMBER.length - 1);
    let from = 0;
    while (from < whole) {
      const next = bytes.indexOf(MEMBER, from + 1);
      const to = Math.min(from + SLICE, whole, next < 0 ? whole : next);
      yield bytes.subarray(from, to);
      from = to;
    }
    held = bytes.subarray(from);
  }
  if (held.length > 0) yield held;
}
