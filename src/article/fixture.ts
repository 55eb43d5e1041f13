import { crc32, deflateRawSync } from 'node:zlib';

/** A member of a zip archive to be written for a test. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Number of the method that the archive claims; 8 (deflate) where not given. */
  readonly method?: number;
  /** General-purpose flags; bit 0 says that the member is encrypted. */
  readonly flags?: number;
  /** Unix mode of the file. */
  readonly mode?: number;
}

/** A zip archive as its specification (APPNOTE 6.3) lays it out, without a check of what it is given. */
export function zipOf(...members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, method = 8, flags = 0x800, mode = 0o100644 } of members) {
    const plain = Buffer.from(bytes);
    const packed = method === 0 ? plain : deflateRawSync(plain);
    const [path, sum] = [Buffer.from(name), crc32(plain)];
    const common = Buffer.alloc(26);
    for (const [value, offset] of [
      [20, 0],
      [flags, 2],
      [method, 4],
      [0, 6],
      [0x21, 8],
      [path.length, 22],
    ] as const) {
      common.writeUInt16LE(value, offset);
    }
    for (const [value, offset] of [
      [sum, 10],
      [packed.length, 14],
      [plain.length, 18],
    ] as const) {
      common.writeUInt32LE(value, offset);
    }
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    // Made by: Unix (3), version 2.0.
    index.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), common, tail, path);
    at += 30 + path.length + packed.length;
  }
  const size = index.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...index, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
