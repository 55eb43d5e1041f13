import { makeArticle } from '../article.js';
import { LONGEST_TEXT } from '../limits.js';
import { type Overrides, originsOf } from '../record-json.js';
import { type Reading, refused, type Source } from '../source.js';
import type { Block } from './body/blocks.js';
import { bodyOf } from './body/body.js';
import { decodePage } from './decode.js';
import { plain } from './metadata/found.js';
import { metadataOf, type Told, told } from './metadata/metadata.js';
import { checkIsArticle } from './no-article.js';
import { PageFault } from './page-fault.js';
import { reportOf, withCaptions } from './text.js';
import { parsePage } from './tree.js';

/** What is known of a page from outside it. */
export interface PageFrom {
  /** The address that it was fetched from. */
  readonly url?: string | undefined;
  /** The `Content-Type` that it came with. */
  readonly contentType?: string | undefined;
}

/** Pages of articles are below 3 MB; what is larger is something else, or holds its pictures in itself. */
export const LARGEST_PAGE = 10 * 1024 * 1024;

/**
 * Reads a web page as an article: its headline and report with paragraphs kept, captions marked, and its metadata, each
 * with the place it was read from. Works on the processor alone, in time and memory bounded by the size of the page.
 * @returns the article, or why the page holds none; whatever the bytes are, nothing is thrown
 */
export function articleFromHtml(bytes: Uint8Array, source: Source, overrides: Overrides, from: PageFrom = {}): Reading {
  const refuse = (reason: string, remedy: string, raw?: string) => refused(source, { reason, remedy }, raw);
  if (bytes.length > LARGEST_PAGE) {
    const size = `${(bytes.length / 1024 / 1024).toFixed(1)} MB`;
    return refuse(
      `the page has ${size}, more than the ${LARGEST_PAGE / 1024 / 1024} MB of any article`,
      'Save the article without what it embeds.',
    );
  }
  let html: string | undefined;
  try {
    html = decodePage(bytes, from.contentType);
    return { ...articleIn(html, overrides, from.url), source };
  } catch (error) {
    if (error instanceof PageFault) return refuse(error.message, error.remedy, html);
    const reason = `the reader of web pages failed: ${error instanceof Error ? error.message : String(error)}`;
    return refuse(reason, 'This is a fault of the program; please report it with the page.', html);
  }
}

function articleIn(html: string, overrides: Overrides, url: string | undefined): ReturnType<typeof makeArticle> {
  if (html.trim() === '') throw new PageFault('the page is empty', 'Fetch it again.');
  const page = parsePage(html);
  const about = told(page, url);
  const { blocks, cards } = bodyOf(page.root, about.headline?.value);
  const report = wholeReport(blocks, about);
  checkIsArticle(report, about, cards);
  const length = report.reduce((sum, block) => sum + block.text.length, 0);
  if (length > LONGEST_TEXT)
    throw new PageFault(
      `the text has ${length} characters, which no article has`,
      'Give the articles that it is made of.',
    );
  const { values, origins } = metadataOf(
    about,
    report.filter(({ kind }) => kind !== 'caption').map(({ text }) => text),
  );
  const { text, captions } = reportOf(values.title, report);
  const { article, ...found } = makeArticle({
    ...values,
    text,
    published: overrides.published ?? values.published,
    outlet: overrides.outlet ?? values.outlet,
    origins: { ...origins, ...originsOf(overrides) },
  });
  return { article: { ...article, furniture: withCaptions(article.furniture, captions) }, ...found };
}

/** Part of the text in JSON-LD below which what the page shows is taken for a piece of it. */
const LEAST_SHOWN = 0.5;

/** The report as the page shows it; where it shows a small part of what its JSON-LD holds, as that has it. */
function wholeReport(blocks: readonly Block[], { linked }: Told): readonly Block[] {
  const shown = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const whole = linked?.body ?? '';
  if (shown > whole.length * LEAST_SHOWN) return blocks;
  const paragraphs = whole.split(/\s*(?:\n+|<\/p>|<br\s*\/?>)\s*/i).map(plain);
  return paragraphs.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text, linked: 0 }));
}
