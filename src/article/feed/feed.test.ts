import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../source.js';
import { feedDate } from './date.js';
import { FEEDS } from './feed.fixture.js';
import { articlesFromFeed, isFeed } from './index.js';
import { plainText } from './plain-text.js';

const read = (feed: string | Uint8Array, file = 'feed.xml') =>
  articlesFromFeed(typeof feed === 'string' ? Buffer.from(feed) : feed, { file }, {});
const article = (reading: Reading | undefined) => (reading && 'article' in reading ? reading.article : undefined);
const fault = (reading: Reading | undefined) => (reading && 'quarantined' in reading ? reading.quarantined : undefined);
const rss = (items: string, head = '') => `${head}<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const item = (inside: string) => rss(`<item>${inside}</item><item><title>Another</title></item>`);

describe.each(Object.entries(FEEDS))('%s', (_, feed) => {
  const [whole, short, ...more] = read(feed);

  it('gives the whole text where the feed has it, with all that the feed says of it', () => {
    expect(article(whole)).toMatchObject({
      text: 'Envoys meet in Port Ida\n\nEnvoys of Lundia and Averny met in Port Ida on Monday.\n\nThey will meet again in May, Ada Holm said.',
      title: 'Envoys meet in Port Ida',
      outlet: 'The Lund Courier',
      author: 'Per Berg',
      url: 'https://courier.example/2019/05/envoys',
      published: '2019-05-06T18:30:00+02:00',
      origins: { published: 'feed entry, published', outlet: 'feed title' },
    });
  });

  it('gives title and summary where it has no more', () => {
    expect(article(short)).toMatchObject({
      text: 'Holm & Ida to talk\n\nThey talk soon.',
      url: 'https://courier.example/talk',
    });
    expect(article(short)?.published).toBeUndefined();
    expect(more).toEqual([]);
  });

  it('lets the caller override date and outlet', () => {
    const [reading] = articlesFromFeed(Buffer.from(feed), { file: 'f' }, { published: '2018', outlet: 'Wire' });
    expect(article(reading)).toMatchObject({ published: '2018', outlet: 'Wire' });
    expect(article(reading)?.origins).toMatchObject({ published: 'caller', outlet: 'caller' });
  });

  it('is told by its first bytes', () => {
    expect(isFeed(Buffer.from(feed))).toBe(true);
    expect(isFeed(Buffer.from(feed, 'utf16le'))).toBe(true);
  });

  it('never throws and never hangs, however it is cut and broken', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&',
      ']]>',
      '<![CDATA[',
      '<!--',
      '</item>',
      '<item>',
      '"',
      '\u0000',
      '<a ',
      '{',
    );
    fc.assert(
      fc.property(fc.nat(feed.length), fc.nat(40), fc.array(pieces, { maxLength: 4 }), (at, gone, put) => {
        for (const reading of read(feed.slice(0, at) + put.join('') + feed.slice(at + gone))) {
          expect(article(reading)?.text ?? fault(reading)?.reason).toMatch(/\S/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is no feed', () => {
  it.each([
    '',
    'Plain text.',
    '<!DOCTYPE html><html><head></head></html>',
    '{"items": []}',
    '<?xml version="1.0"?>',
    '[1]',
  ])('%j', (text) => {
    expect(isFeed(Buffer.from(text))).toBe(false);
    const [only] = read(text);
    expect(fault(only)?.reason).toMatch(/^no (feed|JSON Feed)/);
  });
});

describe('encodings', () => {
  const feed = (encoding: string) =>
    rss('<item><title>Gespräche in Zürich</title></item>', `<?xml version="1.0" encoding="${encoding}"?>`);

  it('is read as declared', () => {
    expect(article(read(Buffer.from(feed('ISO-8859-1'), 'latin1'))[0])?.title).toBe('Gespräche in Zürich');
    expect(article(read(Buffer.from(`\ufeff${feed('utf-16')}`, 'utf16le'))[0])?.title).toBe('Gespräche in Zürich');
  });

  it('is read as UTF-8 where it is that and says otherwise', () => {
    expect(article(read(feed('x-unheard-of'))[0])?.title).toBe('Gespräche in Zürich');
    expect(article(read(feed('utf-16'))[0])?.title).toBe('Gespräche in Zürich');
  });

  it('ends in quarantine where it is neither', () => {
    expect(fault(read(Buffer.from(feed('utf-8'), 'latin1'))[0])?.reason).toBe(
      'not in the encoding declared, utf-8, nor in UTF-8',
    );
  });
});

describe('hostile documents', () => {
  it('does not expand entities that the document declares, nor look where they lead', () => {
    const head = `<!DOCTYPE r [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>`;
    for (const name of ['b', 'c']) {
      const [refused, other] = read(head + item(`<title>Talks &${name};</title>`));
      expect(fault(refused)?.reason).toContain(`the entry uses &${name};`);
      expect(article(other)?.title).toBe('Another');
    }
  });

  it('keeps entries around one that is not well-formed, with what was read of it', () => {
    const [broken, other] = read(item('<title>Talks<link>https://x.example/</link>'));
    expect(fault(broken)).toMatchObject({
      source: { file: 'feed.xml', record: 1 },
      reason: 'the entry is not well-formed: title is not closed',
      raw: '<item><title>Talks<link>https://x.example/</link></item>',
    });
    expect(article(other)?.title).toBe('Another');
  });

  it('keeps what stands before a feed breaks off, and says that it does', () => {
    const [first, second, whole] = read(rss('<item><title>One</title></item><item><title>Two').slice(0, -16));
    expect(article(first)?.title).toBe('One');
    expect(fault(second)?.reason).toContain('not well-formed');
    expect(fault(whole)?.reason).toBe('the feed ends before it is complete');
  });

  it('stops at elements without end', () => {
    const [first, second, whole] = read(rss(`<item><title>One</title></item><item><x>${'<a>'.repeat(200_000)}`));
    expect(article(first)?.title).toBe('One');
    expect(fault(second)?.reason).toContain('nested more than 200 deep');
    expect(fault(whole)?.reason).toContain('nested more than 200 deep');
  });

  it('reads markup nested without end in the time of its length', () => {
    expect(plainText(`${'<div>'.repeat(200_000)}Talks <b>end${'</div>'.repeat(200_000)}`)).toBe('Talks end');
  });

  it('quarantines an entry without text and one of a day that cannot be', () => {
    const faults = read(
      rss('<item><link>https://x.example/</link></item><item><title>A</title><pubDate>30000-01-01</pubDate></item>'),
    );
    expect(faults.map((one) => fault(one)?.reason)).toEqual([
      'the entry holds no text',
      'its date is 30000-01-01, on which no entry can have come out',
    ]);
  });

  it('takes no address that is not of the web', () => {
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'mailto:a@b.example']) {
      expect(article(read(item(`<title>A</title><link>${link}</link>`))[0])?.url).toBeUndefined();
    }
  });
});

describe('dates as feeds write them', () => {
  it.each([
    ['Mon, 06 May 2019 18:30:00 GMT', '2019-05-06T18:30:00Z'],
    ['6 May 19 18:30 EDT', '2019-05-06T18:30:00-04:00'],
    ['Mon, 6 May 2019 8:30:00 +0000', '2019-05-06T08:30:00+00:00'],
    ['06-May-2019', '2019-05-06'],
    ['2019-05-06T18:30:00.123Z', '2019-05-06T18:30:00Z'],
    ['2019-05-06 18:30', '2019-05-06T18:30:00'],
    ['2019-05', '2019-05'],
    ['Monday, 6 September 1999', '1999-09-06'],
  ])('%s', (stated, date) => {
    expect(feedDate(stated)).toEqual({ date });
  });

  it.each(['', 'yesterday', '6 Mai 2019', '1557160200', '1 May '.repeat(50)])('%s is none', (stated) => {
    expect(feedDate(stated)).toBeUndefined();
  });

  it.each(['30000-01-01', '0001-01-01T00:00:00Z', 'Sat, 30 Feb 2019 00:00:00 GMT', '1 Jan 275760'])(
    '%s cannot be',
    (stated) => {
      expect(feedDate(stated)).toBe('impossible');
    },
  );
});

describe('text of markup', () => {
  it.each([
    ['<p>One <em>two</em>&nbsp;three.</p>\n<p>Four</p>', 'One two three.\n\nFour'],
    ['One<br/>two', 'One\ntwo'],
    ['<ul><li>One<li>Two</ul>', 'One\n\nTwo'],
    ['<script>alert("no")</script>Yes<style>p {}</style>', 'Yes'],
    ['<svg><title>no</title><path/></svg>Yes', 'Yes'],
    ['<figure><img src=a><figcaption>Holm in Lund</figcaption></figure><p>Text', 'Holm in Lund\n\nText'],
    ['3 < 4 &amp; 5 > 4', '3 < 4 & 5 > 4'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c', 'a b\n\nc'],
    ['<p>cut <a href="', 'cut'],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
