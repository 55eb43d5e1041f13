/** Scoring against annotations made by hand. */
export { type AnnotatedArticle, type AnnotatedMention, readAnnotations } from './annotation.js';
export { CAUSES, type Cause, type CodingError } from './causes.js';
export { reportScore } from './report.js';
export { frequentCauses, type Score, score } from './score.js';
