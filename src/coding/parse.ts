import type { Doc, English, TextRange, Token } from '@demarche/english';
import type { Article } from '../record/types.js';
import { isPredicate, misreadVerbs, standIn } from './misread.js';
import { namesLikeWords } from './names-like-words.js';
import { withTopicsApart } from './topics.js';

/**
 * Parses the marked ranges (UTF-16) of an article. A dateline ("OSLO (NTB) - ") is left out, since the parser takes the place
 * for the subject of what follows; a topic before an item is read apart from it. A sentence whose verb was taken for another
 * word is read once more with a plain verb of the same frame in its place.
 */
export function parse(nlp: English, article: Pick<Article, 'text' | 'furniture'>, ranges: readonly TextRange[]): Doc {
  const text = withTopicsApart(withoutDatelines(article));
  const first = nlp.ranges(text, ranges);
  const names = namesLikeWords(first);
  let best = names.size > 0 ? first.with(nlp.ranges(text, [...names.keys()].map(at), names)) : first;
  for (let round = 0; round < ROUNDS; round++) {
    const verbs = best.sentences.flatMap((s) => misreadVerbs(s)[round] ?? []);
    if (verbs.length === 0) break;
    const reread = (tokens: readonly Token[]) =>
      nlp.ranges(
        text,
        tokens.map((t) => at(t.start)),
        new Map([...names, ...tokens.map((t): [number, string] => [t.start, standIn(t)])]),
      );
    const second = reread(verbs);
    const better = verbs.filter((t) => isPredicate(second.tokenAt(t.start)!));
    if (better.length > 0) best = best.with(better.length === verbs.length ? second : reread(better));
  }
  return best.over(article.text);
}

const at = (offset: number): TextRange => [offset, offset + 1];

/** The text with blanks in the place of its datelines, so that offsets stay. */
const withoutDatelines = ({ text, furniture }: Pick<Article, 'text' | 'furniture'>): string =>
  furniture
    .filter((f) => f.kind === 'dateline')
    .reduce((t, { span: [from, to] }) => t.slice(0, from) + t.slice(from, to).replace(/\S/g, ' ') + t.slice(to), text);

/** How many words of a sentence are tried. */
const ROUNDS = 3;
