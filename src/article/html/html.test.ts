import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../record/types.js';
import type { Reading } from '../source.js';
import { articleFromHtml, LARGEST_PAGE, type PageFrom } from './index.js';

const CASES = fileURLToPath(new URL('./cases/', import.meta.url));

const read = (page: string | Uint8Array, from: PageFrom = {}): Reading =>
  articleFromHtml(typeof page === 'string' ? Buffer.from(page) : page, { file: 'page.html' }, {}, from);
const article = (reading: Reading): Article => {
  if ('quarantined' in reading) throw new Error(`quarantined: ${reading.quarantined.reason}`);
  return reading.article;
};
const reason = (reading: Reading) => ('quarantined' in reading ? reading.quarantined.reason : 'no fault');

interface Case {
  readonly from?: PageFrom;
  /** Fields of the article, and their origins, as far as the case is about them. */
  readonly article?: Partial<Article>;
  readonly without?: readonly (keyof Article)[];
  /** The whole text, a paragraph a line. */
  readonly text?: readonly string[];
  readonly captions?: readonly string[];
  readonly absent?: readonly string[];
  readonly quarantined?: string;
}

describe('pages', () => {
  it.each(readdirSync(CASES).sort())('%s', (name) => {
    const expected: Case = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8'));
    const reading = read(readFileSync(join(CASES, name, 'page.html')), expected.from);
    if (expected.quarantined !== undefined) return expect(reason(reading)).toContain(expected.quarantined);
    const found = article(reading);
    if (expected.article) expect(found).toMatchObject(expected.article);
    for (const field of expected.without ?? []) expect(found[field]).toBeUndefined();
    if (expected.text) expect(found.text.split('\n\n')).toEqual(expected.text);
    for (const words of expected.absent ?? []) expect(found.text).not.toContain(words);
    if (expected.captions) {
      const captions = found.furniture.filter(({ kind }) => kind === 'caption');
      expect(captions.map(({ span }) => found.text.slice(...span))).toEqual(expected.captions);
    }
  });
});

const SENTENCES = [
  'The foreign minister of Norland received her colleague from Sudmark on Tuesday in the old customs house.',
  'Both said that the talks on the ferry line would go on in the autumn, and that no date had been set for a summit.',
  'A spokesman for the ministry told reporters that an invitation had been sent and that an answer was expected soon.',
];
const page = (body: string, head = '<title>Ministers meet on the ferry line</title>') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const paragraphs = SENTENCES.map((s) => `<p>${s}</p>`).join('\n');
const report = `<h1>Ministers meet on the ferry line</h1>${paragraphs}`;

describe('charsets', () => {
  const german = [
    'Der Außenminister von Südmark hat am Dienstag in Nördlingen über die Fähre gesprochen, die seit März nicht mehr fährt.',
    'Über die Einladung nach Köln, so sagte er, müsse später entschieden werden; für Gespräche sei er jederzeit verfügbar.',
  ];
  const html = (meta: string) =>
    `<html lang="de"><head>${meta}<title>Gespräche über die Fähre</title></head><body><h1>Gespräche über die Fähre</h1>${german
      .map((s) => `<p>${s}</p>`)
      .join('')}</body></html>`;
  const text = ['Gespräche über die Fähre', ...german].join('\n\n');

  it.each<[string, string, string, PageFrom]>([
    ['as declared in the page', 'windows-1252', '<meta charset="iso-8859-1">', {}],
    [
      'as declared in the page, the old way',
      'utf-8',
      '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
      {},
    ],
    [
      'as declared in the header, against the page',
      'windows-1252',
      '<meta charset="utf-8">',
      { contentType: 'text/html; charset=windows-1252' },
    ],
    ['as the bytes have it, where UTF-8 is declared wrongly', 'windows-1252', '<meta charset="utf-8">', {}],
    ['as the bytes have it, where another is declared wrongly', 'utf-8', '<meta charset="windows-1251">', {}],
    ['as the bytes have it, where the declared one does not exist', 'windows-1252', '<meta charset="x-nonsense">', {}],
    ['undeclared', 'windows-1252', '', {}],
  ])('%s', (_, charset, meta, from) => {
    expect(article(read(iconv.encode(html(meta), charset), from)).text).toBe(text);
  });

  it.each(['utf-16le', 'utf-16be', 'utf8'])('by the byte order mark of %s', (charset) => {
    expect(article(read(iconv.encode(html('<meta charset="koi8-r">'), charset, { addBOM: true }))).text).toBe(text);
  });

  it('keeps the rest of a UTF-8 page that is cut within a character', () => {
    const bytes = Buffer.from(html('<meta charset="utf-8">').replace('</body></html>', '<p>ä'));
    expect(article(read(bytes.subarray(0, -1))).text).toContain(german[1]);
  });

  it('reads Russian that is declared nowhere', () => {
    const russian = Array.from(
      { length: 3 },
      () =>
        'Министр иностранных дел принял во вторник своего коллегу и передал ему приглашение посетить столицу весной.',
    );
    const bytes = iconv.encode(
      `<html><body><h1>Приглашение</h1>${russian.map((s) => `<p>${s}</p>`).join('')}</body></html>`,
      'windows-1251',
    );
    expect(article(read(bytes))).toMatchObject({ language: 'ru', text: expect.stringContaining(russian[0]!) });
  });
});

