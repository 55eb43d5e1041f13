import { createHash } from 'node:crypto';

/** The only style of the page, for the screen in light and dark and for paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1d21; --dim: #5a616b; --paper: #fff; --rule: #d5d9df; --mark: #8a3b12; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --dim: #a4abb5; --paper: #15171a; --rule: #363b42; --mark: #f0a77c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 48rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
article + article { margin-top: 4rem; border-top: 3px double var(--rule); padding-top: 2rem; }
.status { font: 600 .8rem/1 system-ui, sans-serif; letter-spacing: .04em; text-transform: uppercase; color: var(--mark); }
.id, .when, .source { color: var(--dim); font: .85rem/1.4 system-ui, sans-serif; }
ol, ul { padding-left: 1.25rem; margin: .25rem 0; }
li { margin: .5rem 0; }
blockquote { margin: .25rem 0; padding-left: .75rem; border-left: 3px solid var(--rule); font-style: italic; }
.accounts { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); }
a { color: inherit; }
@page { margin: 2cm; }
@media print {
  :root { --ink: #000; --dim: #444; --paper: #fff; --rule: #999; --mark: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article + article { break-before: page; border: 0; padding: 0; margin: 0; }
  h2, h3 { break-after: avoid; }
  li, blockquote { break-inside: avoid; }
  .accounts { display: block; }
  a[href^='http']::after { content: ' <' attr(href) '>'; color: var(--dim); font-size: .85em; }
}
`;

/** What the page may do: be styled by that style, and nothing else. */
export const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;
