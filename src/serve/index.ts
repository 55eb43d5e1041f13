/** The record over HTTP: the API with its documentation, and the page. */
export { type AppOptions, createApp } from './app.js';
export { ListenError } from './bind.js';
export { type Listening, type ListenOptions, listen } from './listen.js';
