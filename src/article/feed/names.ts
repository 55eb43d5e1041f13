/** Namespaces that feeds use, by the prefix that this program calls them by; RSS itself has none. */
const PREFIXES = new Map([
  ['http://www.w3.org/2005/Atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0/', ''],
  ['http://my.netscape.com/rdf/simple/0.9/', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/rss/1.0/modules/content/', 'content'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** Gives elements one name each, whatever prefixes a document has chosen. */
export class Names {
  /** Prefix of the document → prefix of this program, for each open element that declares any, innermost last. */
  readonly #scopes: { readonly depth: number; readonly prefixes: ReadonlyMap<string, string> }[] = [];

  /** The name of an element that opens `depth` deep: `atom:title`, `dc:date`, `item`. */
  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): string {
    const declared = Object.entries(attributes).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
    if (declared.length > 0) {
      const prefixes = declared.map(([key, uri]) => [key.slice(6), PREFIXES.get(uri) ?? key.slice(6)] as const);
      this.#scopes.push({ depth, prefixes: new Map(prefixes) });
    } else if (depth === 0 && name === 'feed') {
      this.#scopes.push({ depth, prefixes: new Map([['', 'atom']]) });
    }
    const colon = name.indexOf(':');
    const prefix = this.#meaning(colon < 0 ? '' : name.slice(0, colon));
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  }

  /** Leaves the element `depth` deep, and what it declared. */
  close(depth: number): void {
    if (this.#scopes.at(-1)?.depth === depth) this.#scopes.pop();
  }

  /** An undeclared prefix means what it usually does: many feeds forget to declare. */
  #meaning(prefix: string): string {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const found = this.#scopes[i]!.prefixes.get(prefix);
      if (found !== undefined) return found;
    }
    return prefix;
  }
}
