import type { View } from '../encoder/view.js';
import type { Doubt } from '../scope.js';
import type { Site } from '../site.js';

/** A reading that may be a report, with the act that the rules give it, before it is judged. */
export interface Candidate {
  readonly site: Site;
  /** False where the words say themselves that they report no act; such a candidate is only company to the others. */
  readonly reportable: boolean;
  /** What speaks against it by its words, though not always rightly. */
  readonly doubt?: Doubt | undefined;
  /** Whether it is reportable beyond doubt and the rules of scope take it for an engagement across a border. */
  readonly proper: boolean;
  /** What the encoder makes of it, where it was asked. */
  readonly view?: View | undefined;
}
