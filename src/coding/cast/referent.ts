import type { Token } from '@demarche/english';
import type { Level, Party, TextSpan } from '../../record/types.js';

/** Who or what a noun phrase means. */
export interface Referent {
  readonly parties: readonly Party[];
  readonly person?: string;
  readonly level?: Level;
  /** The head token of the phrase. */
  readonly token: Token;
  readonly span: TextSpan;
  readonly kind: 'person' | 'office' | 'body' | 'state' | 'pair';
  readonly rule: string;
}
