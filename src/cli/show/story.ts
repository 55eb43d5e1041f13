import { dayOf, type NameOf, phrase, type Step, sourceName, voicesOf } from '../../dossier/index.js';
import { clean } from '../terminal/clean.js';
import { type Colors, hanging, quoted, wrapped } from '../terminal/style.js';

const MOST_SOURCES = 3;
const LABEL = 16;

/** A step for reading: when, who did what, the words, who says so where. */
export function stepLines(step: Step, nameOf: NameOf, colors: Colors, width: number): string[] {
  const [first] = step.mentions;
  const reason = step.mentions.find((m) => m.reason !== undefined)?.reason;
  const speakers = [...new Set(step.mentions.flatMap((m) => m.attribution ?? []))].slice(0, MOST_SOURCES);
  const names = [...new Set(step.articles.map((article) => clean(sourceName(article))))];
  const sources =
    names.length > MOST_SOURCES ? [...names.slice(0, MOST_SOURCES), `${names.length - MOST_SOURCES} more`] : names;
  const voices = voicesOf(step.articles).length;
  const reprints =
    voices < step.articles.length ? ` (${voices === 1 ? 'one report' : `${voices} reports`}, reprinted)` : '';
  const from = `${speakers.length ? `${clean(speakers.join('; '))} – ` : ''}${sources.join('; ')}${reprints}`;
  return [
    hanging(`  ${clean(dayOf(step))}`, colors.cyan(clean(phrase(first!, nameOf))), width, LABEL),
    ...(reason ? [wrapped(`because: ${clean(reason)}`, width, LABEL)] : []),
    wrapped(colors.italic(quoted(first!.quote)), width, LABEL),
    wrapped(colors.dim(from), width, LABEL),
  ];
}
