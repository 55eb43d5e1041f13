import { Gap } from '../stream/chunk.js';

interface Signature {
  readonly bytes: string;
  readonly at?: number;
  readonly what: string;
  readonly remedy: string;
}

const NO_ARTICLE = 'It is no article; leave it out.';
const packed = (how: string) => `Unpack it and pipe it in: ${how} FILE | demarche add -`;

/** Kinds of file that are met among articles under any name, by their first bytes. */
const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF-', what: 'a PDF document', remedy: 'Give its text, for example as pdftotext writes it.' },
  { bytes: '\u0089PNG', what: 'a PNG picture', remedy: NO_ARTICLE },
  { bytes: '\u00ff\u00d8\u00ff', what: 'a JPEG picture', remedy: NO_ARTICLE },
  { bytes: 'GIF8', what: 'a GIF picture', remedy: NO_ARTICLE },
  { bytes: 'RIFF', what: 'a picture or a sound', remedy: NO_ARTICLE },
  { bytes: '\u007fELF', what: 'a program', remedy: NO_ARTICLE },
  { bytes: 'SQLite format 3\u0000', what: 'a database', remedy: 'Give its table of articles as CSV.' },
  { bytes: 'PAR1', what: 'a Parquet file', remedy: 'Give it as CSV or JSON Lines.' },
  { bytes: 'BZh', what: 'packed with bzip2', remedy: packed('bzcat') },
  { bytes: '\u00fd7zXZ', what: 'packed with xz', remedy: packed('xzcat') },
  { bytes: '\u0028\u00b5\u002f\u00fd', what: 'packed with zstd', remedy: packed('zstdcat') },
  { bytes: '7z\u00bc\u00af', what: 'a 7z archive', remedy: 'Unpack it and give the folder.' },
  { bytes: 'Rar!', what: 'a RAR archive', remedy: 'Unpack it and give the folder.' },
  { bytes: 'ustar', at: 257, what: 'a tar archive', remedy: 'Unpack it and give the folder.' },
  { bytes: '\u00d0\u00cf\u0011\u00e0', what: 'a document of an office program', remedy: 'Give its text.' },
];

/** What a file is that holds no articles, whatever it is called; `undefined` where it may be a text. */
export function foreign(head: Buffer): Gap | undefined {
  const start = head.toString('latin1', 0, 512);
  const known = SIGNATURES.find(({ bytes, at = 0 }) => start.startsWith(bytes, at));
  if (known) return new Gap(`it is ${known.what}`, known.remedy);
  return start.includes('\u0000') ? new Gap('it holds binary data, no text', NO_ARTICLE) : undefined;
}
