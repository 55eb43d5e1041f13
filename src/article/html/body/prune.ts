import { type Element, elementsOf, textOf } from '../tree.js';
import { measure } from './measure.js';
import { blocksIn } from './runs.js';

/** Elements that are never part of a report. */
const NEVER = new Set(['nav', 'footer', 'dialog', 'menu', 'head', 'title', 'input', 'search', 'progress', 'meter']);
/** Elements that may be part of it where much prose stands in them. */
const SELDOM = new Set(['aside', 'form', 'header', 'fieldset', 'details']);

const ROLES = new Set(
  'navigation complementary contentinfo search dialog alertdialog menu menubar toolbar tooltip banner'.split(' '),
);

/** Words of class and id by which pages name what belongs to other articles, or to the site. */
const OTHERS = new Set(
  (
    'ad ads advert advertisement advertising adunit sponsor sponsored promo promos promotion promoted outbrain taboola zergnet ' +
    'related recirc recirculation recommended recommendations recommend readmore readnext upnext trending popular mostpopular mostread ' +
    'newsletter newsletters signup subscribe subscription subscriptions paywall registration donate donation membership ' +
    'nav navbar navigation menu submenu sidebar rail footer footnav masthead widget widgets teaser teasers relatedposts playlist'
  ).split(' '),
);
/** Words by which they name what belongs to the article and is not its report. */
const ITS_OWN = new Set(
  (
    'share sharing shares sharebar sharethis addthis addtoany sharedaddy social socials follow facebook twitter whatsapp ' +
    'breadcrumb breadcrumbs byline bylines bio biography tags taglist tagcloud tagbox linkback keywords categories ' +
    'pagination pager paginator overlay lightbox popup modal toolbar tools skip print printer disclaimer ' +
    'dateline timestamp pubdate rating ratings poll survey quiz hidden tooltip popover hovercard'
  ).split(' '),
);
const COMMENTS = new Set([
  'comment',
  'comments',
  'commentlist',
  'disqus',
  'respond',
  'replies',
  'livefyre',
  'fyre',
  'coral',
]);

/**
 * Whether an element stands in a part of the page that belongs to other articles, to the site or to its readers.
 * @param own elements that the headline stands in: they are the article's, whatever they are called
 */
export function standsApart(element: Element, own: ReadonlySet<Element>): boolean {
  for (let at: Element | undefined = element; at && !own.has(at); at = at.parent) {
    if (APART.has(at.name) || some(at.words, OTHERS) || some(at.words, COMMENTS)) return true;
  }
  return false;
}
const APART = new Set(['nav', 'footer', 'aside', 'dialog', 'menu']);

/** What nothing of a report is ever called, however short the report. */
const FAR = new Set('footer copyright cookie cookies consent gdpr subfooter colophon'.split(' '));

/** Parts of a page's prose beyond which a name alone does not make it stand beside the report. */
const MOST = { beside: 0.25, hidden: 0.5, far: 0.6, comments: 0.85 };
/** Units of prose on a page below which a part of it says little. */
const LEAST_PROSE = 250;

/**
 * Takes out of a page what stands beside its report. What holds much of its prose stays, whatever it is called.
 * @returns how many teasers of other articles were taken out
 */
export function prune(root: Element): number {
  const measures = measure(root, blocksIn(root));
  const total = measures.get(root)!.prose;
  const prose = (element: Element) => measures.get(element)?.prose ?? 0;
  let teasers = 0;
  const visit = (element: Element) => {
    const cards = cardsIn(element, prose);
    teasers += cards.size;
    element.children = element.children.filter(
      (child) =>
        typeof child === 'string' || !(cards.has(child) || isBeside(child, prose(child) / (total || 1), total)),
    );
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return teasers;
}

function isBeside(element: Element, share: number, total: number): boolean {
  const { name, attributes, words } = element;
  if (name === 'body' || name === 'html' || name === 'main' || name === 'blockquote') return false;
  if (isHidden(element)) return share < MOST.hidden;
  if (total > LEAST_PROSE && share < MOST.comments && some(words, COMMENTS)) return true;
  if (share < MOST.far && (name === 'footer' || some(words, FAR))) return true;
  // Posts that a report quotes stand in it under the name of where they were posted.
  if (share > MOST.beside || words.has('embed') || words.has('tweet')) return false;
  return (
    NEVER.has(name) ||
    SELDOM.has(name) ||
    ROLES.has(attributes.role ?? '') ||
    some(words, OTHERS) ||
    some(words, ITS_OWN)
  );
}

/** Fewest neighbours of one make that are taken for a list of teasers. */
const FEWEST_CARDS = 3;
const LONGEST_CARD = 420;
const LARGEST_CARD = 80;

/** Teasers of other articles: neighbours of one make, each no more than a linked headline and a few words. */
function cardsIn(parent: Element, prose: (element: Element) => number): ReadonlySet<Element> {
  const alike = new Map<string, Element[]>();
  for (const child of parent.children) {
    if (typeof child === 'string' || prose(child) > LONGEST_CARD) continue;
    const make = `${child.name}.${child.attributes.class ?? ''}`;
    const others = alike.get(make);
    if (others) others.push(child);
    else alike.set(make, [child]);
  }
  const cards = [...alike.values()].filter((some) => some.length >= FEWEST_CARDS && some.every(isCard));
  return new Set(cards.flat());
}

function isCard(element: Element): boolean {
  if (element.name === 'p' || element.name === 'tr' || element.name === 'td') return false;
  const below = elementsOf(element, LARGEST_CARD);
  if (below.length >= LARGEST_CARD) return false;
  const headline = below.find(({ name }) => /^h[1-6]$/.test(name));
  if (!headline) return false;
  const links = below.filter(({ name }) => name === 'a');
  return links.some(
    (link) => elementsOf(link).includes(headline) || textOf(link, LONGEST_CARD) === textOf(headline, LONGEST_CARD),
  );
}

function isHidden({ attributes }: Element): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');
}

function some(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  for (const word of words) if (of.has(word)) return true;
  return false;
}
