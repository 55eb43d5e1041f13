import { lengthOf } from '../../length.js';
import { partiesOf } from '../../predicates/participants.js';
import { lemmaOf } from '../../tree.js';
import type { Candidate } from '../candidate.js';

/** How a candidate stands to the others of its sentence and to those before it in the article. */
export function companyFeatures(c: Candidate, all: readonly Candidate[]): string[] {
  const { reading } = c.site;
  const k = reading.kernel.token;
  const beside = all.filter(
    (o) => o !== c && !o.site.reading.kernel.unnamed && o.site.reading.kernel.token.sent.start === k.sent.start,
  );
  const out = [`beside ${Math.min(beside.length, 4)}`];
  for (const o of beside) {
    const r = o.site.reading;
    const other = r.kernel.token;
    const first = all.indexOf(o) < all.indexOf(c) ? 'before' : 'after';
    const nesting = other === k ? 'same kernel' : other.dominates(k) ? 'above' : k.dominates(other) ? 'below' : 'apart';
    const sides = key(o) === key(c) ? 'same sides' : 'other sides';
    out.push(
      `beside ${first} ${nesting} ${sides}`,
      `beside ${nesting} ${sides} ${r.act === reading.act ? 'same act' : 'other act'} ${o.proper}`,
      `beside ${nesting} ${r.act} ${reading.act}`,
    );
    if (nesting === 'above' || nesting === 'below') out.push(`beside ${nesting} ${lemmaOf(other)} ${lemmaOf(k)}`);
  }
  const others = all.filter((o) => o !== c && o.proper);
  const alike = others.filter((o) => key(o) === key(c));
  const length = lengthOf(c.site.article);
  const step = (n: number): string => (n < 3 ? String(n) : n < 6 ? 'some' : n < 12 ? 'many' : 'most');
  out.push(
    `others ${step(others.length)} ${length}`,
    `alike ${step(alike.length)} ${length}`,
    `alike share ${others.length ? Math.round((3 * alike.length) / others.length) : 'none'} ${length}`,
    `same kernel ${step(others.filter((o) => lemmaOf(o.site.reading.kernel.token) === lemmaOf(k)).length)} ${length}`,
    `deep ${length === 'short' ? 'short' : Math.floor((4 * k.i) / k.doc.tokens.length)}`,
  );
  const before = all.findLast(
    (o) => o.site.reading.kernel.token.sent.start < k.sent.start && o.proper && key(o) === key(c),
  );
  const again = before ? `${before.site.reading.act} ${reading.act}` : 'none';
  out.push(`earlier ${again}`);
  if (before) out.push(`earlier kernel ${lemmaOf(before.site.reading.kernel.token) === lemmaOf(k)} ${reading.act}`);
  return [...new Set(out)];
}

const key = (c: Candidate): string => partiesOf(c.site.parts.all).sort().join();
