import { episodeTitle, facts } from '../../dossier/index.js';
import type { Episode, Format } from '../../record/types.js';
import type { ArticleHead, Dossier } from '../../store/index.js';
import { bounds, compare } from '../../time/edtf.js';
import { cowCode } from '../codes/states.js';
import type { ExportFormat, ExportOptions } from '../format.js';
import { pageOf, safeAddress, urn } from '../text/address.js';
import { json } from '../text/json.js';

const ONLINE: ReadonlySet<Format | undefined> = new Set(['call', 'video']);

/** The day for which the meeting was fixed before the last word on it; `undefined` where it was not moved. */
function movedFrom({ episode, mentions }: Dossier): string | undefined {
  const put = mentions.findIndex(({ act, polarity }) => act === 'postpone' && polarity === 'asserted');
  const before = mentions.slice(0, put < 0 ? 0 : put).findLast(({ meeting_date }) => meeting_date !== undefined);
  const old = before?.meeting_date;
  return old !== undefined && old !== episode.meeting_date && bounds(old) ? old : undefined;
}

/**
 * The status of schema.org nearest to an episode's. Offers that are not answered have none: nothing was scheduled that
 * could have a status. What is declined is cancelled, since readers take an event without a status for one that will be.
 */
function eventStatus({ episode: { status } }: Dossier, moved: boolean): string | undefined {
  switch (status) {
    case 'proposed':
    case 'deferred':
      return undefined;
    case 'declined':
    case 'cancelled':
      return 'https://schema.org/EventCancelled';
    case 'postponed':
      return moved ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventPostponed';
    default:
      return moved ? 'https://schema.org/EventRescheduled' : 'https://schema.org/EventScheduled';
  }
}

/** Its dates: ISO 8601 as precise as known; a range has an end. */
function dates({ meeting_date }: Episode): object {
  if (meeting_date === undefined || !bounds(meeting_date)) return {};
  const [startDate, endDate] = meeting_date.split('/');
  return { startDate, ...(endDate === undefined ? {} : { endDate }) };
}

const party = (code: string) => ({
  '@type': cowCode(code) === undefined ? 'Organization' : 'Country',
  identifier: code,
  name: facts.titleOf(code),
});

function source({ id, outlet, published, title, url }: ArticleHead): object {
  const address = safeAddress(url);
  return {
    '@type': 'NewsArticle',
    '@id': urn('article', id),
    ...(title === undefined ? {} : { headline: title }),
    ...(published === undefined ? {} : { datePublished: published }),
    ...(outlet === undefined ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
    ...(address === undefined ? {} : { url: address }),
  };
}

function event(dossier: Dossier, { base }: ExportOptions): object {
  const { episode, articles } = dossier;
  const moved = movedFrom(dossier);
  const status = eventStatus(dossier, moved !== undefined && compare(moved, episode.meeting_date ?? '') !== 0);
  const page = pageOf(base, episode.id);
  const place = { '@type': 'Place', name: episode.venue };
  return {
    '@type': 'Event',
    '@id': urn('episode', episode.id),
    identifier: episode.id,
    name: episodeTitle(episode, facts.titleOf),
    ...dates(episode),
    ...(moved === undefined ? {} : { previousStartDate: moved.split('/')[0] }),
    ...(status === undefined ? {} : { eventStatus: status }),
    ...(ONLINE.has(episode.format)
      ? {
          eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
          location: { '@type': 'VirtualLocation' },
        }
      : episode.venue === undefined
        ? {}
        : { location: place }),
    ...(episode.initiator === undefined ? {} : { organizer: party(episode.initiator) }),
    attendee: episode.parties.map(party),
    ...(episode.occasion === undefined ? {} : { superEvent: { '@type': 'Event', name: episode.occasion } }),
    // The record's own status, of which schema.org's is a part.
    keywords: { '@type': 'DefinedTerm', inDefinedTermSet: 'demarche: status of an engagement', name: episode.status },
    ...(page === undefined ? {} : { url: page }),
    subjectOf: articles.map(source),
  };
}

/** Episodes as events of schema.org with their status and sources. */
export const schemaOrg: ExportFormat = {
  name: 'schema-org',
  mediaType: 'application/ld+json; charset=utf-8',
  extension: 'jsonld',
  summary: 'episodes as events of schema.org with eventStatus, JSON-LD',
  binary: false,
  async *write(view, options = {}) {
    yield '{"@context":"https://schema.org","@graph":[';
    let between = '\n';
    for await (const dossier of view.dossiers()) {
      yield `${between}${json(event(dossier, options))}`;
      between = ',\n';
    }
    yield '\n]}\n';
  },
};
