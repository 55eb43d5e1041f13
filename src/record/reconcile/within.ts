import type { EventMention } from '../types.js';
import { clues } from './clues.js';
import { cluster } from './cluster.js';
import { type CountryOf, type Profile, profile, type Unlinked } from './profile.js';
import { bySpan } from './strand.js';
import { CLUE_WEIGHTS } from './weights.js';

export interface LinkOptions {
  /** Reads the country of a venue, so that `Helsinki` and `Finland` can be one place. Without it words alone decide. */
  readonly countryOf?: CountryOf;
}

function evidence(a: Profile, b: Profile): number {
  return clues(a, b).reduce((sum, clue) => sum + CLUE_WEIGHTS[clue], 0);
}

/** How well a comment fits a group: by what it names, and else by how near it stands, what went before being nearer. */
function aptness(comment: Profile, group: readonly Profile[]): number {
  const [start, end] = comment.mention.span;
  const distance = Math.min(
    ...group.map(({ mention: { span } }) =>
      span[0] <= start ? Math.max(0, start - span[1]) : 1.5 * Math.max(0, span[0] - end),
    ),
  );
  const named = Math.max(...group.map((other) => evidence(comment, other)));
  return named - Math.log2(1 + distance / 200);
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
  const groups = acts.length > 0 ? cluster(acts, evidence) : cluster(profiles, evidence);
  if (acts.length > 0) {
    const settled = groups.map((group) => [...group]);
    for (const comment of profiles.filter(({ mention }) => mention.act === 'comment')) {
      const fits = settled.map((group) => aptness(comment, group));
      groups[fits.indexOf(Math.max(...fits))]!.push(comment);
    }
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
