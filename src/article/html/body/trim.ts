import type { Element } from '../tree.js';
import type { Block } from './blocks.js';
import { isProse } from './measure.js';

const MOST_LINKED = 0.8;
/** Part of a list's text that is links from which on the list is one of other articles. */
const MOST_LINKED_LIST = 0.6;
const MOST_LINKED_LAST_LIST = 0.25;

/** Lines that introduce other articles, tags or comments; what follows the last prose after one of them is not the report. */
const LABEL =
  /^(?:(?:more|related|recommended|read|see|also|you (?:may|might)|don[’']t miss|tags?|topics?|filed under|in this (?:article|story)|comments?|sources?|share|subscribe|sign up|advert(?:isement)?|sponsored|story timeline)\b.{0,60}|.{0,40}\b(?:comments?|newsletters?))\s*:?\s*(?:\.\.\.|…)?$/iu;

/** What remains of the blocks when all that is not the report is taken away; `headline` is the page's title, where known. */
export function trimmed(blocks: readonly Block[], headline: string | undefined): Block[] {
  const shares = linkSharesOf(blocks);
  return withoutEnds(afterHeadline(withoutRepeats(withoutLinks(blocks, shares)), headline), shares);
}

/** Part of the text of each list that is links. */
type LinkShares = ReadonlyMap<Element, number>;

function linkSharesOf(blocks: readonly Block[]): LinkShares {
  const sums = new Map<Element, { text: number; linked: number }>();
  for (const { list, text, linked } of blocks) {
    if (!list) continue;
    const sum = sums.get(list) ?? { text: 0, linked: 0 };
    sums.set(list, { text: sum.text + text.length, linked: sum.linked + linked });
  }
  return new Map([...sums].map(([list, { text, linked }]) => [list, linked / text]));
}

/** Without lines that are links from end to end, and lists of them. */
function withoutLinks(blocks: readonly Block[], shares: LinkShares): Block[] {
  return blocks.filter(({ kind, list, text, linked }) => {
    if (list && shares.get(list)! > MOST_LINKED_LIST) return false;
    return kind === 'cell' || linked < text.length * MOST_LINKED;
  });
}

const SHORTEST_REPEAT = 150;

/** Without what has been said before, as captions are that a page holds for several sizes of screen. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text, kind }) => {
    if (text.length < SHORTEST_REPEAT && kind !== 'caption') return true;
    const known = seen.has(text);
    seen.add(text);
    return !known;
  });
}

/** From the first paragraph under the headline on: what stands between is who wrote it and when. */
function afterHeadline(blocks: readonly Block[], headline: string | undefined): Block[] {
  const rest = blocks.slice(headlineAt(blocks, headline) + 1);
  const first = rest.findIndex(opens);
  return first < 0 ? rest : rest.filter((block, i) => i >= first || block.kind === 'caption');
}

/** Where the headline stands: the first line that says it, else a heading of first order that no report precedes; -1 where none is. */
function headlineAt(blocks: readonly Block[], headline: string | undefined): number {
  const head = blocks.slice(0, Math.ceil(blocks.length / 2));
  const plain = headline === undefined ? undefined : bare(headline);
  const named = head.findIndex(
    ({ text, kind }) => kind !== 'caption' && text.length <= LONGEST_HEADLINE && bare(text) === plain,
  );
  if (named >= 0) return named;
  const heading = head.findIndex(({ level }) => level === 1);
  return head.slice(0, Math.max(0, heading)).some(isProse) ? -1 : heading;
}

const LONGEST_HEADLINE = 400;

/** A line that a report may begin with: a sentence, or prose. */
function opens(block: Block): boolean {
  if (block.kind === 'caption' || block.kind === 'heading') return false;
  return isProse(block) || (/[.!?…。”"’':：]$/u.test(block.text) && /\p{L}{2}.*\s.*\p{L}{2}/u.test(block.text));
}

/** Without headings, labels and lists of links that nothing of the report comes after. */
function withoutEnds(blocks: readonly Block[], shares: LinkShares): Block[] {
  let end = blocks.length;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    const linksAside = block.list !== undefined && shares.get(block.list)! > MOST_LINKED_LAST_LIST;
    if (block.kind === 'heading' || LABEL.test(block.text) || linksAside) end = i;
    else if (block.kind === 'item' || (block.kind !== 'caption' && !isLabelLike(block))) break;
  }
  return blocks.slice(0, end).filter(({ text }) => !LABEL.test(text));
}

const isLabelLike = ({ text }: Block) => text.length < 40 && !/[.!?…。”"]$/u.test(text);

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
