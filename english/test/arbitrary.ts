import fc from 'fast-check';

const PIECES = [
  ...' \t\n\r\u00a0\u2028\u3000\u001c',
  ...'aAzZé0.,;:!?\'"’”“()[]{}<>@#$%&*/\\|-–—_+=~`^…²😀Σ日\u200b\ufeff\u0301',
  ...['the', 'U.S.', "don't", 'a.m.', ':-)', '10km', 'http://', 'www.', '.com', 'constructor', '__proto__'],
];

/** Any string of UTF-16 units, lone surrogates included, with a liking for what a tokenizer stumbles over. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));
