/** Letters that Unicode decomposition leaves whole. */
const WHOLE: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
};

const ASCII = /^[\x20-\x7e]*$/;
/** What most names are: letters and single blanks, no initials to draw together. */
const PLAIN = /^[a-z]{2,}(?: [a-z]{2,})*$/;

/**
 * The form under which names are compared: lower case, no diacritics, apostrophes or dots, blanks for hyphens and
 * other signs, initials drawn together (`J. D. Vance`, `JD Vance` → `jd vance`), no final possessive.
 */
export function fold(words: string): string {
  let s = words.toLowerCase();
  if (PLAIN.test(s)) return s;
  if (!ASCII.test(s)) {
    s = s
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[øłđðþßıæœə]/g, (c) => WHOLE[c] ?? c)
      .replace(/[‘’ʻʼʿʾ`´]/g, "'");
  }
  return s
    .replace(/'s?$/, '')
    .replace(/['.]/g, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
    .replace(/(?<![\p{L}\p{N}])(\p{L}) (?=\p{L}(?![\p{L}\p{N}]))/gu, '$1');
}

const ARTICLE = /(?:^| )(?:al|el)(?= )/;

/** A personal name as it is compared: folded, without the article of Arabic names (`al-Assad`, `el-Sisi`). */
export function nameKey(name: string): string {
  const folded = fold(name);
  if (!ARTICLE.test(folded)) return folded;
  const tokens = folded.split(' ').filter((token) => token !== 'al' && token !== 'el');
  return tokens.length > 0 ? tokens.join(' ') : folded;
}

/** The tokens of {@link nameKey}. */
export function nameTokens(name: string): string[] {
  return nameKey(name).split(' ');
}

/**
 * What is left of a name token when the choices that transcribers make differently are levelled: *Yuri, Yury,
 * Iouri*; *Sergei, Sergey*; *Muhammad, Mohamed*; *Qasim, Kassem*; *Zelensky, Zelenskyy*.
 */
export function skeleton(token: string): string {
  return token
    .replace(/ou|oo|ee|ph|ck|dj|c(?!h)|[eoqwxy]/g, (letters) => LEVELLED[letters]!)
    .replace(/ai|ia/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

const LEVELLED: Readonly<Record<string, string>> = {
  ou: 'u',
  oo: 'u',
  ee: 'i',
  ph: 'f',
  ck: 'k',
  dj: 'j',
  c: 'k',
  e: 'a',
  o: 'u',
  q: 'k',
  w: 'v',
  x: 'ks',
  y: 'i',
};

/** Whether one insertion, deletion, replacement or swap of neighbours turns `a` into `b` (Damerau's measure ≤ 1). */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length === long.length) {
    if (short.slice(i + 1) === long.slice(i + 1)) return true;
    return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
  }
  return short.slice(i) === long.slice(i + 1);
}
