/** What people find of the coder's readings: a queue, decisions, how far reviewers agree, and gold made of it. */
export { type Agreement, agreement, type FieldAgreement } from './agreement.js';
export { type Correction, type Decision, decide, ReviewError, undo } from './decide.js';
export { type Dispute, disputes } from './disputes.js';
export { type GoldLine, gold } from './gold.js';
export { type Doubtful, queue } from './queue.js';
