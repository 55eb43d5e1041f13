import type { Analysis } from '../dossier/index.js';
import type { Change, CodedText, Dossier, EpisodeFilter } from '../store/index.js';

/** What an export reads of the record: a selection of its episodes, never all of them in memory at once. */
export interface RecordView {
  /** Which episodes were asked for. */
  readonly filter: EpisodeFilter;
  /** The episodes of the selection with their mentions and the heads of their articles, by the day of their first act. */
  dossiers(): AsyncIterable<Dossier>;
  /** The articles that mentions of the selection stand in, each once and with all of its mentions, of whatever episode. */
  annotated(): AsyncIterable<CodedText>;
  /** The last changes of standing of the selection's episodes, the last first. */
  changes(): Promise<readonly Change[]>;
  /** Accounts, reasons, contradictions, gaps and relations of an episode. */
  analyse(dossier: Dossier): Promise<Analysis>;
}

export interface ExportOptions {
  /** Address under which a page shows the record, for links back to it; no such links where it is left out. */
  readonly base?: string;
}

/** A form in which the record can be taken away. What is written depends on the record alone, not on the clock. */
export interface ExportFormat {
  /** As the command line and the address of the download name it. */
  readonly name: string;
  /** With its character set. */
  readonly mediaType: string;
  /** Of a file's name, without the dot. */
  readonly extension: string;
  /** In one line, for help. */
  readonly summary: string;
  /** Whether it is no text for a terminal. */
  readonly binary: boolean;
  /** Writes the selection piece by piece. */
  write(view: RecordView, options?: ExportOptions): AsyncIterable<string | Uint8Array>;
}
