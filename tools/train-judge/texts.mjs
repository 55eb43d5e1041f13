import { readFileSync } from 'node:fs';
import { load } from '@demarche/english';
import { makeArticle } from '../../dist/article/index.js';
import { candidates } from '../../dist/coding/candidates.js';
import { presencesOf } from '../../dist/coding/judge/judge.js';
import { parse } from '../../dist/coding/parse.js';
import { scan } from '../../dist/coding/scan.js';
import { readAnnotations } from '../../dist/evaluate/index.js';
import { loadReference } from '../../dist/reference/index.js';

/** Our own cases are few and beyond doubt. */
const CASE = 4;

const nlp = await load();
const ref = loadReference();

/** Annotated texts with what the rules read in them: {id, weight, gold, found, here}; `here` only where something is found. */
export async function readTexts(articles, annotations, weight = 1) {
  const gold = new Map((await readAnnotations(annotations)).map((g) => [g.id, g]));
  return linesOf(articles)
    .map((line) => JSON.parse(line))
    .filter((article) => gold.has(article.id))
    .map((article) => textOf(article, gold.get(article.id), weight));
}

/** The cases that the tests of the coder check: one sentence of our own a row, with the acts that it reports. */
export function readCases(file) {
  return linesOf(file)
    .slice(1)
    .map((line) => {
      const [text, expected] = line.split('\t');
      const id = `case: ${text}`;
      const reported = expected.split('; ').filter((one) => one !== 'nothing');
      const events = reported.map((one) => {
        // The id of a party may hold blanks.
        const [what, ...rest] = one.split(' ');
        const sides = rest.join(' ');
        const [act, polarity = 'asserted'] = what.split('/');
        const [actor = [], recipient = []] = sides.split('>').map((side) => side.split(',').filter(Boolean));
        return { act, polarity, actor, recipient, span: [0, text.length] };
      });
      return textOf({ id, text, published: '2018-05-24' }, { id, events, episodes: [] }, CASE);
    });
}

function textOf({ published, ...rest }, gold, weight) {
  const { article } = makeArticle({ ...rest, published: published ?? undefined });
  const marked = scan(article.text, ref, article.published);
  const found = marked.length ? candidates(article, parse(nlp, article, marked), ref) : [];
  return { id: article.id, weight, gold, found, here: presencesOf(found) };
}

const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim());
