export * from './core.js';
export { load } from './load.js';
