import { readFileSync } from 'node:fs';
import { WordPieces } from './wordpiece.js';

const FILE = new URL('../../../model/encoder/vocab.txt', import.meta.url);

/** The word pieces that the encoder knows. */
export const loadWords = (): WordPieces => new WordPieces(readFileSync(FILE, 'utf8').split('\n').filter(Boolean));
