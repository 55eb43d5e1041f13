import type { Token } from '@demarche/english';
import { isVerb, lemmaOf } from '../tree.js';

/** The head of the phrase that stands for an engagement: "rounds" of "two rounds of talks". */
export function measured(t: Token): Token {
  if (t.dep !== 'pobj') return t;
  const above = t.head.head;
  if (t.head.lower === 'of' && MEASURES.has(lemmaOf(above))) return measured(above);
  // "calls for a return to the talks"; the return of somebody himself is his own.
  if (t.head.lower === 'to' && lemmaOf(above) === 'return' && above.pos === 'NOUN' && isNobodys(above))
    return measured(above);
  // "the logistics for the summit": what is yet to be settled of it.
  if (t.head.lower === 'for' && UNSETTLED.test(above.lower)) return measured(above);
  // "passed up a seat at the summit".
  if (/^(?:at|in)$/.test(t.head.lower) && /^(?:seat|chair|place|slot)$/.test(lemmaOf(above))) return measured(above);
  // "suspends participation in the talks": taking part stands for what one takes part in.
  if (t.head.lower !== 'in') return t;
  if (PARTAKING.test(lemmaOf(above))) return measured(above);
  // "ends his part in the talks": the parser may hang the phrase on the verb.
  const part = isVerb(above) && !/^(?:take|play|have)$/.test(lemmaOf(above)) ? above.childrenBy('dobj')[0] : undefined;
  return part && PARTAKING.test(lemmaOf(part)) ? part : t;
}

const isNobodys = (noun: Token): boolean =>
  noun.childrenBy('poss').length === 0 && noun.children.every((c) => c.dep !== 'prep' || c.lower === 'to');

/** Nouns that measure or part an engagement without changing it: "a round of talks", "a series of meetings". */
const MEASURES = new Set(
  'time date venue location place detail agenda round series day hour week month year decade set start beginning opening end phase stage part half session number string spate sequence flurry possibility prospect kind type lot couple leg conclusion resumption fate future programme program itinerary term parameter modality logistic logistics specific particular format content substance framework outline'.split(
    ' ',
  ),
);

const UNSETTLED = /^(?:details?|logistics|agenda|date|venue|format|terms|modalities|parameters|programme|program)$/;

const PARTAKING = /^(?:participation|involvement|attendance|presence|part|role)$/;
