import type { Element } from '../tree.js';
import { contentsOf, isElement, type Run } from './runs.js';

/** One paragraph, heading, item of a list, cell of a table, or caption of a report. */
export interface Block extends Run {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell' | 'caption';
  /** Depth of a heading, 1 to 6. */
  readonly level?: number;
  /** The list that an item stands in. */
  readonly list?: Element;
}

const HEADING = /^h[1-6]$/;
const LISTS = new Set(['ul', 'ol', 'dl']);
const KINDS: Readonly<Record<string, Block['kind']>> = {
  li: 'item',
  dd: 'item',
  dt: 'item',
  td: 'cell',
  th: 'cell',
  figure: 'caption',
  figcaption: 'caption',
};

/** Words of class and id by which pages name what stands under a picture. */
const CAPTION = new Set(
  'caption captions credit credits figcaption photocredit imagecredit slideshow slideshows carousel'.split(' '),
);
/** The same, where the element holds a few words and nothing else. */
const PICTURE = new Set('photo picture image img gallery media thumbnail'.split(' '));
const LONGEST_UNDER_PICTURE = 300;

/** What the parts of a report hold, in order. */
export function blocksOf(parts: readonly Element[], isBlock: (element: Element) => boolean): Block[] {
  const blocks: Block[] = [];
  const visit = (
    element: Element,
    around: { kind: Block['kind']; level?: number; list?: Element; linked: boolean },
  ) => {
    const { name } = element;
    const contents = contentsOf(element, isBlock);
    let at = around;
    if (isCaption(element, contents)) at = { ...at, kind: 'caption' };
    else if (at.kind !== 'caption' && HEADING.test(name)) at = { ...at, kind: 'heading', level: Number(name[1]) };
    else if (at.kind !== 'caption') at = { ...at, kind: KINDS[name] ?? at.kind };
    if (LISTS.has(name)) at = { ...at, list: element };
    if (name === 'a') at = { ...at, linked: true };
    const { kind, level, list } = at;
    for (const content of contents) {
      if (isElement(content)) visit(content, at);
      else
        blocks.push({
          ...content,
          linked: at.linked ? content.text.length : content.linked,
          kind,
          ...(level !== undefined && { level }),
          ...(list !== undefined && { list }),
        });
    }
  };
  for (const part of parts) visit(part, { kind: 'paragraph', linked: false });
  return blocks;
}

function isCaption({ words }: Element, contents: readonly unknown[]): boolean {
  let picture = false;
  for (const word of words) {
    if (CAPTION.has(word)) return true;
    picture ||= PICTURE.has(word);
  }
  if (!picture) return false;
  const runs = contents as readonly (Run | Element)[];
  return (
    runs.every((run) => isElement(run) || run.text.length < LONGEST_UNDER_PICTURE) && runs.some((r) => !isElement(r))
  );
}
