import type { ExportFormat } from '../format.js';
import { json } from '../text/json.js';

/** Every episode with its mentions, their evidence, and the heads of their articles, a line each. */
export const jsonLines: ExportFormat = {
  name: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  extension: 'jsonl',
  summary: 'episodes with all their mentions and evidence, JSON Lines',
  binary: false,
  async *write(view) {
    for await (const dossier of view.dossiers()) yield `${json(dossier)}\n`;
  },
};
