import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { sheets } from '../../dist/coding/encoder/questions.js';
import { loadWords } from '../../dist/coding/encoder/words.js';
import { keyOf } from './lessons.mjs';

/** What encoders said of texts that they had not seen. */
export const FILE = new URL('unseen.jsonl.gz', import.meta.url);
const words = loadWords();

/** What encoders that had not seen a text made of its candidates, by text and candidate; learn.py wrote it. */
export function readViews() {
  const lines = gunzipSync(readFileSync(FILE)).toString().trim().split('\n');
  const views = lines.map((line) => JSON.parse(line));
  return new Map(views.map((view) => [`${view.text}\n${view.key}`, view]));
}

/** The candidates of a text, each with such a view where there is one: none where the rules read it otherwise by now. */
export function withViews({ id, found, here }, views) {
  if (found.length === 0) return found;
  const seen = new Map();
  for (const { questions } of sheets(found, here, words)) {
    for (const { candidate, presences } of questions) {
      const view = views.get(`${id}\n${keyOf(candidate)}`);
      if (view?.roles.length !== presences.length) continue;
      const roles = new Map(presences.map(({ token }, i) => [token, view.roles[i]]));
      seen.set(candidate, { acts: view.acts, polarities: view.polarities, roles });
    }
  }
  return found.map((c) => ({ ...c, view: seen.get(c) }));
}
