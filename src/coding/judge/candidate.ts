import type { View } from '../encoder/view.js';
import type { Site } from '../site.js';

/** A reading that may be a report, with the act that the rules give it, before it is judged. */
export interface Candidate {
  readonly site: Site;
  /** False where the words say themselves that they report no act; such a candidate is only company to the others. */
  readonly reportable: boolean;
  /** Whether it is reportable and the rules of scope take it for an engagement across a border. */
  readonly proper: boolean;
  /** What the encoder makes of it, where it was asked. */
  readonly view?: View | undefined;
}
