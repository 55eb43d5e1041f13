import type { Clue } from './clues.js';
import type { Tie } from './kinship.js';

/**
 * What each clue adds to the log-odds that two mentions of one article speak of one engagement. The starting values are
 * those of a logistic regression over all pairs of mentions in annotated training articles; they were then moved, in
 * steps of 0.2, where that made the B-cubed F of linking these articles better, with mentions annotated by hand, with
 * facts missing from them, and as coded. Clues too rare for that are set by their meaning.
 */
export const CLUE_WEIGHTS: Readonly<Record<Clue, number>> = {
  'parties-same': 2,
  'parties-within': 0.7,
  'parties-unnamed': 1.2,
  'parties-overlap': -3,
  'parties-apart': -8,
  'persons-same': 0.2,
  'person-same': 0,
  'person-other': -1.5,
  'format-same': 1.2,
  'format-kin': -0.5,
  'format-apart': -2.2,
  'level-same': 0.1,
  'level-apart': -2,
  'venue-same': 0.8,
  'venue-country': 0.3,
  'venue-apart': -1.7,
  'occasion-same': 1.5,
  'occasion-apart': -3,
  'occasion-one': -1.5,
  'time-same': 1,
  'time-meets': 0,
  'time-apart': -2.5,
  'phase-apart': -3.4,
  'phase-past': 0.4,
  'phase-undone': -2,
  'offer-same': 0.5,
  'offer-apart': -1.5,
  'ordinal-same': 0.5,
  'ordinal-apart': -2,
  'agenda-alike': 0.5,
  nested: 0.5,
  near: 0.3,
  far: -0.2,
  'about-all': 1.4,
  'about-some': 0.5,
  'about-others': -2,
};

/**
 * What each tie adds to the log-odds that the accounts of two articles with the same parties are of one engagement;
 * set by hand from a logistic regression over all pairs of such accounts in the training articles, which hold few that
 * belong together. {@link TIE_BIAS} is where two accounts without any tie start.
 */
export const TIE_WEIGHTS: Readonly<Record<Tie, number>> = {
  'persons-same': 1.6,
  'person-same': 1.2,
  'person-other': -1.5,
  'format-same': 1.6,
  'format-kin': 0,
  'format-apart': -1.5,
  'level-same': 0.8,
  'level-apart': -1.5,
  'venue-same': 1.4,
  'venue-country': 0.4,
  'venue-apart': -2.5,
  'occasion-same': 2,
  'occasion-apart': -3,
  'occasion-one': -0.3,
  'time-same': 2,
  'time-meets': 0.6,
  'time-apart': -2,
  'time-likely': 1.1,
  'time-possible': -0.3,
  'time-unlikely': -2.5,
  'told-days': 1,
  'told-weeks': 0.4,
  'told-months': -0.2,
  'told-years': -1,
  'told-unknown': 0.3,
  'both-past': 0.6,
  'both-ahead': 0,
  'came-true': 0,
  'after-past': -3,
  'past-and-ahead': -3,
  'ordinal-same': 0.5,
  'ordinal-apart': -2,
  'agenda-alike': 0.5,
  'passage-same': 3.4,
};

export const TIE_BIAS = -3.2;
