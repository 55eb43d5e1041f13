import { dayOf, episodeTitle, facts, phrase, sourceName, stepsOf } from '../../dossier/index.js';
import type { Status } from '../../record/types.js';
import type { Dossier } from '../../store/index.js';
import { bounds, format, precision } from '../../time/edtf.js';
import type { ExportFormat, ExportOptions } from '../format.js';
import { pageOf } from '../text/address.js';
import { icalLine, icalText } from '../text/ical.js';

const STATUS: Readonly<Record<Status, 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'>> = {
  proposed: 'TENTATIVE',
  deferred: 'TENTATIVE',
  accepted: 'TENTATIVE',
  postponed: 'TENTATIVE',
  scheduled: 'CONFIRMED',
  held: 'CONFIRMED',
  suspended: 'CONFIRMED',
  declined: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/** How often a calendar that is subscribed to should be fetched again. */
const REFRESH = 'P1D';

const basic = (day: string) => day.replaceAll('-', '');
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * How often the engagement has been told of anew: the acts reported of it less the first. It rises with every report
 * that can move the date or the status, and is the same for the same articles in whatever order they came.
 */
const sequence = ({ mentions }: Dossier) => Math.max(0, mentions.filter(({ act }) => act !== 'comment').length - 1);

/** The last day on which a source was published, as the moment at which the event was last written. */
function stamp({ articles }: Dossier): string {
  const last = articles.flatMap(({ published }) => (published && bounds(published.slice(0, 10))?.to) ?? []).sort();
  return `${basic(last.at(-1) ?? '1970-01-01')}T000000Z`;
}

function description(dossier: Dossier, uncertain: string | undefined, page: string | undefined): string {
  const steps = stepsOf(dossier).map((step) => {
    const [first] = step.mentions;
    const sources = [...new Set(step.articles.map(sourceName))].join('; ');
    return `${dayOf(step)}: ${phrase(first!, facts.nameOf)}. “${first!.quote}” (${sources})`;
  });
  const when = uncertain === undefined ? [] : [`The day is not known: ${uncertain}.`];
  return [`Status: ${dossier.episode.status}`, ...when, ...steps, ...(page === undefined ? [] : [page])].join('\n');
}

/** The event of an episode; nothing where no date of the meeting is known. */
function event(dossier: Dossier, { base }: ExportOptions): string {
  const { episode } = dossier;
  const date = episode.meeting_date;
  const days = date === undefined ? undefined : bounds(date);
  if (date === undefined || !days) return '';
  const known = precision(date);
  const vague = known === 'month' || known === 'year';
  const page = pageOf(base, episode.id);
  const said = format(date) ?? date;
  const { meeting_date: _, ...undated } = episode;
  const title = episodeTitle(undated, facts.titleOf);
  return [
    icalLine('BEGIN', 'VEVENT'),
    icalLine('UID', icalText(`${episode.id}@demarche`)),
    icalLine('DTSTAMP', stamp(dossier)),
    icalLine('SEQUENCE', String(sequence(dossier))),
    icalLine('DTSTART;VALUE=DATE', basic(days.from)),
    icalLine('DTEND;VALUE=DATE', basic(dayAfter(days.to))),
    icalLine('SUMMARY', icalText(vague ? `${title} (some time in ${said})` : title)),
    icalLine('STATUS', STATUS[episode.status]),
    // An all-day event of other people does not make anybody busy.
    icalLine('TRANSP', 'TRANSPARENT'),
    ...(episode.venue === undefined ? [] : [icalLine('LOCATION', icalText(episode.venue))]),
    icalLine('CATEGORIES', [episode.status, ...episode.parties].map(icalText).join(',')),
    icalLine('DESCRIPTION', icalText(description(dossier, vague ? `some time in ${said}` : undefined, page))),
    ...(page === undefined ? [] : [icalLine('URL', page)]),
    icalLine('END', 'VEVENT'),
  ].join('');
}

/** Engagements with a date as a calendar to subscribe to (RFC 5545, RFC 7986). */
export const calendar: ExportFormat = {
  name: 'icalendar',
  mediaType: 'text/calendar; charset=utf-8',
  extension: 'ics',
  summary: 'engagements that have a date, as a calendar to subscribe to',
  binary: false,
  async *write(view, options = {}) {
    const name = `Engagements: ${view.filter.parties?.map(facts.titleOf).join(' – ') || 'all'}`;
    yield [
      icalLine('BEGIN', 'VCALENDAR'),
      icalLine('VERSION', '2.0'),
      icalLine('PRODID', '-//demarche//record//EN'),
      icalLine('CALSCALE', 'GREGORIAN'),
      icalLine('METHOD', 'PUBLISH'),
      icalLine('NAME', icalText(name)),
      icalLine('X-WR-CALNAME', icalText(name)),
      icalLine('REFRESH-INTERVAL;VALUE=DURATION', REFRESH),
      icalLine('X-PUBLISHED-TTL', REFRESH),
    ].join('');
    for await (const dossier of view.dossiers()) yield event(dossier, options);
    yield icalLine('END', 'VCALENDAR');
  },
};
