import type { CodingError } from './causes.js';
import type { Rates } from './rates.js';
import { frequentCauses, type Score } from './score.js';

/** The score as lines of text for a person to read, with the most frequent causes of error. */
export function reportScore(score: Score, quoted = 0): string {
  const acts = Object.entries(score.acts).sort(([, a], [, b]) => b.gold - a.gold);
  const fields = Object.entries(score.fields);
  const { articles, mentions, per_100 } = score.out_of_scope;
  return [
    `${score.articles} articles`,
    row('coded', score.coded),
    row('coded without comment', score.coded_without_comment),
    row('detected', score.detected),
    row('linking (B-cubed)', { ...score.linking, gold: score.linking.pairs }),
    row('episodes', score.episodes),
    '',
    'acts',
    ...acts.map(([act, r]) => row(`  ${act}`, r)),
    '',
    'fields, over coded pairs',
    ...fields.map(([field, f]) => `  ${field.padEnd(22)} right ${percent(f.share)} of ${f.gold}`),
    '',
    ...(articles > 0
      ? [`${mentions} mentions in ${articles} texts with nothing in scope: ${per_100.toFixed(1)} per 100`, '']
      : []),
    `most frequent causes of ${score.errors.length} errors`,
    ...frequentCauses(score.errors).map(
      (c) => `  ${String(c.count).padStart(4)}  ${c.cause}: ${c.detail} (as in ${c.example})`,
    ),
    ...(quoted > 0 ? ['', ...score.errors.slice(0, quoted).map(quote)] : []),
  ].join('\n');
}

function row(name: string, r: Omit<Rates, 'predicted'> & { predicted?: number }): string {
  const counts = `gold ${r.gold}${r.predicted === undefined ? '' : `  predicted ${r.predicted}`}`;
  return `${name.padEnd(24)} P ${percent(r.precision)}  R ${percent(r.recall)}  F1 ${percent(r.f1)}   ${counts}`;
}

function percent(share: number | null): string {
  return (share === null ? '–' : (100 * share).toFixed(1)).padStart(5);
}

const LONGEST_QUOTE = 160;

function quote({ article, cause, detail, gold, predicted }: CodingError): string {
  const words = (gold ?? predicted)?.quote?.slice(0, LONGEST_QUOTE) ?? '';
  const parties = [gold, predicted].map((m) => (m ? `${m.actor.join(',')}→${m.recipient.join(',')}` : '–'));
  return `${article} ${cause}: ${detail} [gold ${parties[0]}, read ${parties[1]}]: ${words.replace(/\s+/g, ' ')}`;
}
