import { standsApart } from '../body/prune.js';
import { type Element, textOf } from '../tree.js';

/** The headline of a page and what stands about it: where pages tell who wrote an article, and when. */
export interface Places {
  readonly headline?: Element;
  /** Elements from a little before the headline to the first paragraph, without what belongs to other articles. */
  readonly nearHeadline: readonly Element[];
  /** Values of an `itemprop` that belong to the article, in the order of the page. */
  microdata(property: string): readonly string[];
}

const BEFORE = 25;
const AFTER = 120;
const SHORTEST_PARAGRAPH = 80;
const LONGEST_HEADLINE = 400;
/** How many elements of one property are looked at: those of the article come first. */
const MOST = 20;
const LONGEST_VALUE = 1000;

export function placesOf(elements: readonly Element[], isHeadline: (text: string) => boolean): Places {
  const at = headlineAt(elements, isHeadline);
  const headline = at === undefined ? undefined : elements[at];
  const own = new Set<Element>(elements.filter(({ name }) => name === 'body' || name === 'html'));
  for (let outer = headline; outer; outer = outer.parent) own.add(outer);
  const nearHeadline = at === undefined ? [] : around(elements, at).filter((element) => !standsApart(element, own));
  return {
    ...(headline && { headline }),
    nearHeadline,
    microdata: (property) =>
      elements
        .filter(({ attributes }) => attributes.itemprop?.split(/\s+/).includes(property))
        .slice(0, MOST)
        .filter((element) => !standsApart(element, own))
        .map((element) => element.attributes.content ?? element.attributes.datetime ?? textOf(element, LONGEST_VALUE))
        .filter((value) => value.trim() !== ''),
  };
}

/** The heading that says what the page's metadata give as its title; else its only first-order heading. */
function headlineAt(elements: readonly Element[], isHeadline: (text: string) => boolean): number | undefined {
  const headings = elements.flatMap((element, i) => {
    if (!/^h[1-3]$/.test(element.name)) return [];
    const text = textOf(element, LONGEST_HEADLINE + 1);
    return text === '' || text.length > LONGEST_HEADLINE ? [] : [{ i, text, first: element.name === 'h1' }];
  });
  const named = headings.filter(({ text }) => isHeadline(text));
  const [only, another] = headings.filter(({ first }) => first);
  return (named.find(({ first }) => first) ?? named[0] ?? (another ? undefined : only))?.i;
}

function around(elements: readonly Element[], at: number): readonly Element[] {
  const after = elements.slice(at + 1, at + AFTER);
  const paragraph = after.findIndex(
    (element) => element.name === 'p' && textOf(element, SHORTEST_PARAGRAPH).length >= SHORTEST_PARAGRAPH,
  );
  return elements.slice(Math.max(0, at - BEFORE), paragraph < 0 ? at + AFTER : at + 2 + paragraph);
}
