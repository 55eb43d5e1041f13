import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Presences } from '../cast/presence.js';
import type { Candidate } from '../judge/candidate.js';
import { openOf, presencesOf } from '../judge/judge.js';
import { Embeddings } from './embeddings.js';
import { type Sheet, sheets } from './questions.js';
import { reread } from './reread.js';
import { ACTS, POLARITIES, type View } from './view.js';
import { loadWords } from './words.js';

const FOLDER = new URL('../../../model/encoder/', import.meta.url);
const ROLES = 3;
/** One thread, so that workers do not get in each other's way. */
const THREADS = { intraOpNumThreads: 1, interOpNumThreads: 1 };

/** Gives the candidates of one article as they read once the encoder has seen those that may be reports. */
export type Encoder = (found: readonly Candidate[]) => Promise<Candidate[]>;

/** What the encoder makes of candidates of one article, all that it is asked about. */
export type Viewer = (asked: readonly Candidate[], here: Presences) => Promise<Map<Candidate, View>>;

/** Loads the encoder that comes with the program: a small transformer that has learnt what words report and who takes part. */
export async function loadEncoder(): Promise<Encoder> {
  const look = await loadViewer();
  return async (found) => {
    const here = presencesOf(found);
    if (!here) return [];
    const views = await look(openOf(found), here);
    return found.flatMap((c) => reread({ ...c, view: views.get(c) }));
  };
}

/** The encoder by itself, before anything is made of what it says. */
export async function loadViewer(): Promise<Viewer> {
  const words = loadWords();
  const embeddings = new Embeddings(readFileSync(new URL('embeddings.bin', FOLDER)), words.size);
  const session = await InferenceSession.create(fileURLToPath(new URL('layers.onnx', FOLDER)), THREADS);
  return async (asked, here) => {
    const views = new Map<Candidate, View>();
    for (const sheet of sheets(asked, here, words)) {
      const { acts, polarities, roles } = await session.run(feeds(sheet, embeddings));
      const answers = {
        acts: rows(acts!, ACTS.length),
        polarities: rows(polarities!, POLARITIES.length),
        roles: rows(roles!, ROLES),
      };
      for (const [candidate, view] of viewsOf(sheet, answers)) views.set(candidate, view);
    }
    return views;
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
