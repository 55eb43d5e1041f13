/**
 * What becomes of a feed of twenty entries with one defect, read by this program and by feedsmith, and how fast both read
 * a sound one: npx tsx bench/feeds.ts
 */
import { parseFeed } from 'feedsmith';
import { readFeed } from '../src/article/feed/index.js';

const entry = (i: number) =>
  `<item><title>Report ${i}</title><link>https://courier.example/${i}</link><pubDate>Mon, 06 May 2019 12:00:00 GMT</pubDate>` +
  `<description>Talks &amp;amp; more ${'of the same '.repeat(25)}</description></item>`;
const entries = Array.from({ length: 20 }, (_, i) => entry(i));
const feed = (items: readonly string[], head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>The Lund Courier</title>${items.join('')}</channel></rss>`;
const withEighth = (change: (item: string) => string) =>
  feed(entries.map((item, i) => (i === 7 ? change(item) : item)));

const DEFECTS: Readonly<Record<string, string>> = {
  none: feed(entries),
  'a tag not closed': withEighth((item) => item.replace('</title>', '')),
  'a tag closed twice': withEighth((item) => `${item}</b>`),
  'ampersands as they are': withEighth((item) => item.replace('Talks', 'Talks & &eacute;')),
  'cut off in the middle': feed(entries).slice(0, feed(entries).length / 2),
  'CDATA not closed at the end': feed([...entries.slice(1), '<item><title><![CDATA[Talks</title></item>']),
  'an external entity declared': feed(entries, '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
};

function byFeedsmith(xml: string): string {
  try {
    const { feed: parsed } = parseFeed(xml) as { feed: { items?: unknown[] } };
    return `${parsed.items?.length ?? 0}`;
  } catch {
    return 'refused';
  }
}

console.log('defect                         this program   feedsmith   (entries read of 20)');
for (const [defect, xml] of Object.entries(DEFECTS)) {
  const own = readFeed(Buffer.from(xml)).items.filter((item) => 'entry' in item).length;
  console.log(`${defect.padEnd(31)}${String(own).padEnd(15)}${byFeedsmith(xml)}`);
}

const ROUNDS = 5;
const large = feed(Array.from({ length: 20_000 }, (_, i) => entry(i)));
const seconds = (read: () => unknown) => {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    read();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
};
const [own, theirs] = [seconds(() => readFeed(Buffer.from(large))), seconds(() => parseFeed(large))];
const rate = (time: number) => `${(large.length / 1e6 / time).toFixed(1)} MB/s`;
console.log(`\nthis program ${rate(own)}, feedsmith ${rate(theirs)}: ${(theirs / own).toFixed(2)} times as fast`);
