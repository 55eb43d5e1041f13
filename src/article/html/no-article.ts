import type { Block } from './body/blocks.js';
import { isProse } from './body/measure.js';
import type { Told } from './metadata/metadata.js';
import { PageFault } from './page-fault.js';

/** Units of running text below which a page holds no article: two short sentences. */
const SHORTEST = 140;
/** Units below which a page that says that it is something else is believed. */
const SHORTEST_DOUBTFUL = 1200;

const ERROR =
  /^\W*(?:(?:error |http )?(?:40[0134]|410|429|50[0234])\b.{0,60}|.{0,30}\b(?:page|article|file|story) (?:was |is |could )?(?:not|no longer)\b.{0,40}|access denied|forbidden|not found|just a moment|attention required\b.{0,30}|are you a (?:human|robot)\b.*|service unavailable|site maintenance)\W*$/iu;
const WALL =
  /\b(?:subscribe|sign in|log in|register|become a member|subscribers?[- ]only|already a subscriber|continue reading|free articles?)\b/iu;

/**
 * Refuses what holds no article: pages of errors, walls before an article, lists of articles, and pages without text.
 * @throws PageFault saying which of these
 */
export function checkIsArticle(blocks: readonly Block[], page: Told, cards: number): void {
  const prose = blocks.filter((block) => block.kind !== 'caption' && (isProse(block) || isSentence(block.text)));
  const length = prose.reduce((sum, { text }) => sum + text.length, 0);
  const title = page.headline?.value ?? '';
  if (length < SHORTEST_DOUBTFUL && [title, page.head.title ?? ''].some((t) => ERROR.test(t)))
    throw fault(`the page is an error page: “${title.slice(0, 80)}”`, 'Fetch the article again, or drop the page.');
  const walled = blocks.filter(({ text }) => WALL.test(text)).reduce((sum, { text }) => sum + text.length, 0);
  if (length - walled < SHORTEST && walled > 0)
    throw fault(
      'the article stands behind a wall: the page holds no more than a call to sign in or pay',
      'Save the page as a subscriber sees it.',
    );
  if (length < SHORTEST)
    throw fault(
      length === 0 ? 'the page has no running text' : `the page holds no article, only ${length} characters of text`,
      'Where its text is written by a script, save the page from a browser once it shows.',
    );
  if (cards >= FEWEST_CARDS && length < SHORTEST_DOUBTFUL && !saysArticle(page))
    throw fault('the page lists articles and holds none itself', 'Give the articles that it leads to.');
}

/** Teasers from which on a page may be a list. */
const FEWEST_CARDS = 5;

const isSentence = (text: string) => /[.!?…。][”"’'»)]*$/u.test(text) && text.length > 20;

/** Whether a page says of itself that it is an article. */
function saysArticle({ head, linked, places }: Told): boolean {
  if (linked || head.meta('article:published_time')) return true;
  return /article|news/i.test(head.meta('og:type') ?? '') || places.microdata('articleBody').length > 0;
}

const fault = (message: string, remedy: string) => new PageFault(message, remedy);
