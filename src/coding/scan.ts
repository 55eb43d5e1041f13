import type { Reference } from '../reference/index.js';
import { lengthOf } from './length.js';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS, words } from './lexicon/engagements.js';

/** Words so general that they mark nothing by themselves. */
const EVERYDAY = new Set(
  words(
    'go come head return call land speak talk discuss welcome receive greet host tour team mission round contact exchange session game games festival drill exercise exercises journey stop travel arrival dinner lunch breakfast luncheon audience speech address commission committee council group panel word chat stay swing table retreat bilateral trilateral ministerial reception banquet congress ceremony anniversary celebration parade wedding funeral',
  ),
);

/** Word stems that may speak of an engagement; what has none of them holds nothing for the coder. */
const STEMS = [
  ...[...ENGAGEMENT_NOUNS.keys(), ...ENGAGEMENT_VERBS.keys()].filter(
    (w) => !EVERYDAY.has(w) && !/^(?:stay|sign)$/.test(ENGAGEMENT_VERBS.get(w)?.frame ?? ''),
  ),
  ...words('met invit visit negotiat conferr travell flew talks spoke host mediat phone telephon discuss arriv'),
].map((w) => w.replace(/(?:y|e)$/, ''));

const TRIGGER = new RegExp(`\\b(?:${STEMS.map((s) => s.replace(/[-]/g, '[- ]?')).join('|')})`, 'iu');
/** Words of every day that tell of a journey or a talk where two parties stand in the same paragraph. */
const FAINT =
  /\b(?:(?:is|was|were|are|been|be|stay\w*|stop\w*|drop\w*|turn\w*) (?:up |in |off |on )?(?:in|to|due|off|for|on)|spen[dt]\w*|(?:left|leav\w+|depart\w*|head\w*|bound) for|receiv\w+|welcom\w+|greet\w*|speech|address\w*|speak\w*|talk\w*|call(?:ed|s|ing)? on|sign(?:s|ed|ing)|sent|send\w*|dispatch\w*|tour|swing|lunch|dinner|breakfast|audience|arrival|mission|session|round|contacts?)\b/iu;
const OURS =
  /\b(?:(?:peace|six-party|bilateral|nuclear|membership|accession|ceasefire|diplomatic|high-level|direct|indirect) (?:talks|negotiations|dialogue)|summit|talks (?:with|between)|foreign minister|secretary of state|envoy)/iu;
const NAMES = /\b\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*/gu;

/** How many paragraphs to either side may name the parties that a marked paragraph leaves unnamed. */
const NEAR = 2;

interface Paragraph {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Character ranges (UTF-16) of the paragraphs that may speak of an engagement across a border: those with a word for one
 * and two parties named in or near them. The paragraph before each goes along, since its names may be referred to.
 */
export function scan(text: string, ref: Reference, day?: string): [number, number][] {
  const paragraphs: Paragraph[] = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
    text: m[0],
  }));
  const marked = paragraphs.map((p) => TRIGGER.test(p.text));
  // Of a few sentences all are parsed where two parties are named: "received" and "was in Oslo" mark nothing by themselves.
  if (lengthOf({ text }) === 'short')
    return marked.includes(true) || partiesIn(text, ref, day).size > 1 ? [[0, text.length]] : [];
  if (!marked.includes(true)) return [];
  const named = new Map<number, ReadonlySet<string>>();
  const partiesAt = (i: number): ReadonlySet<string> => {
    const known = named.get(i) ?? partiesIn(paragraphs[i]?.text ?? '', ref, day);
    named.set(i, known);
    return known;
  };
  const chosen = paragraphs.map((_, i) => {
    if (!marked[i]) return FAINT.test(paragraphs[i]!.text) && partiesAt(i).size > 1;
    const parties = new Set(partiesAt(i));
    // "Six-party talks resume", "the summit is off": some words are ours even where nobody is named.
    if (OURS.test(paragraphs[i]!.text)) return true;
    for (let d = 1; d <= NEAR && parties.size < 2; d++)
      for (const at of [i - d, i + d]) for (const p of partiesAt(at)) parties.add(p);
    return parties.size >= 2;
  });
  return paragraphs.filter((_, i) => chosen[i] || chosen[i + 1]).map((p) => [p.from, p.to]);
}

/** Parties that the capitalised words of a text name, whole runs first, then their words. */
function partiesIn(text: string, ref: Reference, day: string | undefined): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [run] of text.matchAll(NAMES)) {
    for (const name of run.includes(' ') ? [run, ...run.split(' ')] : [run]) {
      const clean = name.replace(/['’]s?$|\.$/u, '');
      const party =
        (ref.party(name, day) ?? ref.party(clean, day) ?? ref.place(clean))?.party ?? leader(clean, ref, day);
      if (party) out.add(party);
    }
    if (out.size >= 2) break;
  }
  return out;
}

function leader(name: string, ref: Reference, day: string | undefined): string | undefined {
  const hit = ref.person(name, day);
  return hit && (hit.level === 'head' || hit.how === 'full name') ? hit.party : undefined;
}
