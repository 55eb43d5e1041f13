import { METADATA, type MetadataField } from '../../../record/types.js';
import { languageOf, languageOfTag } from '../../language.js';
import { elementsOf, type Page } from '../tree.js';
import { addressOf } from './address.js';
import { bylineOf } from './byline.js';
import { type Found, firstFound } from './found.js';
import { type Head, headOf } from './head.js';
import { headlineOf, isLikeTitleOf, isTitleOf } from './headline.js';
import { type LinkedArticle, linkedArticleIn } from './json-ld.js';
import { outletOf } from './outlet.js';
import { type Places, placesOf } from './places.js';
import { datesOf } from './published.js';

/** What a page says about its article, before its report is taken out. */
export interface Told {
  readonly head: Head;
  readonly linked?: LinkedArticle;
  readonly places: Places;
  readonly headline?: Found;
  readonly address?: Found;
}

export function told(page: Page, url: string | undefined): Told {
  const elements = elementsOf(page.root);
  const head = headOf(elements);
  const isHeadline = isTitleOf(head);
  const linked = linkedArticleIn(page.jsonLd, { isHeadline, isLike: isLikeTitleOf(head), address: head.canonical });
  const places = placesOf(elements, isHeadline);
  const headline = headlineOf(head, linked, places);
  const address = addressOf(head, linked, url);
  return { head, places, ...(linked && { linked }), ...(headline && { headline }), ...(address && { address }) };
}

/** Values of an article's metadata, and where each was read. */
export interface Metadata {
  readonly values: Readonly<Partial<Record<MetadataField, string>>>;
  readonly origins: Readonly<Partial<Record<MetadataField, string>>>;
}

/**
 * All metadata of an article.
 * @param report its lines, in order
 * @param now time against which dates are held, in milliseconds since 1970; the present where not given
 */
export function metadataOf(page: Told, report: readonly string[], now?: number): Metadata {
  const { head, linked, places, headline, address } = page;
  const outlet = outletOf(head, linked, places, address?.value);
  const found: Partial<Record<MetadataField, Found | undefined>> = {
    title: headline,
    url: address,
    outlet,
    ...datesOf(head, linked, places, address?.value, now),
    ...bylineOf(head, linked, places, outlet?.value, [...report.slice(0, 3), ...report.slice(3).slice(-3)]),
    language: languageFound(head, linked, report),
  };
  const known = METADATA.flatMap((field) => (found[field] ? [[field, found[field]] as const] : []));
  return {
    values: Object.fromEntries(known.map(([field, { value }]) => [field, value])),
    origins: Object.fromEntries(known.map(([field, { origin }]) => [field, origin])),
  };
}

/** The language that the words are in; where they do not tell, the one declared. */
function languageFound(head: Head, linked: LinkedArticle | undefined, report: readonly string[]): Found | undefined {
  const byWords = languageOf(report.join('\n'));
  if (byWords !== undefined) return { value: byWords, origin: 'text' };
  return firstFound(
    [
      ['html lang', head.lang],
      ['json-ld inLanguage', linked?.language],
      ['meta og:locale', head.meta('og:locale')],
      ['meta content-language', head.meta('content-language')],
    ],
    languageOfTag,
  );
}
