import type { Found, Site } from '../site.js';
import { credited } from './sources/credited.js';
import { isCreditable, isMedium, mediumName } from './sources/media.js';
import type { Source } from './sources/source.js';
import { sources } from './sources/sources.js';

/** Who is credited with the report: the nearest explicit source that is not only the medium it came through. */
export function attribution(site: Site): Found<string> | undefined {
  const all = sources(site);
  const nearest = all.find((s) => !isMedium(s.token)) ?? all.find((s) => isCreditable(s.token));
  if (nearest && isMedium(nearest.token)) return medium(nearest);
  if (nearest) return credited(nearest, site.cast);
  // Who comments says so himself.
  const [speaker] = site.reading.act === 'comment' ? site.parts.actor : [];
  return speaker && credited({ token: speaker.token, rule: 'comments' }, site.cast);
}

/** Another medium that the report is credited to. */
export function outlet(site: Site): Found<string> | undefined {
  const found: Source | undefined = sources(site).find((s) => isMedium(s.token)) ?? toldTo(site);
  if (!found) return undefined;
  return medium(found);
}

function medium({ token, rule }: Source): Found<string> {
  const { text, span } = mediumName(token);
  return { value: text, evidence: { span, rule: `coding/attribution:medium, ${rule}` } };
}

/** "told the Associated Press", "in an interview with Reuters". */
function toldTo(site: Site): Source | undefined {
  for (const t of site.doc.sentenceOf(site.clause).tokens) {
    const heard = t.dep === 'dobj' || t.dep === 'dative' || t.dep === 'pobj';
    const told =
      t.head.lemma === 'tell' ||
      ((t.head.lower === 'to' || t.head.lower === 'with') && /^(?:tell|speak|interview|say)$/.test(t.head.head.lemma));
    if (heard && told && isMedium(t)) return { token: t, rule: 'told to' };
  }
  return undefined;
}
