/** Pages and feeds from http and https, within limits and with the manners that hosts ask for. */
export { webAddress } from './address.js';
export { type ClientOptions, type Fetched, type Validators, WebClient } from './client.js';
export { type Clock, systemClock } from './clock.js';
export { entryItem } from './entry.js';
export { type FaultKind, FetchFault } from './fault.js';
export { LIMITS, type Limits } from './limits.js';
export { pauseAfter } from './retry.js';
export { isWebAddress, webItems } from './web-items.js';
