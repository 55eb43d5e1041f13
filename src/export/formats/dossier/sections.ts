import { type Analysis, dayOf, facts, phrase, type Step, sourceName, voicesOf } from '../../../dossier/index.js';
import type { Account, EventMention, Reason, Relation } from '../../../record/index.js';
import type { ArticleHead, Dossier } from '../../../store/index.js';
import { safeAddress } from '../../text/address.js';
import { markup } from '../../text/markup.js';

/** The sections of a dossier as HTML: every text of others goes through `markup`. */

const list = (items: readonly string[], kind: 'ol' | 'ul' = 'ul') =>
  `<${kind}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${kind}>`;

/** A section under its heading; nothing where there is nothing to tell. */
export const section = (title: string, body: string) =>
  body === '' ? '' : `<section><h2>${title}</h2>${body}</section>\n`;

const quote = (mention: EventMention) => `<blockquote>“${markup(mention.quote)}”</blockquote>`;

function sourceOf(mention: EventMention, { articles }: Dossier): string {
  const article = articles.find(({ id }) => id === mention.article);
  const by = mention.attribution === undefined ? '' : `${markup(mention.attribution)} – `;
  return `<div class="source">${by}${article ? link(article) : markup(mention.article)}</div>`;
}

/** A source by name, with a link where its address is one that a link may lead to. */
function link(article: ArticleHead): string {
  const address = safeAddress(article.url);
  const name = markup(sourceName(article));
  return address === undefined ? name : `<a href="${markup(address)}" rel="noreferrer noopener">${name}</a>`;
}

export function course(steps: readonly Step[]): string {
  if (steps.length === 0) return '';
  return list(
    steps.map((step) => {
      const [first] = step.mentions;
      const reason = step.mentions.find((m) => m.reason !== undefined)?.reason;
      return [
        `<span class="when">${markup(dayOf(step))}</span> ${markup(phrase(first!, facts.nameOf))}`,
        reason === undefined ? '' : `<div>because: ${markup(reason)}</div>`,
        quote(first!),
        `<div class="source">${step.articles.map(link).join('; ')}</div>`,
      ].join('');
    }),
    'ol',
  );
}

export function accounts(told: readonly Account[], dossier: Dossier): string {
  if (told.length === 0) return '';
  const one = ({ side, speakers, outlet, mentions }: Account) => {
    const names = speakers.join('; ');
    const who = side === undefined ? names || (outlet ?? 'in the articles’ own words') : facts.titleOf(side);
    const by = side !== undefined && names ? ` (${markup(names)})` : '';
    const said = mentions.map((m) => `${markup(phrase(m, facts.nameOf))}${quote(m)}${sourceOf(m, dossier)}`);
    return `<div><h3>${markup(who)}${by}</h3>${list(said)}</div>`;
  };
  return `<div class="accounts">${told.map(one).join('\n')}</div>`;
}

export function reasons(given: readonly Reason[]): string {
  if (given.length === 0) return '';
  const one = ({ reason, mentions, speaker, disputed }: Reason) => {
    const by = speaker.name ?? (speaker.side === undefined ? undefined : facts.nameOf(speaker.side));
    const doubts = disputed.map((comment) => {
      const who = comment.attribution ?? comment.actor.map(facts.nameOf).join(', ');
      return `disputed by ${markup(who)}${quote(comment)}`;
    });
    const says = by === undefined ? '' : ` – says ${markup(by)}`;
    return `${markup(phrase(mentions[0]!, facts.nameOf))}: ${markup(reason)}${says}${doubts.length > 0 ? list(doubts) : ''}`;
  };
  return list(given.map(one));
}

export function contradictions({ contradictions: found }: Analysis, dossier: Dossier): string {
  if (found.length === 0) return '';
  return list(
    found.map(
      ({ explanation, mentions }) =>
        `${markup(explanation)}${mentions.map((m) => `${quote(m)}${sourceOf(m, dossier)}`).join('')}`,
    ),
  );
}

export function related(relations: readonly Relation[], id: string): string {
  if (relations.length === 0) return '';
  return list(
    relations.map(({ kind, from, to, why }) =>
      markup(from === id ? `${kind}: ${to}. ${why}` : `${kind} to ${from}. ${why}`),
    ),
  );
}

/** The sources, articles that are one report reprinted together. */
export function sources(articles: readonly ArticleHead[]): string {
  const titled = (article: ArticleHead) =>
    `${link(article)}${article.title === undefined ? '' : `: ${markup(article.title)}`} <span class="id">[${markup(article.id)}]</span>`;
  return list(
    voicesOf(articles).map((printed) => {
      const [first, ...reprints] = printed.map(titled);
      return `${first}${reprints.length > 0 ? `; reprinted by ${reprints.join('; ')}` : ''}`;
    }),
  );
}

export const gaps = ({ missing }: Analysis) =>
  missing.length === 0 ? '' : list(missing.map(({ explanation }) => markup(explanation)));
