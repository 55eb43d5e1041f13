/** Changes whenever the same text may be read differently. */
export const CODER_VERSION = '11';
