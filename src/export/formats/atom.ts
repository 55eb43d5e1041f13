import { episodeTitle, facts } from '../../dossier/index.js';
import type { Change } from '../../store/index.js';
import type { ExportFormat, ExportOptions } from '../format.js';
import { pageOf, urn } from '../text/address.js';
import { markup } from '../text/markup.js';

/** Entries of a feed: what a reader that comes by every day can have missed. */
const ENTRIES = 100;

/** What changed, in one line. */
function headline({ kind, before, after, episode }: Change): string {
  const title = episodeTitle(episode, facts.titleOf);
  if (kind === 'gone') return `${title}: no longer an engagement of its own`;
  return before === undefined ? `${title}: ${after ?? episode.status}` : `${title}: ${after}, was ${before}`;
}

function entry(change: Change, { base }: ExportOptions): string {
  const { at, number, kind, episode, before, after } = change;
  const page = pageOf(base, episode.id);
  const id = `${urn('episode', episode.id)}#${encodeURIComponent(at)}-${number}`;
  return [
    '<entry>',
    `<id>${markup(id)}</id>`,
    `<title>${markup(headline(change))}</title>`,
    `<updated>${markup(at)}</updated>`,
    `<published>${markup(at)}</published>`,
    ...(page === undefined ? [] : [`<link rel="alternate" type="text/html" href="${markup(page)}"/>`]),
    `<category term="${markup(kind)}" scheme="urn:x-demarche:change"/>`,
    ...episode.parties.map(
      (code) =>
        `<category term="${markup(code)}" label="${markup(facts.titleOf(code))}" scheme="urn:x-demarche:party"/>`,
    ),
    `<content type="text">${markup(
      [
        `Engagement ${episode.id}.`,
        ...(before === undefined ? [] : [`Was: ${before}.`]),
        ...(after === undefined ? [] : [`Is: ${after}.`]),
        ...(change.article === undefined ? [] : [`Brought about by article ${change.article}.`]),
      ].join(' '),
    )}</content>`,
    '</entry>\n',
  ].join('');
}

/** The last changes of standing as a feed (RFC 4287). */
export const atom: ExportFormat = {
  name: 'atom',
  mediaType: 'application/atom+xml; charset=utf-8',
  extension: 'atom',
  summary: 'the last changes of standing, as an Atom feed',
  binary: false,
  async *write(view, options = {}) {
    const changes = (await view.changes()).slice(0, ENTRIES);
    const about = view.filter.parties ?? [];
    const title = about.length === 0 ? 'Changes of standing' : `Changes: ${about.map(facts.titleOf).join(' – ')}`;
    yield [
      '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
      `<id>${markup(`urn:x-demarche:changes:${encodeURIComponent([...about].sort().join('-') || 'all')}`)}</id>`,
      `<title>${markup(title)}</title>`,
      // The moment of the last change; a feed must have one even where there has been none.
      `<updated>${markup(changes[0]?.at ?? '1970-01-01T00:00:00.000Z')}</updated>`,
      '<author><name>demarche</name></author><generator>demarche</generator>\n',
    ].join('');
    for (const change of changes) yield entry(change, options);
    yield '</feed>\n';
  },
};
