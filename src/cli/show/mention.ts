import { type NameOf, phrase } from '../../dossier/index.js';
import type { EventMention } from '../../record/types.js';
import { clean } from '../terminal/clean.js';
import { type Colors, hanging, quoted, wrapped } from '../terminal/style.js';

/** The other fields of a mention that say something of the engagement or the act. */
const CIRCUMSTANCES = [
  'format',
  'level',
  'venue',
  'occasion',
  'meeting_date',
  'date',
  'agenda',
  'reason',
  'condition',
  'channel',
  'delegate',
  'emissary',
] as const;

/** `venue White House · reason “…” · …` */
export function circumstances(mention: EventMention): string {
  const told = CIRCUMSTANCES.flatMap((field) => {
    const value = mention[field];
    return value === undefined ? [] : [`${field.replace('_', ' ')} ${value}`];
  });
  const by = mention.attribution === undefined ? [] : [`says ${mention.attribution}`];
  const via = mention.outlet === undefined ? [] : [`via ${mention.outlet}`];
  return clean([...told, ...by, ...via].join(' · '));
}

const LABEL = 11;

/** A mention in full: who does what, its circumstances, its words, its id. */
export function mentionLines(mention: EventMention, nameOf: NameOf, colors: Colors, width: number): string[] {
  const details = circumstances(mention);
  return [
    hanging(`  ${mention.act}`, clean(phrase(mention, nameOf)), width, LABEL),
    ...(details ? [wrapped(details, width, LABEL)] : []),
    wrapped(colors.italic(quoted(mention.quote)), width, LABEL),
    colors.dim(`${' '.repeat(LABEL)}${mention.id}`),
  ];
}
