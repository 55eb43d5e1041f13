// How much is read where there should be next to nothing: `npx tsx bench/out-of-scope.ts [--take N] [--show N]`.
//
// Mentions per hundred articles on domestic topics of a mixed feed (healthcare, taxes, education …), by topic. Some of
// these articles do speak of an engagement in passing, so that the figure is an upper bound of what is read wrongly.
// The texts lie in ../shared; without them there is nothing to measure.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeArticle } from '../src/article/index.js';
import { createCoder } from '../src/coding/index.js';

const FEED = fileURLToPath(new URL('../../shared/corpus/background.jsonl', import.meta.url));
const DOMESTIC = new Set(
  `abortion animal_welfare healthcare taxes education gun_control_and_gun_rights marijuana_legalization criminal_justice
  supreme_court voting_rights_and_voter_fraud campaign_finance welfare social_security fiscal_cliff federal_budget
  economy_and_jobs banking_and_finance lgbt_rights race_and_racism violence_in_america free_speech us_congress us_house
  us_senate impeachment sexual_misconduct religion_and_faith culture holidays sports arts_and_entertainment labor
  role_of_government media_bias campaign_rhetoric civil_rights women's_issues opioid_crisis`.split(/\s+/),
);

interface Line {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly published: string | null;
}

function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

if (!existsSync(FEED)) {
  console.error(`${FEED} is not there: nothing to measure.`);
  process.exit(1);
}
const lines = readFileSync(FEED, 'utf8')
  .trim()
  .split('\n')
  .map((line): Line => JSON.parse(line))
  .filter(({ topic }) => DOMESTIC.has(topic));
const take = Math.min(option('--take', lines.length), lines.length);
const taken = lines.filter(
  (_, i) => Math.floor((i * take) / lines.length) !== Math.floor(((i - 1) * take) / lines.length),
);
const coder = await createCoder();
const topics = new Map<string, { articles: number; mentions: number }>();
const shown: string[] = [];
let [mentions, clean] = [0, 0];
for (const { id, topic, text, published } of taken) {
  const { article } = makeArticle({ id, text, published: published ?? undefined });
  const found = (await coder.code(article)).mentions;
  const row = topics.get(topic) ?? { articles: 0, mentions: 0 };
  topics.set(topic, { articles: row.articles + 1, mentions: row.mentions + found.length });
  mentions += found.length;
  if (found.length === 0) clean++;
  for (const m of found)
    shown.push(`${topic} ${m.act} ${m.actor}→${m.recipient}: ${m.quote.replace(/\s+/g, ' ').slice(0, 160)}`);
}
console.log(
  `${taken.length} articles on domestic topics: ${((100 * mentions) / taken.length).toFixed(1)} mentions in a hundred,`,
);
console.log(`none in ${((100 * clean) / taken.length).toFixed(1)} % of them`);
for (const [topic, row] of [...topics].sort(([, a], [, b]) => b.mentions - a.mentions)) {
  console.log(`  ${topic.padEnd(34)} ${String(row.mentions).padStart(4)} in ${row.articles}`);
}
for (const line of shown.slice(0, option('--show', 0))) console.log(line);
