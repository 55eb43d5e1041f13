import { escapeHtml } from './plain-text.js';

/** Collects what stands in one element: text, CDATA, and markup that a feed has put there as elements. */
export class Capture<Field extends string> {
  readonly field: Field;
  readonly #type: string | undefined;
  readonly #pieces: { readonly text: string; readonly tag: boolean }[] = [];

  /** @param type the element's `type`; in Atom it says how markup is written, in RSS there is none and text is HTML */
  constructor(field: Field, type: string | undefined) {
    this.field = field;
    this.#type = type?.toLowerCase();
  }

  text(text: string): void {
    this.#pieces.push({ text, tag: false });
  }

  tag(name: string, closes: boolean): void {
    this.#pieces.push({ text: closes ? `</${name}>` : `<${name}>`, tag: true });
  }

  /** Text as it stands, without markup. */
  get plain(): string {
    return this.#pieces
      .filter(({ tag }) => !tag)
      .map(({ text }) => text)
      .join('')
      .trim();
  }

  /** As HTML; nothing where it is of a type that is no text, such as a picture in base64. */
  get html(): string {
    const type = this.#type ?? 'html';
    if (type.includes('/') && !/^text\/|html|xml/.test(type)) return '';
    if (this.#pieces.some(({ tag }) => tag) || type === 'xhtml') {
      return this.#pieces.map(({ text, tag }) => (tag ? text : escapeHtml(text))).join('');
    }
    return type === 'text' || type === 'text/plain' ? escapeHtml(this.plain) : this.plain;
  }
}
