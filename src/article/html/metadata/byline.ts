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
const LONGEST_LINE = 300;

/** Agencies by the names that they sign with. */
const MORE_AGENCIES =
  'PTI|Press Trust of India|IANS|dpa|ANSA|Interfax|KCNA|IRNA|Bernama|AAP|Belga|Lusa|Press Association|(?:The )?Canadian Press';
const SIGNED = new RegExp(
  `^(?:The )?(?<agency>${AGENCY}|${MORE_AGENCIES})(?: (?:staff|news agency|reporters?))?$`,
  'iu',
);

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
    const persons = names.filter((name) => !SIGNED.test(name) && !isOutlet(name, outlet));
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
    .map((element) => textOf(element, LONGEST_LINE))
    .filter((text) => text !== '');
}

/** Whether a name is the outlet's, or begins with it: `Gazette Staff` of The Gazette. */
function isOutlet(name: string, outlet: string | undefined): boolean {
  const own = outlet === undefined ? '' : bare(outlet).replace(/^the /, '');
  return own !== '' && `${bare(name).replace(/^the /, '')} `.startsWith(`${own} `);
}

/** What a byline says before and behind the names, and what is no name of a person. */
const BEFORE_NAMES =
  /^(?:(?:(?:written|reported|story|posted|published|analysis|opinion|text) )?by|text|author)\b\s*:?\s+/iu;
const BEHIND_NAMES =
  /\s*[|•·–—]\s*|\s{2,}|\b(?:published|updated|posted)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bon (?=\p{Lu}\p{Ll}+ \d)/iu;
const AGENCY_BEHIND = new RegExp(`(?<=\\p{Ll})\\s+(?:for )?(?:The )?(?<agency>${AGENCY})$`, 'u');
const NO_NAME =
  /\d|^(?:the|an?)\s|\b(?:writer|reporter|correspondent|editor|staff|contributor|columnist|desk|bureau|ago)\b|^[\p{Lu}]{2,4}$/iu;

/** The names in a byline: `By Ada Lund and Per Holm, Reuters | 4 June` is three. */
function namesIn(value: string): string[] {
  const line =
    plain(value)
      .split(BEHIND_NAMES)
      .find((part) => part.trim() !== '') ?? '';
  if (/^https?:|^www\.|@/i.test(line)) return [];
  return line
    .trim()
    .replace(BEFORE_NAMES, '')
    .replace(AGENCY_BEHIND, ', $<agency>')
    .split(/\s*(?:,|;|\/|\band\b|&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name.length > 1 && name.length <= LONGEST_NAME && /^[\p{Lu}\p{Lo}]/u.test(name))
    .filter((name) => SIGNED.test(name) || !NO_NAME.test(name));
}

function agencyOf(name: string): string | undefined {
  const agency = SIGNED.exec(name)?.groups?.agency;
  return agency === undefined || NO_AGENCY.test(agency) ? undefined : (FULL[agency.toLowerCase()] ?? agency);
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

/** Whom pictures are credited to: they send no reports that others print. */
const NO_AGENCY = /^(?:getty|shutterstock|nurphoto|sipa|zuma|lehtikuva|corbis|al jazeera)/i;

/** One name for each agency that signs with several. */
const FULL: Readonly<Record<string, string>> = {
  reuters: 'Reuters',
  ap: 'AP',
  'associated press': 'AP',
  afp: 'AFP',
  'agence france-presse': 'AFP',
  'press trust of india': 'PTI',
  'press association': 'PA',
};