describe('bad pages', () => {
  const nested = (tag: string) => Buffer.from(page(`${`<${tag}>`.repeat(100_000)}${report}`));
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(5000, 7)]);
  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256));

  it.each<[string, Uint8Array, RegExp]>([
    ['larger than any article', Buffer.alloc(LARGEST_PAGE + 1, 0x20), /10\.0 MB, more than the 10 MB/],
    ['empty', Buffer.alloc(0), /is empty/],
    ['blank', Buffer.from(' \n\t '), /is empty/],
    ['tags nested 100,000 deep', nested('div'), /nested deeper than 1000/],
    ['tags nested that no page closes', nested('b'), /nested deeper than 1000/],
    ['a million tags', Buffer.from('<i></i>'.repeat(1_000_000)), /more than 200000 tags/],
    ['a picture', png, /picture \(PNG\)/],
    ['binary', noise, /binary/],
    ['nulls', Buffer.alloc(4000), /binary/],
    ['text without a sentence', Buffer.from('<p>Menu</p><p>Contact</p>'), /no running text/],
    ['a comment that never ends', Buffer.from(`<!-- ${'-'.repeat(3_000_000)}`), /no running text/],
    ['a tag that never ends', Buffer.from(`<div class="${'a '.repeat(1_500_000)}`), /no running text/],
  ])('%s', (_, bytes, expected) => {
    const reading = read(bytes);
    expect(reason(reading)).toMatch(expected);
    expect('quarantined' in reading && reading.quarantined.remedy).toBeTruthy();
  });

  it('reads what stands before and after a hundred thousand unclosed brackets', () => {
    expect(article(read(page(`${report}${'<'.repeat(100_000)}`))).text).toContain(SENTENCES[2]);
  });

  // What is squared in the number of neighbours would run into the limit of time of the test.
  it.each([
    ['sixty thousand times', '<time datetime="2012-01-01">a</time>'.repeat(60_000)],
    ['thirty thousand teasers', '<div><h3><a href="/x">abc</a></h3></div>'.repeat(30_000)],
    ['a hundred thousand <meta>', '<meta name="author" content="x">'.repeat(100_000)],
    ['four million blank lines', `<p>${'\n '.repeat(2_000_000)}`],
  ])('reads past %s', (_, many) => {
    const says = '<title>Ministers meet on the ferry line</title><meta property="og:type" content="article">';
    expect(article(read(page(`${report}${many}`, says))).text).toContain(SENTENCES[2]);
  });

  it('refuses a report of one line of five megabytes', () => {
    const text = SENTENCES.join(' ').repeat(15_000);
    expect(reason(read(page(`<h1>Ministers meet</h1><p>${text}</p>`)))).toContain('characters, which no article has');
  });

  it('keeps what it refuses, where it is not large', () => {
    const reading = read('<p>Nothing</p>');
    expect('quarantined' in reading && reading.quarantined.raw).toBe('<p>Nothing</p>');
  });
});

describe('whatever comes', () => {
  const tags = fc.constantFrom(
    ...[
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<table><tr><td>',
      '</table>',
      '<a href="/x">',
      '</a>',
      '<h1>',
      '</h1>',
      '<br>',
      '<li>',
      '<ul>',
    ],
    ...[
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":',
      '<svg>',
      '<b>',
    ],
    ...[
      '<time datetime="30000-01-01">',
      '<meta property="og:title" content="',
      '"><',
      '&#x0;',
      '&#xD800;',
      '&amp;lt;',
      '\u202e',
      '\u0000',
    ],
    ...[
      '<figure><figcaption>',
      '</figcaption></figure>',
      '<div class="caption">',
      '<html lang="fr">',
      '<title>',
      '<![CDATA[',
    ],
    ...SENTENCES,
  );
  const soup = fc.array(tags, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join('')));
  const input = fc.oneof(soup, fc.uint8Array({ maxLength: 2000 }));

  it('gives an article or a reason, and furniture that lies in the text', () => {
    fc.assert(
      fc.property(input, fc.option(fc.webUrl(), { nil: undefined }), (bytes, url) => {
        const reading = read(bytes, { url });
        if ('quarantined' in reading)
          return reading.quarantined.reason !== '' && !reading.quarantined.reason.includes('failed');
        const { text, furniture } = reading.article;
        let last = 0;
        for (const { span } of furniture) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          last = span[1];
        }
        return text.trim() !== '';
      }),
      { numRuns: 400 },
    );
  });
});
