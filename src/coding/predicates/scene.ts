import type { Doc, Token } from '@demarche/english';
import type { Act, Article, Party, Polarity } from '../../record/types.js';
import type { TimeExpression } from '../../time/types.js';
import type { Cast } from '../cast/cast.js';
import type { Referent } from '../cast/referent.js';
import { reportSpan, type Site } from '../site.js';
import { isVerb, subjectOf } from '../tree.js';
import type { Kernel } from './kernels/kernel.js';
import { distinct, type Participants, partiesOf } from './participants.js';
import type { Reading } from './readings.js';

/** An article with the engagements that its sentences name, for acts that are told of them by other words. */
export interface Scene {
  readonly article: Article;
  readonly doc: Doc;
  readonly cast: Cast;
  readonly times: readonly TimeExpression[];
  readonly kernels: readonly Kernel[];
  /** The reports read from words for engagements, in text order. */
  readonly told: readonly Site[];
  /** The same and all readings that were not taken for reports: they still say who meets in "the summit". */
  readonly known: readonly Site[];
}

/** What a reader finds word by word: the first report of each sentence, which says a thing once. */
export const firstOfSentences = (doc: Doc, read: (t: Token) => Report | undefined): Report[] =>
  doc.sentences.flatMap(({ tokens }) => {
    for (const t of tokens) {
      const made = read(t);
      if (made) return made;
    }
    return [];
  });

/** A report found by other words, and the readings that it makes superfluous; without a site where it says nothing new. */
export interface Report {
  readonly site?: Site;
  readonly replaces?: (other: Site) => boolean;
}

/** An engagement as a scene knows it. */
export interface Spoken {
  readonly site: Site;
  readonly sides: readonly Referent[];
  readonly parties: readonly Party[];
}

/** The engagement that a site reports, as a scene knows it. */
export const spoken = (site: Site): Spoken => ({ site, sides: site.parts.all, parties: partiesOf(site.parts.all) });

/** The engagement that the words under a clause name, the widest known reading of it. */
export function namedUnder(scene: Scene, head: Token): Spoken | undefined {
  const inside = scene.known.filter((s) => head.dominates(s.reading.kernel.token) && partiesOf(s.parts.all).length > 1);
  const best = inside.sort((a, b) => rank(b) - rank(a) || a.reading.kernel.token.i - b.reading.kernel.token.i)[0];
  return best && spoken(best);
}

const rank = (s: Site): number => (s.reading.kernel.weak ? 0 : 2) + (s.reading.kernel.verb ? 0 : 1);

/** An engagement that no reading tells of, by the word for it and its sides. */
export function unread(scene: Scene, kernel: Kernel, parts: Participants): Spoken {
  const { article, doc, cast, times } = scene;
  const bare: Reading = {
    kernel,
    act: 'hold',
    polarity: 'asserted',
    predicate: kernel.token,
    steps: [],
    rule: 'coding/predicates:unread',
  };
  return spoken({ article, doc, cast, times, reading: bare, named: parts, parts, ...reportSpan(bare) });
}

/** How far back, in UTF-16 units, "the decision" or "it" may point. */
const REACH = 2500;

/**
 * The engagement last spoken of before a place in the text, by a report that `fits`. A report of the same sentence
 * counts as before.
 */
export function lastSpoken(scene: Scene, at: Token, fits: (s: Site) => boolean = () => true): Spoken | undefined {
  const before = scene.told.filter(
    (s) =>
      s.reading.kernel.token.i < at.i &&
      s.reading.act !== 'comment' &&
      at.start - s.reading.kernel.token.start < REACH &&
      partiesOf(s.parts.all).length > 1 &&
      fits(s),
  );
  const found = before.at(-1);
  return found && spoken(found);
}

/** The first engagement of an article by a report that `fits`: what the article is about. */
export function topic(scene: Scene, fits: (s: Site) => boolean = () => true): Spoken | undefined {
  const found = scene.told.find((s) => partiesOf(s.parts.all).length > 1 && fits(s));
  return found && spoken(found);
}

/** Who does what a verb says, by its subject or the one that controls it. */
export function doers(scene: Scene, verb: Token): Referent[] {
  const subject = isVerb(verb) ? subjectOf(verb) : undefined;
  return subject ? scene.cast.group(subject) : [];
}

/** An act that is told of an engagement by other words. */
export interface Told {
  readonly act: Act;
  readonly polarity?: Polarity;
  /** The word that carries the act. */
  readonly predicate: Token;
  readonly about: Spoken;
  readonly actor: readonly Referent[];
  /** The other sides of the engagement where not given. */
  readonly recipient?: readonly Referent[];
  /** Heads the stretch of text that reports it, where that is not the clause of the predicate. */
  readonly clause?: Token;
  readonly rule: string;
}

/** A site for an act told of an engagement by words that do not govern its name. */
export function report(scene: Scene, told: Told): Site {
  const { about, actor, predicate } = told;
  const own = new Set(partiesOf(actor));
  const recipient = told.recipient ?? about.sides.filter((r) => r.parties.some((p) => !own.has(p)));
  const { reading } = about.site;
  const kernel: Kernel = reading.kernel;
  const parts = { actor, recipient, all: distinct([...actor, ...recipient]) };
  const made = {
    kernel,
    act: told.act,
    polarity: told.polarity ?? ('asserted' as const),
    predicate,
    steps: [],
    rule: `coding/predicates:${told.rule}`,
  };
  const { article, doc, cast, times } = scene;
  const at = told.clause ?? predicate;
  return { article, doc, cast, times, reading: made, named: parts, parts, ...reportSpan({ ...made, predicate: at }) };
}

/** The side of an engagement that a referent speaks or acts for. */
export const sideOf = (about: Spoken, who: readonly Referent[]): Party | undefined =>
  partiesOf(who).find((p) => about.parties.includes(p));
