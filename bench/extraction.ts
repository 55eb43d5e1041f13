/**
 * What reading web pages is worth, and what it costs: `npx tsx bench/extraction.ts [--worst 20]`.
 * Pages and gold text are those of the article extraction benchmark (181 pages), expected in ../shared; see its
 * README for the measure and the published results. Readability.js on linkedom is measured beside, by the same measure.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { articleFromHtml } from '../src/article/index.js';
import type { Article } from '../src/record/types.js';
import { dateAccuracy, titleAccuracy } from './extraction-metadata.js';
import { FOLDER, type Page, pages } from './extraction-pages.js';
import { f1Of, type Overlap, overlapOf, precisionOf, recallOf, scoreOf, spreadOf } from './extraction-score.js';

/** The report of an article as it is taken: without the headline and what is marked as no report. */
function reportOf({ text, title = '', furniture }: Article): string {
  let from = text.startsWith(title) ? title.length : 0;
  const pieces: string[] = [];
  for (const { span, kind } of furniture) {
    if (kind === 'dateline' || span[0] < from) continue;
    pieces.push(text.slice(from, span[0]));
    from = span[1];
  }
  return [...pieces, text.slice(from)].join(' ');
}

const READERS: Readonly<Record<string, (page: Page) => string>> = {
  demarche: ({ bytes, id }) => {
    const reading = articleFromHtml(bytes, { file: id }, {});
    return 'article' in reading ? reportOf(reading.article) : '';
  },
  'Readability.js + linkedom': ({ bytes }) => {
    const { document } = parseHTML(bytes.toString('utf8'));
    const found = new Readability<TreeNode>(document, { serializer: (node) => node as unknown as TreeNode }).parse();
    return found?.content ? textOfTree(found.content) : '';
  },
};

interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<TreeNode>;
}

const BLOCKS =
  /^(?:p|div|h\d|li|ul|ol|d[ltd]|table|t[rdh]|blockquote|pre|section|article|figure|figcaption|br|hr|aside|header|footer)$/i;

/** Its text with blocks parted, so that words of neighbours do not run together. */
function textOfTree(node: TreeNode): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  const inner = [...node.childNodes].map(textOfTree).join('');
  return BLOCKS.test(node.nodeName) ? `\n${inner}\n` : inner;
}

function measure(name: string, all: readonly Page[]): Overlap[] {
  const read = READERS[name]!;
  for (const page of all.slice(0, 20)) read(page);
  const start = process.cpuUsage();
  const texts = all.map(read);
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const megabytes = all.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  const overlaps = all.map(({ gold }, i) => overlapOf(gold, texts[i]!));
  const [score, spread] = [scoreOf(overlaps), spreadOf(overlaps)];
  const part = (key: keyof typeof score) => `${key} ${score[key].toFixed(3)} ± ${spread[key].toFixed(3)}`;
  console.log(
    `${name.padEnd(26)} ${part('f1')}  ${part('precision')}  ${part('recall')}   ` +
      `${(all.length / seconds).toFixed(0)} pages and ${(megabytes / seconds).toFixed(1)} MB a CPU-second, ${texts.filter((t) => !t).length} refused`,
  );
  return overlaps;
}

const all = pages();
if (!all) {
  console.log(`Nothing to measure: the pages are expected in ${FOLDER}, which is not there.`);
} else {
  console.log('Published: rs_trafilatura 0.970, go_trafilatura 0.960, trafilatura 0.958, readability_js 0.947.\n');
  const [ours] = Object.keys(READERS).map((name) => measure(name, all));
  titleAccuracy(all);
  dateAccuracy(all);
  const worst = process.argv.indexOf('--worst');
  if (worst > 0) {
    const ranked = all.map((page, i) => ({ page, of: ours![i]! }));
    const f1 = ({ of }: { of: Overlap }) => f1Of(precisionOf(of), recallOf(of));
    ranked.sort((a, b) => f1(a) - f1(b));
    console.log('\nWorst pages: F1, precision, recall, address');
    for (const one of ranked.slice(0, Number(process.argv[worst + 1] ?? 20))) {
      const figures = [f1(one), precisionOf(one.of), recallOf(one.of)].map((n) => n.toFixed(3));
      console.log(`  ${figures.join('  ')}  ${one.page.url}`);
    }
  }
}
