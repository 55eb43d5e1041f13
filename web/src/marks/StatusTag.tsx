import type { Status } from '../../../src/record/types.js';
import { STATUS_FAMILY } from './statuses.js';

/** The state in which the reports leave an engagement. */
export function StatusTag({ status }: { readonly status: Status }) {
  return <span className={`status ${STATUS_FAMILY[status]}`}>{status}</span>;
}
