export { type Direction, directionOf } from './direction.js';
export type { RelationOptions } from './options.js';
export { type Precedent, precedentsOf } from './precedents.js';
export { REBUFFS, type Relation, type RelationKind, relationsOf } from './related.js';
export { type Story, storyOf } from './story.js';
