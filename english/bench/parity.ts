import { load } from '../src/index.js';
import { type Golden, readGolden, starts } from '../test/golden/read.js';

/**
 * Compares the pipeline with what `tools/golden.py` recorded of Python spaCy.
 *
 *     npx tsx english/bench/parity-texts.ts > texts.jsonl
 *     python english/tools/golden.py MODEL texts.jsonl golden.jsonl.gz
 *     npx tsx english/bench/parity.ts golden.jsonl.gz [how many differing texts to print]
 */
const [path, shown = '0'] = process.argv.slice(2);
if (!path) {
  console.error('Give the file that english/tools/golden.py wrote.');
  process.exit(1);
}

const FIELDS = ['tag', 'pos', 'morph', 'lemma', 'head', 'dep'] as const;
const same = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<(typeof FIELDS)[number], number>;
/** How many spans Python has, how many we, and how many both. */
interface Spans {
  gold: number;
  found: number;
  both: number;
}

let texts = 0;
let tokens = 0;
let identical = 0;
const sentences: Spans = { gold: 0, found: 0, both: 0 };
const entities: Spans = { gold: 0, found: 0, both: 0 };
let toShow = Number(shown);

function tally(count: Spans, gold: Set<string>, found: Set<string>): void {
  count.gold += gold.size;
  count.found += found.size;
  for (const item of found) if (gold.has(item)) count.both++;
}

const nlp = await load();

function compare(golden: Golden): void {
  const doc = nlp(golden.text);
  const at = starts(golden);
  const mine = new Map(doc.tokens.map((token) => [token.start, token]));
  const differences: string[] = [];
  for (const [i, text] of golden.tokens.entries()) {
    const token = mine.get(at[i]!);
    if (token?.text !== text) {
      differences.push(`token ${JSON.stringify(text)}: ${JSON.stringify(token?.text)}`);
      continue;
    }
    identical++;
    const values = {
      tag: [golden.tags[i], token.tag],
      pos: [golden.pos[i], token.pos],
      morph: [golden.morphs[i], token.morph],
      lemma: [golden.lemmas[i], token.lemma],
      head: [at[golden.heads[i]!], token.head.start],
      dep: [golden.deps[i], token.dep],
    };
    for (const field of FIELDS) {
      const [expected, got] = values[field];
      if (expected === got) same[field]++;
      else differences.push(`${field} of ${text} (${i}): ${expected} in Python, ${got} here`);
    }
  }
  tokens += golden.tokens.length;
  tally(sentences, new Set(golden.sents.map((i) => `${at[i]}`)), new Set(doc.sentences.map((s) => `${s.startChar}`)));
  const end = (i: number) => at[i - 1]! + golden.tokens[i - 1]!.length;
  tally(
    entities,
    new Set(golden.ents.map(([from, to, label]) => `${at[from]} ${end(to)} ${label}`)),
    new Set(doc.entities.map((entity) => `${entity.startChar} ${entity.endChar} ${entity.label}`)),
  );
  if (differences.length > 0 && toShow-- > 0) console.log(JSON.stringify(golden.text), differences);
}

for (const golden of readGolden(path)) {
  compare(golden);
  texts++;
}
console.log(`${texts} texts, ${tokens} tokens`);
const share = (equal: number, of: number) => ({
  of,
  different: of - equal,
  equal: `${(100 * (equal / of)).toFixed(4)} %`,
});
const f1 = ({ gold, found, both }: Spans) => ({
  of: gold,
  different: gold + found - 2 * both,
  equal: `F ${((2 * both) / (gold + found)).toFixed(6)}`,
});
console.table({
  tokens: share(identical, tokens),
  ...Object.fromEntries(FIELDS.map((field) => [field, share(same[field], tokens)])),
  'sentence starts': f1(sentences),
  entities: f1(entities),
});
