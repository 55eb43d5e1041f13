import { Parser } from 'htmlparser2';
import { PageFault } from './page-fault.js';

export type Node = Element | string;

/** An element of a page, as much of it as reading takes. */
export class Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | undefined;
  children: Node[] = [];
  #words: ReadonlySet<string> | undefined;

  constructor(name: string, attributes: Readonly<Record<string, string>>, parent?: Element) {
    this.name = name;
    this.attributes = attributes;
    this.parent = parent;
  }

  /** The words its class and id are made of, in small letters: `article-shareBar` is article, share and bar. */
  get words(): ReadonlySet<string> {
    this.#words ??= wordsOf(`${this.attributes.class ?? ''} ${this.attributes.id ?? ''}`);
    return this.#words;
  }
}

function wordsOf(names: string): ReadonlySet<string> {
  const parted = names
    .slice(0, LONGEST_NAMES)
    // Only where both halves look like words: generated names (`hJpRRP`) mean nothing.
    .replace(/([a-z]{2})([A-Z][a-z]{2})/g, '$1 $2')
    .toLowerCase();
  return new Set(parted.match(/[a-z]+/g));
}

/** A page taken apart. */
export interface Page {
  readonly root: Element;
  /** Texts of its `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
}

/** Elements whose content is no text for readers; it is not even kept. */
const NOT_READ = new Set([
  ...['script', 'style', 'template', 'svg', 'noscript', 'iframe', 'object', 'embed', 'canvas', 'math', 'map', 'audio'],
  ...['video', 'select', 'textarea', 'button', 'datalist', 'noembed', 'noframes', 'xmp', 'plaintext'],
]);

/** Browsers stop at 512; saved pages of newspapers stay below 100. */
const DEEPEST = 1000;
const MOST_ELEMENTS = 200_000;
const MOST_JSON = 2_000_000;
const LONGEST_NAMES = 500;

/**
 * Takes a page apart in one pass, in time and memory linear in its length.
 * @throws PageFault where tags are nested deeper, or are more, than on any page meant to be read.
 */
export function parsePage(html: string): Page {
  const root = new Element('#page', {});
  const jsonLd: string[] = [];
  let at = root;
  let depth = 0;
  let elements = 0;
  let json: string[] | undefined;
  let jsonLength = 0;
  /** Name and depth of the element that is being passed over. */
  let passing: { name: string; depth: number } | undefined;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++elements > MOST_ELEMENTS) throw tooMany();
        if (passing) {
          if (name === passing.name) passing.depth++;
          return;
        }
        if (NOT_READ.has(name)) {
          passing = { name, depth: 1 };
          if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) json = [];
          return;
        }
        if (++depth > DEEPEST) throw tooDeep();
        const element = new Element(name, attributes, at);
        at.children.push(element);
        at = element;
      },
      ontext(text) {
        if (!passing) addText(at, text);
        else if (json) {
          jsonLength += text.length;
          if (jsonLength <= MOST_JSON) json.push(text);
        }
      },
      onclosetag(name) {
        if (passing) {
          if (name !== passing.name || --passing.depth > 0) return;
          if (json) jsonLd.push(json.join(''));
          json = undefined;
          passing = undefined;
          return;
        }
        depth--;
        at = at.parent ?? root;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let from = 0; from < html.length; from += PIECE) parser.write(html.slice(from, from + PIECE));
  parser.end();
  return { root, jsonLd };
}

/** The parser is fed by pieces, so that a limit passed stops it before it has seen all. */
const PIECE = 1 << 16;

function addText(to: Element, text: string): void {
  const last = to.children.length - 1;
  if (typeof to.children[last] === 'string') to.children[last] += text;
  else to.children.push(text);
}

const tooDeep = () =>
  new PageFault(
    `tags are nested deeper than ${DEEPEST}`,
    'No browser shows such a page; save it again from the outlet’s site.',
  );
const tooMany = () =>
  new PageFault(`the page has more than ${MOST_ELEMENTS} tags`, 'Give pages of single articles, not whole archives.');

/** The elements below another, in the order of the page, no more than `most` of them. */
export function elementsOf(root: Element, most = Number.POSITIVE_INFINITY): Element[] {
  const found: Element[] = [];
  const collect = (element: Element) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (found.length >= most) return;
      found.push(child);
      collect(child);
    }
  };
  collect(root);
  return found;
}

/** The text of an element, runs of blanks as one; no more than its beginning where only `most` units of it are asked for. */
export function textOf(root: Element, most = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = [];
  // Blanks fall away, so that more is looked at than is asked for.
  const enough = most * 4;
  let length = 0;
  const collect = (element: Element) => {
    for (const child of element.children) {
      if (length > enough) return;
      if (typeof child === 'string') {
        pieces.push(child.slice(0, enough));
        length += Math.min(child.length, enough);
        continue;
      }
      collect(child);
      if (!INLINE.has(child.name)) pieces.push(' ');
    }
  };
  collect(root);
  const text = pieces.join('').replace(/\s+/g, ' ').trim();
  return text.length > most ? text.slice(0, most) : text;
}

/** Elements that stand in a line of text; all others begin and end a block. */
export const INLINE = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img'],
  ...['ins', 'kbd', 'label', 'mark', 'nobr', 'q', 'ruby', 'rb', 'rp', 'rt', 's', 'samp', 'small', 'span', 'strike'],
  ...['strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'input', 'picture', 'source'],
]);
