// All of the package that runs anywhere. `load`, which reads files, is in index.ts.
export { Doc, type DocData, type SpanData } from './doc/doc.js';
export { Span } from './doc/span.js';
export { type Pos, Token, type TokenData } from './doc/token.js';
export { type English, fromModel, type StandIns, type TextRange } from './english.js';
export { decodeModel, MODEL_FILES, type Model, type ModelFiles } from './model/decode.js';
export { type ScannedSentence, type ScannedToken, scan } from './text/fast.js';
