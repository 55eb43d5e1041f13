import { Tokenizer } from 'htmlparser2';

/** Elements whose content is not text to be read. */
const UNREAD = new Set(
  'audio button canvas datalist dialog embed form head iframe map math nav noembed noframes noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** Elements that stand in the line; all others begin and end a paragraph. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);

/**
 * The text of a piece of HTML: paragraphs with an empty line between them, lines broken where `br` breaks them, blanks
 * as one. Works on tokens, not on a tree, so that its time grows with the length alone, however tags are nested.
 */
export function plainText(html: string): string {
  const out: string[] = [];
  const unread: string[] = [];
  let name = '';
  const open = () => {
    if (UNREAD.has(name)) unread.push(name);
    else if (name === 'br') out.push('\n');
    else if (CELLS.has(name)) out.push(' ');
    else if (!INLINE.has(name)) out.push('\n\n');
  };
  const text = (piece: string) => {
    if (unread.length === 0) out.push(piece.replace(/\s+/g, ' '));
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (from, to) => {
        name = html.slice(from, to).toLowerCase();
      },
      onopentagend: open,
      onselfclosingtag: () => (UNREAD.has(name) ? undefined : open()),
      onclosetag: (from, to) => {
        const closed = html.slice(from, to).toLowerCase();
        const at = unread.lastIndexOf(closed);
        if (at >= 0) unread.length = at;
        else if (!INLINE.has(closed) && !CELLS.has(closed) && !UNREAD.has(closed)) out.push('\n\n');
      },
      ontext: (from, to) => text(html.slice(from, to)),
      ontextentity: (codepoint) => text(String.fromCodePoint(codepoint)),
      oncdata: (from, to, end) => text(html.slice(from, to - end)),
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tidy(out.join(''));
}

/** The same on one line, for titles and names. */
export function plainLine(html: string): string {
  return plainText(html).replace(/\s+/g, ' ');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text as HTML that reads as just that text. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
