import { bounds } from '../../time/edtf.js';

/** First day that an EDTF date covers; `undefined` where there is no date or it cannot be read. */
export const firstDay = (edtf: string | undefined) => (edtf === undefined ? undefined : bounds(edtf)?.from);

/** Last day that an EDTF date covers. */
export const lastDay = (edtf: string | undefined) => (edtf === undefined ? undefined : bounds(edtf)?.to);
