export { type Analysis, analyse, type PrecedentEpisode, precedents } from './analysis.js';
export { facts } from './facts.js';
export { partyMeant } from './party.js';
export { type NameOf, phrase } from './phrase.js';
export { sourceName } from './source.js';
export { dayOf, type Step, stepsOf } from './steps.js';
export { episodeTitle } from './title.js';
export { visible, visibleLine } from './visible.js';
export { voicesOf } from './voices.js';
