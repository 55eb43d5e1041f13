import type { Found, Site } from '../site.js';

const GATHERING =
  /^(summit|conference|assembly|forum|meeting|session|olympics|games|council|congress|funeral|anniversary|dialogue|cop\d*|g-?\d+|group|apec|unga|nato|brics|parade|day|inauguration|opec|asean|sco|davos)$/i;

/** The gathering around which the engagement is set, with its year. */
export function occasion(site: Site): Found<string> | undefined {
  const sentence = site.doc.sentenceOf(site.clause);
  const year = yearNear(site);
  for (const chunk of site.doc.nounChunks) {
    if (chunk.start < sentence.start || chunk.end > sentence.end) continue;
    if (!chunk.tokens.some((t) => GATHERING.test(t.text) || t.ent?.label === 'EVENT')) continue;
    if (!chunk.tokens.some((t) => t.pos === 'PROPN' || /^\p{Lu}/u.test(t.text))) continue;
    if (chunk.startChar >= site.span[1] + 40 || chunk.endChar <= site.span[0] - 40) continue;
    const hit = site.cast.ref.gathering(chunk.text, site.cast.day, year ? { year } : undefined);
    if (hit)
      return {
        value: hit.id,
        evidence: {
          span: [chunk.startChar, chunk.endChar],
          rule: `coding/occasion:${hit.how}`,
          reading: `${chunk.text} → ${hit.id}`,
        },
      };
  }
  return undefined;
}

function yearNear(site: Site): number | undefined {
  const words = site.doc.text.slice(site.span[0], site.span[1]).match(/\b(19[5-9]\d|20[0-4]\d)\b/);
  return words ? Number(words[1]) : undefined;
}
