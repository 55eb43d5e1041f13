import { LONGEST_TEXT } from '../../limits.js';

/** What a page says of its article in JSON-LD (schema.org). */
export interface LinkedArticle {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
  readonly body?: string;
}

type Thing = Readonly<Record<string, unknown>>;

/** Types of schema.org that are one article. */
const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*(?:NewsArticle|BlogPosting)|Article|Report|ScholarlyArticle|AdvertiserContentArticle|SocialMediaPosting)$/;
/** Properties that lead from what describes a page to its article; all others may lead to other articles. */
const LEADS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'] as const;
const DEEPEST = 4;
const MOST = 200;

/** How the page's own article is told from others that its JSON-LD describes. */
export interface Own {
  /** Whether a headline is one that the page gives itself. */
  readonly isHeadline: (headline: string) => boolean;
  /** Whether it speaks of the same: what a page describes alone may be worded otherwise. */
  readonly isLike: (headline: string) => boolean;
  /** The page's canonical address. */
  readonly address: string | undefined;
}

/**
 * The article that a page's JSON-LD describes. Of several, the one whose headline is the page's own: where none is, they
 * are others that the page leads to.
 */
export function linkedArticleIn(scripts: readonly string[], own: Own): LinkedArticle | undefined {
  const things = scripts.flatMap((script) => articlesIn(parsed(script), DEEPEST));
  const articles = things.slice(0, MOST).map(linked);
  const named = articles.find(({ headline }) => headline !== undefined && own.isHeadline(headline));
  const [only, another] = articles;
  if (named || !only || another) return named;
  const { headline, url } = only;
  return headline === undefined || own.isLike(headline) || (url !== undefined && url === own.address)
    ? only
    : undefined;
}

function parsed(script: string): unknown {
  const json = script.trim().replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    try {
      // The most frequent fault of pages: line feeds inside strings.
      return JSON.parse(json.replace(/[\r\n\t]+/g, ' ').replace(/;\s*$/, ''));
    } catch {
      return undefined;
    }
  }
}

function articlesIn(value: unknown, depth: number): Thing[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap((item) => articlesIn(item, depth - 1));
  if (!isThing(value)) return [];
  const own = isArticle(value) ? [value] : [];
  return [...own, ...LEADS.flatMap((key) => articlesIn(value[key], depth - 1))];
}

/** An article by its type, or, whatever its type is, by its headline and date. */
function isArticle(thing: Thing): boolean {
  const types = listOf(thing['@type']);
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return true;
  return textOf(thing.headline) !== undefined && textOf(thing.datePublished) !== undefined;
}

function linked(thing: Thing): LinkedArticle {
  const found = {
    headline: textOf(thing.headline) ?? textOf(thing.name),
    datePublished: textOf(thing.datePublished) ?? textOf(thing.dateCreated),
    dateModified: textOf(thing.dateModified),
    publisher: namesOf(thing.publisher)[0] ?? namesOf(thing.sourceOrganization)[0],
    url: textOf(thing.url) ?? idOf(thing.mainEntityOfPage),
    language: textOf(thing.inLanguage) ?? namesOf(thing.inLanguage)[0],
    body: textOf(thing.articleBody, LONGEST_TEXT),
  };
  const known = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { ...known, authors: [...namesOf(thing.author), ...(thing.author ? [] : namesOf(thing.creator))] };
}

function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    const name = isThing(one) ? (textOf(one.name) ?? textOf(one.alternateName)) : textOf(one);
    return name === undefined ? [] : [name];
  });
}

const idOf = (value: unknown) => (isThing(value) ? textOf(value['@id']) : textOf(value));
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST) : value === undefined || value === null ? [] : [value];
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LONGEST_VALUE = 2000;

function textOf(value: unknown, most = LONGEST_VALUE): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? one.trim().slice(0, most) : undefined;
}
