import { type Handler, Parser } from 'htmlparser2';
import { Capture } from './capture.js';
import type { Entry, Fault, Feed, Item } from './feed.js';
import { ENTRY_FIELDS, FEED_FIELDS, type Field, MARKUP } from './fields.js';
import { Names } from './names.js';
import { plainLine } from './plain-text.js';

/** Elements within elements beyond which a document is taken for an attack: real feeds stay below 20, pages in them below 60. */
const DEEPEST = 200;

const ROOTS = new Set(['rss', 'rdf:RDF', 'atom:feed']);
const HEADS = new Set(['channel', 'atom:feed']);
const ENTRIES = new Set(['item', 'atom:entry']);

const CUT: Fault = {
  reason: 'the feed ends before it is complete',
  remedy: 'Fetch it again; the entries before the end are read.',
};
const NO_FEED = 'Give a feed in RSS, Atom, RDF or JSON Feed.';

/** An entry while it is read. */
interface Draft {
  readonly depth: number;
  readonly start: number;
  readonly found: Map<Field, string[]>;
  fault?: Fault;
}

/** Ends the reading of a document that is not worth reading on. */
class Stop extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/**
 * Reads RSS 0.9–2.0, RDF and Atom 0.3 and 1.0. Nothing that a document declares is expanded or fetched. An entry that is
 * not well-formed is a fault in its place, and the others are read.
 */
export function feedFromXml(xml: string): Feed {
  const reader = new XmlFeedReader(xml);
  const parser = new Parser(reader, { xmlMode: true });
  try {
    parser.end(xml);
    return reader.feed();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return reader.feed(error.fault);
  }
}

class XmlFeedReader implements Partial<Handler> {
  readonly #xml: string;
  readonly #names = new Names();
  readonly #path: string[] = [];
  readonly #items: Item[] = [];
  readonly #head = new Map<'title' | 'url' | 'language', string>();
  /** Names of entities that the document declares; they are never expanded. */
  readonly #entities = new Set<string>();
  #parser!: Parser;
  #draft: Draft | undefined;
  #capture: { readonly depth: number; readonly into: Capture<Field | 'language'> } | undefined;
  /** Where the last start tag ends. */
  #tagEnd = -1;
  #cut = false;
  #isFeed = false;

