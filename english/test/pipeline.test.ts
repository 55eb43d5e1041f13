import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Doc, type English, load } from '../src/index.js';
import { isSpaceUnit } from '../src/text/unicode.js';
import { anyText } from './arbitrary.js';

let nlp: English;

beforeAll(async () => {
  nlp = await load();
});

/** What is wrong with a document; an `expect` for each of many tokens would take most of the time. */
function* faults(doc: Doc): Generator<string> {
  let at = 0;
  for (const token of doc.tokens) {
    if (token.start < at || token.end <= token.start) yield `token ${token.i} does not follow the one before`;
    if (doc.text.slice(token.start, token.end) !== token.text) yield `token ${token.i} is not what the text says`;
    if (!isBlank(doc.text, at, token.start)) yield `there is text before token ${token.i}`;
    if (!token.sent.contains(token) || !token.paragraph.contains(token)) yield `token ${token.i} stands nowhere`;
    if (!token.paragraph.contains(token.head)) yield `token ${token.i} has its head in another paragraph`;
    at = token.end;
  }
  if (!isBlank(doc.text, at, doc.text.length)) yield 'there is text after the last token';

  for (const spans of [doc.paragraphs, doc.sentences]) {
    const ends = spans.map((span) => span.end);
    if (spans.some(({ start, end }, k) => start !== (ends[k - 1] ?? 0) || end <= start)) yield 'spans do not adjoin';
    if ((ends.at(-1) ?? 0) !== doc.tokens.length) yield 'spans end elsewhere than the tokens';
  }
  for (const spans of [doc.entities, doc.nounChunks]) {
    if (spans.some(({ start, end }, k) => start < (spans[k - 1]?.end ?? 0) || end <= start)) yield 'spans overlap';
  }
  for (const { tokens, label } of doc.entities) {
    if (tokens[0]!.sent !== tokens.at(-1)!.sent || label === '') yield 'an entity crosses a sentence';
  }

  // A token on the way up from itself would be met again while its path is still open.
  const seen = new Int32Array(doc.tokens.length).fill(-1);
  for (const token of doc.tokens) {
    for (let t = token; seen[t.i] === -1 || seen[t.i] === token.i; t = t.head) {
      if (seen[t.i] === token.i) {
        yield `token ${token.i} leads into a cycle`;
        break;
      }
      seen[t.i] = token.i;
      if (t.isRoot) break;
    }
  }
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpaceUnit(text.charCodeAt(i))) return false;
  return true;
}

function expectWellFormed(doc: Doc, text: string): void {
  expect(doc.text).toBe(text);
  expect([...faults(doc)]).toEqual([]);
}

describe('any string gives a well-formed document', () => {
  it('whatever it is made of', () => {
    fc.assert(
      fc.property(anyText, (text) => expectWellFormed(nlp(text), text)),
      { numRuns: 300 },
    );
  });

  it('of no text, of one blank, of lone surrogates', () => {
    for (const text of ['', ' ', '\n', '\ud800', 'a\udc00b', '\ufeff']) expectWellFormed(nlp(text), text);
    expect(nlp('').tokens).toEqual([]);
  });

  it('of a hundred thousand blanks', () => {
    const text = `Before${' '.repeat(100_000)}after.`;
    const doc = nlp(text);
    expectWellFormed(doc, text);
    expect(doc.tokens.map((t) => t.text.trim())).toEqual(['Before', '', 'after', '.']);
  });

  it('of a megabyte on one line', () => {
    const sentence =
      'Internationalization notwithstanding, incomprehensibilities counterrevolutionaries characterized. ';
    const text = sentence.repeat(Math.ceil(1_000_000 / sentence.length));
    const doc = nlp(text);
    expectWellFormed(doc, text);
    expect(doc.paragraphs).toHaveLength(1);
  });
});

describe('texts do not see each other', () => {
  const lines = fc.array(
    fc.constantFrom(
      'The envoy left.',
      'Rain fell over Lisbon on 3 May.',
      'Who, if anyone, had asked?',
      'No',
      '“Not today,” she said.',
      'Headline Without Stop',
    ),
    { minLength: 1, maxLength: 12 },
  );

  it('a paragraph is parsed as if it stood alone', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const together = nlp(texts.join('\n\n'));
        expect(together.paragraphs).toHaveLength(texts.length);
        for (const [k, text] of texts.entries()) {
          const { tokens, start } = together.paragraphs[k]!;
          const alone = nlp(text);
          const tell = (offset: number) => (t: (typeof tokens)[number]) =>
            [t.text, t.tag, t.dep, t.head.i - offset, t.lemma, t.ent?.label] as const;
          expect(tokens.map(tell(start))).toEqual(alone.tokens.map(tell(0)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a document does not depend on what was parsed before', () => {
    const text = 'Two ministers, one of whom had resigned, flew to Oslo.';
    const tell = () => nlp(text).tokens.map((t) => [t.text, t.tag, t.dep, t.head.i, t.ent?.label]);
    const before = tell();
    // More words than are kept, so that the table of words has to start afresh.
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}x`);
    for (let i = 0; i < words.length; i += 4000) nlp(words.slice(i, i + 4000).join(' '));
    expect(tell()).toEqual(before);
  });
});

describe('ranges', () => {
  const text = 'Nothing is said here.\n\nShe flew to Oslo.\n\nIt is short.';

  it('parses the paragraphs that are touched, with offsets into the whole text', () => {
    const at = text.indexOf('Oslo');
    const doc = nlp.ranges(text, [[at, at + 1]]);
    expect(doc.text).toBe(text);
    expect(doc.paragraphs.map(String)).toEqual(['She flew to Oslo.']);
    expect(doc.entities.map(String)).toEqual(['Oslo']);
    expect(doc.entities[0]!.startChar).toBe(at);
  });

  it('parses nothing for no range and for a range between paragraphs', () => {
    const gap = text.indexOf('\n');
    expect(nlp.ranges(text, []).tokens).toEqual([]);
    expect(nlp.ranges(text, [[gap, gap + 2]]).tokens).toEqual([]);
  });

  it('parses everything for the whole range', () => {
    expect(nlp.ranges(text, [[0, text.length]]).tokens.map(String)).toEqual(nlp(text).tokens.map(String));
  });
});
