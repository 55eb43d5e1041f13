import type { Token } from '@demarche/english';
import type { Referent } from '../../../cast/referent.js';
import type { Scene } from '../../scene.js';

/** A guest let in or kept out: who decides it, and of whom. */
export interface Entry {
  readonly act: 'accept' | 'rescind';
  readonly host: readonly Referent[];
  readonly guests: readonly Referent[];
  /** The word that says so, where it is another than the one read. */
  readonly predicate?: Token;
}

/** Reads from a word what it says of somebody's entry. */
export type EntryReader = (scene: Scene, t: Token) => Entry | undefined;

/** What somebody who is let in, or kept out, would do. */
export const ENTERS = /^(?:enter|re-enter|travel|fly|come|cross|land|visit|set|go|attend|return)$/;