  constructor(xml: string) {
    this.#xml = xml;
  }

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onprocessinginstruction(_name: string, data: string): void {
    const entity = /!ENTITY\s+(?:%\s+)?([^\s"'<>&;%]+)/.exec(data.slice(-1000))?.[1];
    if (entity !== undefined) this.#entities.add(entity);
  }

  onopentag(raw: string, attributes: Record<string, string>): void {
    const depth = this.#path.length;
    this.#tagEnd = this.#parser.endIndex;
    if (depth >= DEEPEST) this.#stopTooDeep();
    const name = this.#names.open(raw, attributes, depth);
    if (depth === 0) this.#root(name, raw, attributes);
    this.#path.push(name);
    if (this.#capture) this.#capture.into.tag(raw, false);
    else if (this.#draft) this.#field(ENTRY_FIELDS.get(this.#below(this.#draft.depth)), attributes);
    else if (ENTRIES.has(name)) this.#draft = { depth, start: this.#parser.startIndex, found: new Map() };
    else if (HEADS.has(this.#path[depth - 1] ?? '')) this.#field(FEED_FIELDS.get(name), attributes);
  }

  ontext(text: string): void {
    this.#capture?.into.text(text);
  }

  onclosetag(raw: string, closedForIt: boolean): void {
    const end = this.#parser.endIndex;
    // The parser says of `<a/>` too that it closed the element itself.
    const implied = closedForIt && !(end === this.#tagEnd && this.#xml[end - 1] === '/');
    const depth = this.#path.length - 1;
    const name = this.#path.pop()!;
    this.#names.close(depth);
    const inMarkup = this.#capture !== undefined && this.#capture.depth < depth;
    if (implied && depth === 0) this.#cut = true;
    if (implied && this.#draft && !inMarkup) this.#draft.fault ??= notClosed(raw);
    if (inMarkup) this.#capture!.into.tag(raw, true);
    else if (this.#capture) this.#keep(this.#capture.into);
    else if (this.#draft?.depth === depth && ENTRIES.has(name)) this.#endEntry(end + 1);
  }

  /** What was read. */
  feed(stopped?: Fault): Feed {
    if (this.#draft) this.#endEntry(this.#xml.length);
    const fault = stopped ?? (this.#cut ? CUT : this.#empty());
    return { ...Object.fromEntries(this.#head), items: this.#items, ...(fault ? { fault } : {}) };
  }

  #empty(): Fault | undefined {
    return this.#isFeed ? undefined : { reason: 'no feed: it holds no XML element', remedy: NO_FEED };
  }

  #root(name: string, raw: string, attributes: Record<string, string>): void {
    if (this.#isFeed) return;
    if (!ROOTS.has(name))
      throw new Stop({ reason: `no feed: its outermost element is ${raw.slice(0, 40)}`, remedy: NO_FEED });
    this.#isFeed = true;
    if (attributes['xml:lang']) this.#head.set('language', attributes['xml:lang']);
  }

  #below(depth: number): string {
    return this.#path.length > depth + 3 ? '' : this.#path.slice(depth + 1).join('>');
  }

  #field(field: Field | 'language' | undefined, attributes: Record<string, string>): void {
    if (field === undefined) return;
    const into = new Capture(field, this.#path.at(-1)!.startsWith('atom:') ? (attributes.type ?? 'text') : undefined);
    const { href, rel } = attributes;
    if (field === 'url' && (href !== undefined || rel !== undefined)) {
      if (href === undefined || (rel !== undefined && rel !== 'alternate')) return;
      into.text(href);
      this.#found(into);
    } else {
      this.#capture = { depth: this.#path.length - 1, into };
    }
  }

  #keep(capture: Capture<Field | 'language'>): void {
    this.#capture = undefined;
    this.#found(capture);
  }

  #found(capture: Capture<Field | 'language'>): void {
    const { field, plain } = capture;
    if (field === 'language' || !this.#draft) {
      const value = field === 'title' ? plainLine(capture.html) : plain;
      const head = field as 'title' | 'url' | 'language';
      if (value !== '' && !this.#head.has(head)) this.#head.set(head, value);
      return;
    }
    const entity = this.#declaredEntity(plain);
    if (entity !== undefined) this.#draft.fault ??= declared(entity);
    const value = MARKUP.has(field) ? capture.html : plain;
    if (value !== '') this.#draft.found.set(field, [...(this.#draft.found.get(field) ?? []), value]);
  }

  #declaredEntity(text: string): string | undefined {
    if (this.#entities.size === 0) return undefined;
    for (const [, name] of text.matchAll(/&([^\s"'<>&;%]+);/g)) if (this.#entities.has(name!)) return name;
    return undefined;
  }

  #endEntry(end: number): void {
    const { start, found, fault } = this.#draft!;
    this.#draft = undefined;
    const record = this.#items.length + 1;
    this.#items.push(fault ? { record, fault, raw: this.#xml.slice(start, end) } : { record, entry: entryOf(found) });
  }

  #stopTooDeep(): never {
    const fault = {
      reason: `its elements are nested more than ${DEEPEST} deep`,
      remedy: 'Fetch it again; what stands before is read.',
    };
    if (this.#draft) this.#draft.fault = fault;
    throw new Stop(fault);
  }
}

const LINE: ReadonlySet<Field> = new Set<Field>(['title', 'author', 'outlet']);

function entryOf(found: ReadonlyMap<Field, readonly string[]>): Entry {
  const values = [...found].map(([field, all]): [Field, string] => {
    const told = field === 'author' ? all.join(', ') : all[0]!;
    return [field, LINE.has(field) ? plainLine(told) : told];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

function notClosed(name: string): Fault {
  return {
    reason: `the entry is not well-formed: ${name.slice(0, 40)} is not closed`,
    remedy: 'Mend it, or tell the publisher; the other entries are read.',
  };
}

function declared(entity: string): Fault {
  return {
    reason: `the entry uses &${entity.slice(0, 40)};, which the document declares itself; such entities are not expanded`,
    remedy: 'Write out what it stands for; the other entries are read.',
  };
}
