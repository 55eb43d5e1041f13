import { LARGEST_PIECE } from '../limits.js';
import { type Chunks, Gap } from './chunk.js';

/** All bytes of a stream that is one article; a gap where it is not whole or larger than an article may be. */
export async function whole(chunks: Chunks): Promise<Buffer | Gap> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (chunk instanceof Gap) return chunk;
    parts.push(chunk);
    length += chunk.length;
    if (length > LARGEST_PIECE) {
      return new Gap(
        `larger than ${LARGEST_PIECE / 1024 / 1024} MB, which no article is`,
        'If it holds many articles, give them as JSON Lines, CSV or a web archive, or each in a file of its own.',
      );
    }
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
