import type { Command } from 'commander';
import type { ExitCode } from '../exit.js';
import type { IO } from '../terminal/io.js';

/** Gives a command its arguments, options, help and action. `done` sets the exit code where it is not 0. */
export type Define = (command: Command, io: IO, done: (code: ExitCode) => void) => void;

interface Entry {
  readonly name: string;
  readonly summary: string;
  /** Imported only when the command is called, so that no command waits for what another one needs. */
  readonly load: () => Promise<{ readonly define: Define }>;
}

export const COMMANDS: readonly Entry[] = [
  { name: 'add', summary: 'read articles into the record', load: () => import('./add.js') },
  { name: 'watch', summary: 'follow feeds and tell what changes in the record', load: () => import('./watch.js') },
  {
    name: 'timeline',
    summary: 'tell what there was with a party, or between two',
    load: () => import('./timeline.js'),
  },
  { name: 'episodes', summary: 'find engagements', load: () => import('./episodes.js') },
  {
    name: 'show',
    summary: 'everything on one engagement, or an article with its mentions',
    load: () => import('./show.js'),
  },
  { name: 'precedents', summary: 'earlier engagements like one, and why', load: () => import('./precedents.js') },
  { name: 'serve', summary: 'open the record in a browser and to programs', load: () => import('./serve.js') },
  { name: 'review', summary: 'how far the review is, and gold made of it', load: () => import('./review.js') },
  { name: 'explain', summary: 'show what a mention was read from, field by field', load: () => import('./explain.js') },
  { name: 'export', summary: 'take the record away in another format', load: () => import('./export.js') },
  { name: 'mcp', summary: 'answer language models over the Model Context Protocol', load: () => import('./mcp.js') },
  { name: 'status', summary: 'what the record holds', load: () => import('./status.js') },
  {
    name: 'quarantine',
    summary: 'what could not be read: list, show, try again',
    load: () => import('./quarantine.js'),
  },
  { name: 'runs', summary: 'the runs that read articles, with their figures', load: () => import('./runs.js') },
  { name: 'code', summary: 'code articles without keeping them', load: () => import('./code.js') },
  { name: 'evaluate', summary: 'score coding against annotations made by hand', load: () => import('./evaluate.js') },
];
