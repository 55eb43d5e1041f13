import type { EventMention } from '../types.js';
import { type Clue, clues, commentClues, distance } from './clues.js';
import { cluster } from './cluster.js';
import { type CountryOf, type Profile, profile, type Unlinked } from './profile.js';
import { bySpan } from './strand.js';
import { CLUE_WEIGHTS } from './weights.js';

export interface LinkOptions {
  /** Reads the country of a venue, so that `Helsinki` and `Finland` can be one place. Without it words alone decide. */
  readonly countryOf?: CountryOf;
}

const sum = (found: readonly Clue[]) => found.reduce((total, clue) => total + CLUE_WEIGHTS[clue], 0);

/** How a comment's likelihood of being about a mention falls with each doubling of the distance from it. */
const FADING = 1;
/** Characters: the distance within which two mentions are next to each other. */
const NEXT = 150;
/** A comment is about what has been said rather than what is said next, as if the latter stood so much farther off. */
const AFTER = 1.5;

/** What each doubling of the mentions of an engagement adds: what an article is about is what is commented on. */
const PROMINENCE = 0.3;

/** How likely a comment is to be about the engagement of a mention: by what it names, and by how near it stands. */
function aptness(comment: Profile, other: Profile): number {
  const apart = Math.max(0, distance(comment, other));
  const ahead = other.mention.span[0] > comment.mention.span[0];
  return sum(commentClues(comment, other)) - FADING * Math.log2(1 + ((ahead ? AFTER : 1) * apart) / NEXT);
}

/**
 * Links the mentions of one article that speak of one engagement: gives each its `episode`, `e1`, `e2` … in the order
 * in which the engagements first come up. Acts are grouped by the evidence between each two of them; comments, whose
 * speakers may be bystanders, join the group they fit best. The order of the input has no part in the outcome.
 */
export function link(mentions: readonly Unlinked[], options: LinkOptions = {}): EventMention[] {
  const countryOf = options.countryOf ?? (() => undefined);
  const sorted = [...mentions].sort(bySpan);
  const profiles = sorted.map((mention) => profile(mention, countryOf));
  const acts = profiles.filter(({ mention }) => mention.act !== 'comment');
  const evidence = (a: Profile, b: Profile) => sum(clues(a, b));
  const groups = cluster(acts.length > 0 ? acts : profiles, evidence);
  const comments = acts.length > 0 ? profiles.filter(({ mention }) => mention.act === 'comment') : [];
  for (const comment of comments) {
    // Comments before it count too: one remark follows the other. Those after it have no group yet.
    const fits = groups.map(
      (group) => Math.max(...group.map((other) => aptness(comment, other))) + PROMINENCE * Math.log2(group.length),
    );
    groups[fits.indexOf(Math.max(...fits))]?.push(comment);
  }
  const groupOf = new Map(groups.flatMap((group) => group.map(({ mention }) => [mention, group] as const)));
  const names = new Map<unknown, string>();
  return sorted.map((mention) => {
    const group = groupOf.get(mention);
    const episode = names.get(group) ?? `e${names.size + 1}`;
    names.set(group, episode);
    return { ...mention, episode };
  });
}
