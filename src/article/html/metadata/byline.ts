import { AGENCY } from '../../furniture/rule.js';
import { textOf } from '../tree.js';
import { type Found, plain } from './found.js';
import type { Head } from './head.js';
import { bare } from './headline.js';
import type { LinkedArticle } from './json-ld.js';
import type { Places } from './places.js';

type Place = readonly [origin: string, values: readonly string[]];

const METAS = 'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl byline'.split(' ');
const BYLINE = new Set('byline bylines author authors'.split(' '));
const LONGEST_NAME = 80;
const MOST_NAMES = 12;

/** Agencies by the names that they sign with. */
const SIGNED = new RegExp(`(?<![\\p{L}\\p{N}])(?:The )?(?<agency>${AGENCY})(?![\\p{L}\\p{N}])`, 'u');
const WHOLE = new RegExp(`^(?:The )?${SIGNED.source}(?: (?:staff|news agency|reporters?))?$`, 'iu');

export interface Byline {
  readonly author?: Found;
  readonly agency?: Found;
}

/**
 * Who wrote an article, and which agency it came from. Trusted in this order: JSON-LD, `<meta>`, microdata, links marked
 * as the author's, the line near the headline that begins with `By`. An agency that signs is no author; one that is
 * named in the head of the report is told from there.
 * @param outlet whose own name is no author
 * @param report the first lines and the last of the report
 */
export function bylineOf(
  head: Head,
  linked: LinkedArticle | undefined,
  places: Places,
  outlet: string | undefined,
  report: readonly string[],
): Byline {
  const candidates: Place[] = [
    ['json-ld author', linked?.authors ?? []],
    ...METAS.map((name): Place => [`meta ${name}`, head.metas(name)]),
    ['microdata author', places.microdata('author')],
    ['link rel=author', near(places, ({ attributes }) => /(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? ''))],
    ['byline', near(places, ({ words }) => [...words].some((word) => BYLINE.has(word))).slice(0, 1)],
  ];
  let author: Found | undefined;
  let agency: Found | undefined;
  for (const [origin, values] of candidates) {
    const names = [...new Set(values.flatMap(namesIn))].slice(0, MOST_NAMES);
    const signed = names.map(agencyOf).find((name) => name !== undefined);
    const persons = names.filter((name) => !SIGNED.test(name) && bare(name) !== bare(outlet ?? ''));
    if (persons.length > 0) author = { value: persons.join(', '), origin };
    if (signed !== undefined) agency = { value: signed, origin };
    // Where an agency signs alone, what stands in other places is its desk or its city.
    if (author || agency) break;
  }
  agency ??= agencyInReport(report);
  return { ...(author && { author }), ...(agency && { agency }) };
}

function near({ nearHeadline }: Places, fits: (element: Places['nearHeadline'][number]) => boolean): string[] {
  return nearHeadline
    .filter(fits)
    .map(textOf)
    .filter((text) => text !== '');
}

/** What stands beside names in bylines. */
const NO_NAME =
  /\d|\b(?:writer|reporter|correspondent|editor|staff|contributor|columnist|desk|bureau|updated|published|ago)$/iu;

/** The names in a byline: `By Ada Lund and Per Holm, Reuters | 4 June` is three. */
function namesIn(value: string): string[] {
  const line =
    plain(value)
      .split(/\s*[|•·–—]\s*|\s{2,}|\b(?:published|updated|posted)\b/iu)
      .find((part) => part !== '') ?? '';
  if (/^https?:|^www\.|@/i.test(line)) return [];
  return line
    .replace(/^(?:(?:written|reported|story|posted|published) )?by:?\s+/iu, '')
    .split(/\s*(?:,|;|\/|\band\b|&)\s*/u)
    .map((name) => name.trim())
    .filter(
      (name) => name.length > 1 && name.length <= LONGEST_NAME && /^[\p{Lu}\p{Lo}]/u.test(name) && !NO_NAME.test(name),
    );
}

function agencyOf(name: string): string | undefined {
  return WHOLE.test(name) ? nameOf(SIGNED.exec(name)?.groups?.agency ?? name) : undefined;
}

/** `LONDON (Reuters) – …` at the head of the report, `© Agence France-Presse`, `Reporting by … for AP` at its foot. */
function agencyInReport(report: readonly string[]): Found | undefined {
  for (const line of report) {
    const dateline = /^\p{Lu}[\p{L} .,'/-]{1,60}?\s*\((?<name>[^()]{2,40})\)\s*[-–—:]/u.exec(line)?.groups?.name;
    const credit = /^(?:source|\(c\)|©)\s*:?\s*(?:(?:19|20)\d\d\s+)?(?<name>[^.]{2,40}?)[.\s]*$/iu.exec(line)?.groups
      ?.name;
    const signed = agencyOf((dateline ?? credit ?? '').trim());
    if (signed !== undefined) return { value: signed, origin: 'text' };
  }
  return undefined;
}

const FULL: Readonly<Record<string, string>> = {
  REUTERS: 'Reuters',
  'Associated Press': 'AP',
  'Agence France-Presse': 'AFP',
};
const nameOf = (agency: string) => FULL[agency] ?? agency;
