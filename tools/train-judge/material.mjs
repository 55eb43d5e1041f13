import { fileURLToPath } from 'node:url';
import { readCases, readTexts } from './texts.mjs';

const CASES = ['frames', 'phrases', 'parties', 'replies', 'senses', 'tenses'].map(
  (name) => new URL(`../../src/coding/cases/${name}.tsv`, import.meta.url),
);
/**
 * Reports of our own, annotated by the codebook: in the manner of the press, stories told by several outlets each, and
 * articles with mention after mention in ever other words. The latter two count for less: no press is so dense.
 */
const OWN = [
  ['texts', 1],
  ['texts/stories', 0.5],
  ['texts/dense', 0.25],
];

/** All annotated texts to learn from: the sets that pairs of files hold, our own as the last of them, and our cases. */
export async function readMaterial(files) {
  const sets = [];
  for (let i = 0; i < files.length; i += 2) sets.push(await readTexts(files[i], files[i + 1]));
  const own = await Promise.all(OWN.map(([folder, weight]) => readTexts(...filesIn(folder), weight)));
  sets.push(own.flat());
  return { sets, cases: CASES.flatMap(readCases) };
}

function filesIn(folder) {
  return ['articles', 'annotations'].map((name) => fileURLToPath(new URL(`${folder}/${name}.jsonl`, import.meta.url)));
}
