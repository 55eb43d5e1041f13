/** Everything that the API gives and takes, as schemas: the OpenAPI document and the types of handlers follow from them. */
export * from './common.js';
export * from './record.js';
export * from './review.js';
export * from './views.js';
