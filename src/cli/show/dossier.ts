import {
  type Account,
  type Accounts,
  accountsIn,
  type EventMention,
  type Reason,
  type Relation,
  relationsOf,
  storyOf,
} from '../../record/index.js';
import type { ArticleHead, Dossier, Store } from '../../store/index.js';
import { facts } from '../facts.js';
import { clean } from '../terminal/clean.js';
import { type IO, print } from '../terminal/io.js';
import { type Colors, colorsFor, hanging, quoted, widthOf, wrapped } from '../terminal/style.js';
import { episodeTitle, statusWord } from './episode.js';
import { phrase } from './phrase.js';
import { sourceName } from './source.js';
import { stepLines, stepsOf } from './story.js';

/** What follows from a dossier: its accounts side by side, and the engagements that it comes out of or leads to. */
export type Analysis = Accounts & { readonly relations: readonly Relation[] };

export async function analyse(dossier: Dossier, store: Store): Promise<Analysis> {
  const last = (await store.stats()).published?.[1];
  const accounts = accountsIn(dossier, dossier.articles, { ...facts, ...(last === undefined ? {} : { asOf: last }) });
  const others = await store.dossiers({ anyParty: dossier.episode.parties });
  const stories = others.map((other) => storyOf(other, other.articles));
  return { ...accounts, relations: relationsOf(storyOf(dossier, dossier.articles), stories, facts) };
}

/** Writes everything on one engagement, section by section; sections without content are left out. */
export function showDossier(io: IO, dossier: Dossier, told: Analysis): void {
  const colors = colorsFor(io.stdout, io.env);
  const width = widthOf(io.stdout);
  const { episode, articles } = dossier;
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) print(io, '', colors.bold(title), ...lines);
  };
  print(
    io,
    `${colors.bold(episodeTitle(episode, facts.titleOf))}  ${statusWord(episode.status, colors)}`,
    colors.dim(episode.id),
  );
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
  const once = new Map(mentions.map((mention) => [phrase(mention, facts.nameOf), mention]));
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
  return article ? sourceName(article) : mention.article;
}

/** The sources, articles that are one report reprinted on one line; each with its id for `show`. */
function voiceLines({ articles }: Dossier, width: number): string[] {
  const voices = new Map<string, ArticleHead[]>();
  for (const article of articles) voices.set(article.voice, [...(voices.get(article.voice) ?? []), article]);
  return [...voices.values()].map((printed) => {
    const [first, ...reprints] = printed.map((article) => `${sourceName(article)} [${clean(article.id)}]`);
    return wrapped(`${first}${reprints.length > 0 ? `; reprinted by ${reprints.join('; ')}` : ''}`, width, 2);
  });
}
