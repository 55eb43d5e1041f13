export { Doc, type DocData, type SpanData } from './doc/doc.js';
export { Span } from './doc/span.js';
export { type Pos, Token, type TokenData } from './doc/token.js';
export { type English, load } from './load.js';
