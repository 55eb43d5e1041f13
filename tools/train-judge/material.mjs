import { fileURLToPath } from 'node:url';
import { readCases, readTexts } from './texts.mjs';

const CASES = ['frames', 'phrases', 'parties', 'replies', 'senses', 'tenses'].map(
  (name) => new URL(`../../src/coding/cases/${name}.tsv`, import.meta.url),
);
/** Reports of our own, annotated by the codebook: in the manner of the press, and with mention after mention in ever other words. */
const OWN = filesIn('texts');
const DENSE = filesIn('texts/dense');
/** What a text counts that is denser than any that is read. */
const DENSE_WEIGHT = 0.25;

/** All annotated texts to learn from: the sets that pairs of files hold, our own as the last of them, and our cases. */
export async function readMaterial(files) {
  const sets = [];
  for (let i = 0; i < files.length; i += 2) sets.push(await readTexts(files[i], files[i + 1]));
  sets.push([...(await readTexts(...OWN)), ...(await readTexts(...DENSE, DENSE_WEIGHT))]);
  return { sets, cases: CASES.flatMap(readCases) };
}

function filesIn(folder) {
  return ['articles', 'annotations'].map((name) => fileURLToPath(new URL(`${folder}/${name}.jsonl`, import.meta.url)));
}
