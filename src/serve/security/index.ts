export { secureHeaders } from './headers.js';
export { isLoopback, knownHosts } from './hosts.js';
export { reads, sameSiteWrites } from './origin.js';
export { limited, Meter, type Rate } from './rate.js';
export { jsonBodies, shortAddresses, smallBodies } from './sizes.js';
export { needsToken, newToken } from './token.js';
