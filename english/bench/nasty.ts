/**
 * Makes unpleasant text of pleasant text, the same on every run: typing mistakes, capitals, odd blanks and quotes,
 * emoji, and tables.
 */

const EMOJI = ['😀', '🇺🇸', '👍🏽', '❤️', ':-)', ';)', '¯\\_(ツ)_/¯', '→', '✓', '🕊️'];
const BLANKS = ['  ', '\u00a0', '\t', ' \u00a0', '\u2009', '\n', '   ', '\u200b'];
const SNIPPETS = [
  'U.S.-led',
  'P5+1',
  'G-20',
  'e.g.',
  'a.m.',
  '(10a.m.)',
  "don't",
  'can’t',
  "y'all",
  'gonna',
  'https://example.org/a?b=c#d',
  'user.name@example.com',
  '@desk',
  '#talks',
  '$3.5bn',
  '€20m',
  '10km²',
  '20°C.',
  '1,000.50',
  '50%',
  'x'.repeat(120),
  'I',
  'A',
  'agent',
  'mark',
  'root',
  'number',
  'LAW',
  'constructor',
  '__proto__',
  'İstanbul',
  'ΟΔΟΣ',
  '...',
  '……',
  '--',
  '”.',
  'and/or',
  'state-of-the-art',
  'www.example.com.',
  '192.168.0.1',
  'Sept.',
  "'em",
  'o.O',
  '\ufeff',
];

/** Numbers in [0, 1) by the mulberry32 generator (Tommy Ettinger, public domain). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
}

/** One spoilt version of each text. */
export function spoil(texts: readonly string[], seed: number): string[] {
  const random = generator(seed);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
  const spoilWord = (word: string): string => {
    const dice = random();
    const at = Math.floor(random() * word.length);
    if (dice < 0.03) return word.slice(0, at) + word.slice(at + 1);
    if (dice < 0.06) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (dice < 0.08) return word.toUpperCase();
    if (dice < 0.1) return word.toLowerCase();
    if (dice < 0.12) return `“${word}”`;
    if (dice < 0.14) return `${word} ${pick(EMOJI)}`;
    if (dice < 0.16) return `${word} ${pick(SNIPPETS)}`;
    if (dice < 0.18) return word + pick(SNIPPETS);
    if (dice < 0.19) return `(${word})`;
    if (dice < 0.2) return `'${word}'`;
    return word;
  };
  return texts.map((text) => {
    const words = text.split(' ');
    if (random() < 0.1) return words.map((word) => `${word} | ${Math.floor(random() * 1e4) / 100}`).join('\t');
    let out = '';
    for (const word of words) out += spoilWord(word) + (random() < 0.04 ? pick(BLANKS) : ' ');
    return out.trim();
  });
}
