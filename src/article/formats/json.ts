import { refused } from '../source.js';
import { jsonValues } from '../stream/json-values.js';
import type { Format } from './format.js';

/** JSON: one article, an array of them, or one after the other. */
export const json: Format = {
  endings: ['.json'],
  begins: (head) => /^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(head.toString('latin1')),
  async *pieces({ chunks, source }) {
    let any = false;
    for await (const cut of jsonValues(chunks)) {
      any = true;
      const at = cut.number === undefined ? source : { ...source, record: cut.number };
      if ('fault' in cut) yield refused(at, cut.fault);
      else yield { kind: 'json', source: at, bytes: cut.bytes };
    }
    if (any) return;
    yield refused(source, { reason: 'it holds no JSON value', remedy: 'Give one article or an array of them.' });
  },
};
