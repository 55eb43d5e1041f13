import type { Token } from '@demarche/english';
import type { Party } from '../../../record/types.js';
import type { Presence, Presences } from '../../cast/presence.js';
import { lengthOf } from '../../length.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { partiesOf } from '../../predicates/participants.js';
import { isVerb, lemmaOf } from '../../tree.js';
import type { Candidate } from '../candidate.js';
import { roleFeatures } from './view.js';

/** What shows whether, and as what, a party takes part in what a candidate reports. */
export function partyFeatures(c: Candidate, party: Party, here: Presences, all: readonly Candidate[]): string[] {
  const { reading, parts, named, article, span } = c.site;
  const { kernel } = reading;
  const k = kernel.token;
  const frame = kernel.verb?.frame ?? kernel.format;
  const ruled = partiesOf(parts.actor).includes(party)
    ? 'actor'
    : partiesOf(parts.recipient).includes(party)
      ? 'recipient'
      : partiesOf(parts.all).includes(party)
        ? 'side'
        : 'none';
  const size = Math.min(partiesOf(parts.all).length, 4);
  const recalled = ruled !== 'none' && !partiesOf(named.all).includes(party);
  const around = here.in(k.sent.start);
  const mine = around.filter((p) => p.referent.parties.includes(party));
  const others = new Set(around.filter((p) => !p.place).flatMap((p) => p.referent.parties));
  const length = lengthOf(article);
  const rank = Math.min(here.ranked.indexOf(party) + 1, 4);
  const out = [
    `bias ${reading.act}`,
    `ruled ${ruled} ${recalled}`,
    `ruled ${ruled} of ${size}`,
    `ruled ${ruled} ${frame}`,
    `ruled ${ruled} ${reading.act}`,
    `ruled ${ruled} ${reading.kind ?? 'alone'}`,
    `ruled ${ruled} of ${size} in ${Math.min(others.size, 5)}`,
    `ruled ${ruled} rank ${rank} ${length}`,
    ...parts.all.filter((r) => r.parties.includes(party)).map((r) => `rule ${r.rule}`),
    `shows ${Math.min(mine.length, 3)} ${ruled}`,
    `shows beside ${Math.min(others.size, 5)} ${frame}`,
    `rank ${rank} ${length} ${mine.length > 0}`,
    `proper ${c.proper} ${ruled}`,
    `${/^[A-Z]{3}$/.test(party) ? 'state' : 'no state'} ${ruled} ${frame}`,
    ...roleFeatures(c, mine),
    ...company(c, party, all).map((f) => `${f} ${ruled === 'none' ? 'out' : 'in'}`),
  ];
  if (mine.length && mine.every((p) => p.place)) out.push(`only a place ${frame}`, `only a place ${ruled}`);
  for (const p of mine) out.push(...presenceFeatures(p, k, reading.predicate, `${frame}`, ruled, span));
  return [...new Set(out)];
}

function presenceFeatures(
  { token, referent, place }: Presence,
  k: Token,
  predicate: Token,
  frame: string,
  ruled: string,
  span: readonly [number, number],
): string[] {
  const kind = place ? 'place' : token.pos === 'PRON' || token.tag === 'PRP$' ? 'pronoun' : referent.kind;
  const how = referent.rule.replace(/^coding\//, '');
  const inside = token.start >= span[0] && token.end <= span[1];
  const way = path(k, token);
  const reporter = token.dep === 'nsubj' && isVerb(token.head) && REPORT_VERBS.has(lemmaOf(token.head));
  const prep = token.dep === 'pobj' ? token.head.lower : '';
  return [
    `kind ${kind} ${frame}`,
    `named by ${how} ${token.dep} ${prep}`,
    `named by ${how} ${frame}`,
    `named by ${how} ${prep} ${ruled}`,
    `kind ${kind} ${ruled}`,
    `dep ${token.dep} ${prep} ${kind}`,
    `dep ${token.dep} ${prep} ${ruled}`,
    `path ${way}`,
    `path ${way} ${frame}`,
    `path ${way} ${kind}`,
    `from predicate ${predicate === k ? 'same' : path(predicate, token)}`,
    `inside ${inside} ${ruled}`,
    `${token.i < k.i ? 'before' : 'after'} ${near(Math.abs(token.i - k.i))} ${frame}`,
    ...(reporter ? [`reporter ${ruled}`] : []),
  ];
}

const near = (n: number): string => (n <= 2 ? 'next' : n <= 5 ? 'near' : n <= 12 ? 'by' : 'far');

/** The way through the tree, as labels up and down, with the prepositions on it. */
function path(from: Token, to: Token): string {
  const way = from.pathTo(to);
  if (way.length === 0) return 'none';
  if (way.length > 7) return 'long';
  let out = '';
  for (let i = 1; i < way.length; i++) {
    const a = way[i - 1]!;
    const b = way[i]!;
    const up = a.head === b && !a.isRoot;
    const label = up ? a.dep : b.dep;
    const word = b.pos === 'ADP' ? b.lower : b.pos === 'VERB' && up ? 'V' : '';
    out += `${up ? '^' : '>'}${label}${word ? `(${word})` : ''}`;
  }
  return out;
}

/** Whether a party takes part, by the rules, in the engagements that the article speaks of around. */
function company(c: Candidate, party: Party, all: readonly Candidate[]): string[] {
  const k = c.site.reading.kernel.token;
  const away = all.filter(
    (o) => o.proper && o.site.reading.kernel.token.sent.start !== k.sent.start && o.site.named.all.length > 0,
  );
  const takes = (o: Candidate): boolean => partiesOf(o.site.named.all).includes(party);
  const same = away.filter((o) => lemmaOf(o.site.reading.kernel.token) === lemmaOf(k));
  const share = (list: readonly Candidate[]): string => {
    if (list.length === 0) return 'no other';
    const n = list.filter(takes).length / list.length;
    return n === 0 ? 'none' : n < 0.34 ? 'few' : n < 0.67 ? 'half' : n < 1 ? 'most' : 'all';
  };
  const before = away.findLast((o) => o.site.reading.kernel.token.i < k.i);
  const after = away.find((o) => o.site.reading.kernel.token.i > k.i);
  return [
    `of others ${share(away)}`,
    `of same noun ${share(same)}`,
    `of before ${before ? takes(before) : 'no other'}`,
    `of after ${after ? takes(after) : 'no other'}`,
  ];
}
