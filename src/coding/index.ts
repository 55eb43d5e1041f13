import { load } from '@demarche/english';
import { link } from '../record/reconcile/within.js';
import type { Article, EventMention } from '../record/types.js';
import { loadReference } from '../reference/index.js';
import { read } from './coder.js';
import { loadEncoder } from './encoder/encoder.js';
import { parse } from './parse.js';
import { scan } from './scan.js';
import { CODER_VERSION } from './version.js';

/** What the coder gives for one article. */
export interface Coding {
  /** In text order; each with its episode id within the article. */
  readonly mentions: EventMention[];
}

/** Reads articles; loaded once, it may read any number. */
export interface Coder {
  /** Goes onto every mention. */
  readonly version: string;
  /** Reads one article. Same article, same coding. */
  code(article: Article): Promise<Coding>;
}

/** Loads the English layer, the encoder and the reference facts once, and gives the road that every article walks. */
export async function createCoder(): Promise<Coder> {
  const [nlp, encoder] = await Promise.all([load(), loadEncoder()]);
  const ref = loadReference();
  return {
    version: CODER_VERSION,
    async code(article) {
      const marked = scan(article.text, ref, article.published);
      if (marked.length === 0) return { mentions: [] };
      const doc = parse(nlp, article, marked);
      const drafts = await read(article, doc, ref, encoder);
      return { mentions: link(drafts, { countryOf: (place) => ref.place(place)?.party }) };
    },
  };
}
