import { type Analysis, facts, phrase, sourceName, stepsOf, voicesOf } from '../../dossier/index.js';
import type { Account, EventMention, Reason, Relation } from '../../record/index.js';
import type { ArticleHead, Dossier } from '../../store/index.js';
import { clean } from '../terminal/clean.js';
import { type IO, print } from '../terminal/io.js';
import { type Colors, colorsFor, hanging, quoted, widthOf, wrapped } from '../terminal/style.js';
import { heading } from './episode.js';
import { stepLines } from './story.js';

/** Writes everything on one engagement, section by section; sections without content are left out. */
export function showDossier(io: IO, dossier: Dossier, told: Analysis): void {
  const colors = colorsFor(io.stdout, io.env);
  const width = widthOf(io.stdout);
  const { episode, articles } = dossier;
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) print(io, '', colors.bold(title), ...lines);
  };
  print(io, heading(episode, facts.titleOf, colors, true), colors.dim(episode.id));
  section(
    'What happened',
    stepsOf(dossier).flatMap((step) => stepLines(step, facts.nameOf, colors, width)),
  );
  section(
    'Each side’s account',
    told.accounts.flatMap((account) => accountLines(account, articles, colors, width)),
  );
  section(
    'Reasons given',
    told.reasons.flatMap((reason) => reasonLines(reason, colors, width)),
  );
  section(
    'Contradictions',
    told.contradictions.flatMap(({ explanation, mentions }) => [
      wrapped(clean(explanation), width, 2),
      ...mentions.map((mention) => reportLine(mention, articles, colors, width)),
    ]),
  );
  section(
    'Related',
    told.relations.map((relation) => relationLine(relation, episode.id, width)),
  );
  section('Sources', voiceLines(dossier, width));
  section(
    'Missing',
    told.missing.map(({ explanation }) => wrapped(clean(explanation), width, 2)),
  );
}

function accountLines(
  { side, speakers, outlet, mentions }: Account,
  articles: readonly ArticleHead[],
  colors: Colors,
  width: number,
): string[] {
  const names = clean(speakers.join('; '));
  const who = side === undefined ? names || clean(outlet ?? 'in the articles’ own words') : facts.titleOf(side);
  const by = side !== undefined && names ? ` (${names})` : '';
  const once = new Map(mentions.map((mention) => [clean(phrase(mention, facts.nameOf)), mention]));
  return [
    wrapped(`${colors.cyan(who)}${by}`, width, 2),
    ...[...once].map(([said, mention]) =>
      hanging('    –', `${said}: ${quoted(mention.quote)}, ${sourceOf(mention, articles)}`, width, 6),
    ),
  ];
}

function reasonLines({ reason, mentions, speaker, disputed }: Reason, colors: Colors, width: number): string[] {
  const by = speaker.name ?? (speaker.side === undefined ? undefined : facts.nameOf(speaker.side));
  const act = phrase(mentions[0]!, facts.nameOf);
  return [
    wrapped(clean(`${act}: ${colors.italic(reason)}${by === undefined ? '' : ` – says ${by}`}`), width, 2),
    ...disputed.map((comment) =>
      wrapped(
        `disputed by ${clean(comment.attribution ?? comment.actor.map(facts.nameOf).join(', '))}: ${quoted(comment.quote)}`,
        width,
        4,
      ),
    ),
  ];
}

function reportLine(mention: EventMention, articles: readonly ArticleHead[], colors: Colors, width: number): string {
  return hanging('    –', `${colors.italic(quoted(mention.quote))}, ${sourceOf(mention, articles)}`, width, 6);
}

/** How another engagement comes out of this one, or this one out of it. */
function relationLine({ kind, from, to, why }: Relation, id: string, width: number): string {
  return wrapped(clean(from === id ? `${kind}: ${to}. ${why}` : `${kind} to ${from}. ${why}`), width, 2);
}

function sourceOf(mention: EventMention, articles: readonly ArticleHead[]): string {
  const article = articles.find(({ id }) => id === mention.article);
  return clean(article ? sourceName(article) : mention.article);
}

/** The sources, articles that are one report reprinted on one line; each with its id for `show`. */
function voiceLines({ articles }: Dossier, width: number): string[] {
  return voicesOf(articles).map((printed) => {
    const [first, ...reprints] = printed.map((article) => clean(`${sourceName(article)} [${article.id}]`));
    return wrapped(`${first}${reprints.length > 0 ? `; reprinted by ${reprints.join('; ')}` : ''}`, width, 2);
  });
}
