import { episodeTitle, facts, phrase, type Step, sourceName, stepsOf } from '../../dossier/index.js';
import type { Dossier } from '../../store/index.js';
import { bounds, format } from '../../time/edtf.js';
import type { ExportFormat, ExportOptions } from '../format.js';
import { pageOf } from '../text/address.js';
import { json } from '../text/json.js';
import { markup } from '../text/markup.js';

/** A day as TimelineJS has it; parts that are not known are left out. */
function parts(edtf: string): object {
  const [year, month, day] = edtf.split('-').map(Number);
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** When a step was taken, else when it was first told. */
function dateOf({ mentions, articles }: Step): string | undefined {
  const date = mentions.find((m) => m.date !== undefined)?.date;
  if (date !== undefined && bounds(date)) return date;
  return articles.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()[0];
}

/** A step as a slide. TimelineJS reads headlines and texts as HTML. */
function slide(step: Step, { episode }: Dossier, number: number, { base }: ExportOptions): object | undefined {
  const date = dateOf(step);
  if (date === undefined || !bounds(date)) return undefined;
  const [from, to] = date.split('/');
  const [first] = step.mentions;
  const page = pageOf(base, episode.id);
  const title = markup(episodeTitle(episode, facts.titleOf));
  const about = page === undefined ? title : `<a href="${markup(page)}">${title}</a>`;
  const sources = [...new Set(step.articles.map(sourceName))].join('; ');
  return {
    unique_id: `${episode.id}-${number}`,
    start_date: parts(from!.slice(0, 10)),
    ...(to === undefined ? {} : { end_date: parts(to.slice(0, 10)) }),
    display_date: format(date) ?? date,
    group: markup(first!.actor.length === 1 ? facts.titleOf(first!.actor[0]!) : 'Several'),
    text: {
      headline: markup(phrase(first!, facts.nameOf)),
      text: `<p>“${markup(first!.quote)}”</p><p>${markup(sources)}</p><p>${about}</p>`,
    },
  };
}

/** What happened as slides of TimelineJS, grouped by who acted; what has no date at all is left out. */
export const timelineJs: ExportFormat = {
  name: 'timelinejs',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  summary: 'what happened, for TimelineJS',
  binary: false,
  async *write(view, options = {}) {
    const about = view.filter.parties?.map(facts.titleOf).join(' – ') || 'Engagements';
    yield `{"title":${json({ text: { headline: markup(about) } })},"events":[`;
    let between = '\n';
    for await (const dossier of view.dossiers()) {
      for (const [number, step] of stepsOf(dossier).entries()) {
        const event = slide(step, dossier, number + 1, options);
        if (!event) continue;
        yield `${between}${json(event)}`;
        between = ',\n';
      }
    }
    yield '\n]}\n';
  },
};
