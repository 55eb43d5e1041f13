import type { Token } from '@demarche/english';
import type { Act } from '../../record/types.js';
import type { TimeExpression } from '../../time/types.js';
import type { Found, Site } from '../site.js';
import { isVerb } from '../tree.js';

/** Acts whose own date is the engagement's. */
const TAKES_PLACE = new Set<Act>(['hold', 'resume']);

export interface Dates {
  readonly date?: Found<string>;
  readonly meeting_date?: Found<string>;
}

/** Reads the time expressions of the clause as the act's date or the engagement's. */
export function dates(site: Site, act: Act): Dates {
  const here = site.times.filter((t) => t.edtf !== undefined && t.span[0] >= site.span[0] && t.span[1] <= site.span[1]);
  let date: Found<string> | undefined;
  let meeting: Found<string> | undefined;
  const kernel = site.reading.kernel.token;
  const ranked = [...here].sort((a, b) => distance(a, kernel) - distance(b, kernel));
  for (const t of ranked) {
    const found: Found<string> = {
      value: t.edtf!,
      evidence: { span: t.span, rule: t.rule, reading: `${t.words} → ${t.edtf}` },
    };
    if (ofSaying(t, site)) continue;
    if (TAKES_PLACE.has(act)) date ??= found;
    else if (act === 'schedule') meeting ??= found;
    else if (underKernel(t, site)) meeting ??= found;
    else if (t.direction === 'future') meeting ??= found;
    else date ??= found;
  }
  return {
    ...(date ? { date } : {}),
    ...(meeting ? { meeting_date: meeting } : TAKES_PLACE.has(act) && date ? { meeting_date: date } : {}),
  };
}

const distance = (t: TimeExpression, kernel: Token): number =>
  Math.min(Math.abs(t.span[0] - kernel.end), Math.abs(t.span[1] - kernel.start));

const tokenAt = (site: Site, t: TimeExpression): Token | undefined => site.doc.spanAt(t.span[0], t.span[1])?.root;

/** The time belongs to the engagement when it hangs below the word that names it. */
function underKernel(t: TimeExpression, site: Site): boolean {
  const at = tokenAt(site, t);
  const kernel = site.reading.kernel.token;
  if (!at) return false;
  return site.reading.predicate !== kernel && (kernel.dominates(at) || at.ancestors.includes(kernel));
}

/** "said on Friday": the time of the saying, not of the act. */
function ofSaying(t: TimeExpression, site: Site): boolean {
  const at = tokenAt(site, t);
  const verb = at?.ancestors.find(isVerb);
  return verb !== undefined && verb !== site.clause && verb.dominates(site.clause) && verb !== site.reading.predicate;
}
