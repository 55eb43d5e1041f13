import { type Analysis, episodeTitle, facts, stepsOf } from '../../../dossier/index.js';
import type { Dossier } from '../../../store/index.js';
import type { ExportFormat, ExportOptions } from '../../format.js';
import { pageOf } from '../../text/address.js';
import { markup } from '../../text/markup.js';
import { accounts, contradictions, course, gaps, reasons, related, section, sources } from './sections.js';
import { POLICY, STYLE } from './style.js';

/** Everything on one engagement, as `demarche show` tells it. */
function article(dossier: Dossier, told: Analysis, { base }: ExportOptions): string {
  const { episode, articles } = dossier;
  const page = pageOf(base, episode.id);
  const id = `<span class="id">${markup(episode.id)}</span>`;
  return `<article>
<header><h1>${markup(episodeTitle(episode, facts.titleOf))}</h1>
<p><span class="status">${markup(episode.status)}</span> ${page === undefined ? id : `<a href="${markup(page)}">${id}</a>`}</p></header>
${section('What happened', course(stepsOf(dossier)))}${section('Each side’s account', accounts(told.accounts, dossier))}${section(
  'Reasons given',
  reasons(told.reasons),
)}${section('Contradictions', contradictions(told, dossier))}${section('Related', related(told.relations, episode.id))}${section(
  'Sources',
  sources(articles),
)}${section('Missing', gaps(told))}</article>
`;
}

/** Dossiers as one page that needs nothing else, runs nothing and prints well. */
export const dossierPage: ExportFormat = {
  name: 'dossier',
  mediaType: 'text/html; charset=utf-8',
  extension: 'html',
  summary: 'dossiers as one page of HTML that needs nothing else and prints well',
  binary: false,
  async *write(view, options = {}) {
    yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${markup(POLICY)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${markup(view.filter.parties?.map(facts.titleOf).join(' – ') || 'Engagements')}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
`;
    for await (const dossier of view.dossiers()) yield article(dossier, await view.analyse(dossier), options);
    yield '</main>\n</body>\n</html>\n';
  },
};
