import { type FileHandle, open } from 'node:fs/promises';
import { basename, posix } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromFdPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { DEEPEST_NESTING } from '../limits.js';
import { MANIFEST, Manifests } from '../manifest.js';
import { InputError, refused, type Source } from '../source.js';
import { type Chunk, end, Gap, readableChunks } from '../stream/chunk.js';
import { Intake } from '../stream/intake.js';
import { spooled } from '../stream/temporary.js';
import { whole } from '../stream/whole.js';
import { type Format, type Input, type Item, type Opener, tooDeep } from './format.js';

const SIGNATURES = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];
const REMEDY = 'Get the archive again, or check it with unzip -t; its other members are read.';
const LINK = 0o120000;
const KIND_OF_FILE = 0o170000;

/** A folder packed as zip: its files are read like those of a folder, with what a manifest among them says. */
export const zip: Format = {
  endings: ['.zip'],
  begins: (head) => SIGNATURES.includes(head.toString('latin1', 0, 4)),
  async *pieces(input, opener) {
    const file = await opened(input);
    if (file instanceof Gap) {
      yield refused(input.source, file);
      return;
    }
    try {
      yield* members(file.fd, input, opener);
    } catch (error) {
      // No index, an index that breaks off, or a manifest that cannot be trusted.
      const remedy =
        error instanceof InputError
          ? error.remedy
          : 'Get it again: the index of a zip archive stands at its end, and is lost where a copy was cut off.';
      yield refused(input.source, { reason: `the zip archive cannot be read: ${(error as Error).message}`, remedy });
    } finally {
      await file.close();
    }
  },
};

/** The archive as a file that can be read at any place: one that is none by itself is written to one first. */
async function opened(input: Input): Promise<FileHandle | Gap> {
  if (input.depth === DEEPEST_NESTING) {
    await end(input.chunks);
    return new Gap(tooDeep.reason, tooDeep.remedy);
  }
  if (input.path === undefined) return spooled(input.chunks);
  await end(input.chunks);
  return open(input.path);
}

/** The index of an archive can be gone through once; it may be long, so it is gone through again rather than kept. */
function indexOf(file: number): Promise<ZipFile> {
  return fromFdPromise(file, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
}

async function* members(file: number, input: Input, opener: Opener): AsyncGenerator<Item> {
  const manifests = await manifestsIn(file, input.intake);
  const archive = await indexOf(file);
  let packed = 0;
  let any = false;
  for await (const entry of archive.eachEntry()) {
    const name = nameOf(entry);
    if (name.endsWith('/') || basename(name) === MANIFEST || !opener.isRead(basename(name))) continue;
    any = true;
    packed += entry.compressedSize;
    if (input.path !== undefined) input.intake.upTo(Math.min(packed, archive.fileSize));
    const source = memberOf(input.source, name);
    const stream = faultIn(name, entry) ?? (await streamOf(archive, entry));
    if (stream instanceof Gap) yield refused(source, stream);
    else {
      const told = await manifests.entryOf(name);
      const chunks = checked(stream, entry, input.intake);
      const member = { source, chunks, intake: input.intake, name: basename(name), depth: input.depth + 1 };
      yield* opener.open({ ...member, ...(told && { entry: told }) });
    }
    if (input.intake.isExceeded) return;
  }
  for (const name of await manifests.missing('.')) {
    const reason = `it is named in ${MANIFEST}, but no file of that name is in the archive`;
    yield refused(memberOf(input.source, name), { reason, remedy: 'Take the line out of the manifest.' });
  }
  if (any) return;
  const remedy = `An archive is searched for files that end in ${opener.endings.join(', ')}.`;
  yield refused(input.source, { reason: 'the archive holds no articles', remedy });
}

async function manifestsIn(file: number, intake: Intake): Promise<Manifests> {
  const archive = await indexOf(file);
  const told = new Map<string, Entry>();
  for await (const entry of archive.eachEntry()) {
    const name = nameOf(entry);
    if (basename(name) === MANIFEST) told.set(posix.normalize(name), entry);
  }
  return new Manifests(async (path) => {
    const entry = told.get(path);
    if (!entry) return undefined;
    const stream = await streamOf(archive, entry);
    const bytes = stream instanceof Gap ? stream : await whole(checked(stream, entry, intake));
    if (bytes instanceof Gap) throw new InputError(`${path}: ${bytes.reason}`, bytes.remedy);
    return bytes.toString('utf8');
  });
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

function memberOf(source: Source, name: string): Source {
  return { ...source, member: source.member === undefined ? name : `${source.member}!${name}` };
}

/** Why a member is not read whatever it holds. Nothing is ever written under its name; a false one is a sign of malice. */
function faultIn(name: string, entry: Entry): Gap | undefined {
  if (validateFileName(name) !== null) {
    return new Gap('its name leads out of the archive', 'See where the archive comes from.');
  }
  if (entry.isEncrypted()) return new Gap('it is encrypted', 'Unpack it with its password and give the files.');
  if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK) {
    return new Gap('it is a link to a file, not the file', 'Pack the files themselves (zip does so without -y).');
  }
  if (entry.canDecodeFileData()) return undefined;
  return new Gap(`it is packed by method ${entry.compressionMethod}, which is not read`, 'Pack it with deflate.');
}

async function streamOf(archive: ZipFile, entry: Entry): Promise<Readable | Gap> {
  try {
    return await archive.openReadStreamPromise(entry);
  } catch (error) {
    return new Gap(`it cannot be unpacked: ${(error as Error).message}`, REMEDY);
  }
}

/** The bytes of a member, counted and their checksum compared. */
async function* checked(stream: Readable, entry: Entry, intake: Intake): AsyncGenerator<Chunk> {
  let sum = 0;
  for await (const chunk of readableChunks(stream, new Intake())) {
    yield chunk;
    if (chunk instanceof Gap) return;
    sum = crc32(chunk, sum);
    const excess = intake.inflated(chunk.length);
    if (!excess) continue;
    yield excess;
    return;
  }
  if (sum !== entry.crc32) yield new Gap('it is damaged: its checksum does not fit', REMEDY);
}
