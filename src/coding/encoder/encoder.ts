import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Candidate } from '../judge/candidate.js';
import { openOf, presencesOf } from '../judge/judge.js';
import { Embeddings } from './embeddings.js';
import { type Sheet, sheets } from './questions.js';
import { ACTS, POLARITIES, type View } from './view.js';
import { loadWords } from './words.js';

const FOLDER = new URL('../../../model/encoder/', import.meta.url);
const ROLES = 3;
/** One thread, so that workers do not get in each other's way. */
const THREADS = { intraOpNumThreads: 1, interOpNumThreads: 1 };

/** Gives the candidates of one article, with what the encoder makes of those that may be reports. */
export type Encoder = (found: readonly Candidate[]) => Promise<Candidate[]>;

/** Loads the encoder that comes with the program: a small transformer that has learnt what words report and who takes part. */
export async function loadEncoder(): Promise<Encoder> {
  const words = loadWords();
  const embeddings = new Embeddings(readFileSync(new URL('embeddings.bin', FOLDER)), words.size);
  const session = await InferenceSession.create(fileURLToPath(new URL('layers.onnx', FOLDER)), THREADS);
  return async (found) => {
    const here = presencesOf(found);
    if (!here) return [];
    const views = new Map<Candidate, View>();
    for (const sheet of sheets(openOf(found), here, words)) {
      const { acts, polarities, roles } = await session.run(feeds(sheet, embeddings));
      const answers = {
        acts: rows(acts!, ACTS.length),
        polarities: rows(polarities!, POLARITIES.length),
        roles: rows(roles!, ROLES),
      };
      for (const [candidate, view] of viewsOf(sheet, answers)) views.set(candidate, view);
    }
    return found.map((c) => ({ ...c, view: views.get(c) }));
  };
}

function feeds({ window: { pieces, start }, questions }: Sheet, embeddings: Embeddings): Record<string, Tensor> {
  const asked = questions.flatMap((q) => [0, q.kernel, q.predicate, q.ruled]);
  const shown = questions.flatMap((q) => q.presences.flatMap((p) => [0, q.kernel, p.place, q.act]));
  return {
    embedded: new Tensor('float32', embeddings.of(pieces), [1, pieces.length, embeddings.width]),
    segments: integers(
      pieces.map((_, i) => (i < start ? 0 : 1)),
      [1, pieces.length],
    ),
    asked: integers(asked, [questions.length, 4]),
    shown: integers(shown, [shown.length / 4, 4]),
  };
}

const integers = (values: readonly number[], shape: number[]): Tensor =>
  new Tensor('int64', BigInt64Array.from(values, BigInt), shape);

/** The rows of a table of so many columns. */
function rows({ data }: Tensor, columns: number): number[][] {
  const all = Array.from(data as Float32Array);
  return Array.from({ length: all.length / columns }, (_, r) => all.slice(r * columns, (r + 1) * columns));
}

type Answers = { readonly acts: number[][]; readonly polarities: number[][]; readonly roles: number[][] };

function viewsOf({ questions }: Sheet, { acts, polarities, roles }: Answers): [Candidate, View][] {
  let next = 0;
  return questions.map(({ candidate, presences }, i) => {
    const parts = new Map(presences.map(({ token }) => [token, roles[next++]!]));
    return [candidate, { acts: acts[i]!, polarities: polarities[i]!, roles: parts }];
  });
}
