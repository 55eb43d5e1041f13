import { gzipSync } from 'node:zlib';
import { pageOf, response, warcRecord, zipOf } from '../fixture.js';

/** A sound input to begin from. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
}

const TEXTS = [1, 2, 3].map(
  (n) => `President Holm met the minister in town ${n}, his office said. “We talked”, he added.`,
);

const objects = TEXTS.map((text, n) => ({
  id: `a${n}`,
  published: '2014-06-04',
  outlet: 'Courier',
  title: 'Met',
  text,
}));

const rss = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss [<!ENTITY dash "–">]>
<rss version="2.0"><channel><title>Courier</title><link>https://courier.example.org/</link>
${TEXTS.map((text, n) => `<item><title>Met ${n}</title><link>https://courier.example.org/${n}</link><pubDate>Wed, 04 Jun 2014 10:15:00 GMT</pubDate><description><![CDATA[<p>${text}</p>]]></description></item>`).join('\n')}
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><id>urn:x</id><updated>2014-06-04T10:15:00Z</updated>
${TEXTS.map((text, n) => `<entry><title>Met ${n}</title><id>urn:x:${n}</id><updated>2014-06-04T10:15:00Z</updated><content type="html">&lt;p&gt;${text}&lt;/p&gt;</content></entry>`).join('\n')}
</feed>`;

const jsonFeed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Courier',
  items: TEXTS.map((text, n) => ({ id: `${n}`, content_text: text, date_published: '2014-06-04T10:15:00Z' })),
};

const lines = objects.map((one) => `${JSON.stringify(one)}\n`).join('');
const table = `id,date,title,body\n${TEXTS.map((text, n) => `a${n},2014-06-04,"Met, again","${text}\n${text}"\n`).join('')}`;
const records = [
  warcRecord({ type: 'warcinfo', block: 'software: ours', contentType: 'application/warc-fields' }),
  warcRecord({ type: 'response', block: response(pageOf(1)) }),
  warcRecord({ type: 'response', block: response(gzipSync(pageOf(2)), ['Content-Encoding: gzip']) }),
  warcRecord({ type: 'resource', block: TEXTS[0]!, contentType: 'text/plain' }),
];
const inner = zipOf({ name: 'a.jsonl.gz', bytes: gzipSync(lines) }, { name: 'b/c.html', bytes: pageOf(3) });

const plain: Readonly<Record<string, string | Buffer>> = {
  'a.txt': TEXTS.join('\n\n'),
  'a.jsonl': lines,
  'a.json': JSON.stringify(objects, undefined, 1),
  'one.json': JSON.stringify(objects[0]),
  'a.csv': table,
  'a.tsv': table.replaceAll(',', '\t'),
  'wide.csv': Buffer.from(`\ufeff${table}`, 'utf16le'),
  'a.html': pageOf(1),
  'a.rss': rss,
  'a.atom': atom,
  'feed.json': JSON.stringify(jsonFeed),
  'a.warc': Buffer.concat(records),
  'a.warc.gz': Buffer.concat(records.map((record) => gzipSync(record))),
  'a.jsonl.gz': gzipSync(lines),
  'a.zip': inner,
  'outer.zip': zipOf(
    { name: 'inner.zip', bytes: inner, method: 0 },
    { name: 'manifest.jsonl', bytes: '{"file": "x.txt"}\n' },
  ),
};

/** One sound input of every kind that is read. */
export const SEEDS: readonly Seed[] = Object.entries(plain).map(([name, bytes]) => ({
  name,
  bytes: Buffer.from(bytes),
}));
