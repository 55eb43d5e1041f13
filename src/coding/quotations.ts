import type { Doc, Span, Token } from '@demarche/english';
import { REPORT_VERBS } from './lexicon/operators.js';
import { isVerb, lemmaOf } from './tree.js';

/** One stretch of direct speech and the word for who speaks it. */
export interface Quotation {
  /** UTF-16 offsets, the marks included. */
  readonly span: readonly [number, number];
  readonly speaker?: Token;
}

const known = new WeakMap<Doc, readonly Quotation[]>();

/** The quotations of a document, in text order, each with its speaker where the text around it names one. */
export function quotations(doc: Doc): readonly Quotation[] {
  let found = known.get(doc);
  if (!found) {
    found = withSpeakers(doc);
    known.set(doc, found);
  }
  return found;
}

/** The quotation that holds a token. */
export const quotationOf = (token: Token): Quotation | undefined =>
  quotations(token.doc).find((q) => token.start >= q.span[0] && token.end <= q.span[1]);

interface Stretch {
  readonly span: [number, number];
  /** The paragraph ends before the quotation is closed: it goes on where the next paragraph opens with a mark. */
  readonly open: boolean;
  readonly paragraph: number;
}

function stretches(doc: Doc): Stretch[] {
  const out: Stretch[] = [];
  doc.paragraphs.forEach((p, paragraph) => {
    let from: number | undefined;
    for (let i = p.startChar; i < p.endChar; i++) {
      const c = doc.text[i]!;
      if (c === '“' || (c === '"' && from === undefined)) from ??= i;
      else if ((c === '”' || c === '"') && from !== undefined) {
        out.push({ span: [from, i + 1], open: false, paragraph });
        from = undefined;
      }
    }
    if (from !== undefined) out.push({ span: [from, p.endChar], open: true, paragraph });
  });
  return out;
}

function withSpeakers(doc: Doc): Quotation[] {
  const parts = stretches(doc);
  const inside = (t: Token) => parts.some((s) => t.start >= s.span[0] && t.end <= s.span[1]);
  const sayings = doc.tokens.filter((t) => isVerb(t) && REPORT_VERBS.has(lemmaOf(t)) && !inside(t));
  const out: Quotation[] = [];
  for (const [i, { span, paragraph }] of parts.entries()) {
    const before = parts[i - 1];
    const previous = out[i - 1]?.speaker;
    const goesOn = before?.open === true && before.paragraph === paragraph - 1;
    const speaker =
      (goesOn ? previous : undefined) ??
      beside(doc, span, sayings) ??
      (before && before.paragraph >= paragraph - 1 && isWhole(doc.paragraphs[paragraph]!, parts, paragraph)
        ? previous
        : undefined) ??
      (before?.paragraph === paragraph ? previous : undefined) ??
      within(doc.paragraphs[paragraph]!, sayings, span) ??
      introduced(doc, paragraph, sayings);
    out.push(speaker ? { span, speaker } : { span });
  }
  return out;
}

/** The verb of saying in the sentences that the quotation stands in, or just behind it: "...," X said. */
function beside(doc: Doc, [from, to]: readonly [number, number], sayings: readonly Token[]): Token | undefined {
  const near = sayings
    .map((verb) => ({ verb, away: verb.start >= to ? verb.start - to : from - verb.end }))
    .filter(({ verb, away }) => away >= 0 && away < 160 && touches(doc, verb.sent, from, to));
  near.sort((a, b) => a.away - b.away);
  for (const { verb } of near) {
    const speaker = subject(verb);
    if (speaker) return speaker;
  }
  return undefined;
}

/** Whether a sentence overlaps the quotation, or begins right where it ends in small letters (a sentence cut at the mark). */
const touches = (doc: Doc, s: Span, from: number, to: number): boolean =>
  (s.startChar < to && s.endChar > from) ||
  (s.startChar >= to && s.startChar - to < 3 && !/\n/.test(doc.text.slice(to, s.startChar)));

function within(p: Span, sayings: readonly Token[], span: readonly [number, number]): Token | undefined {
  const verbs = sayings.filter((v) => p.contains(v));
  const last = verbs.filter((v) => v.end <= span[0]).at(-1) ?? verbs[0];
  return last && subject(last);
}

/** "X said in a statement:" closing the paragraph before. */
function introduced(doc: Doc, paragraph: number, sayings: readonly Token[]): Token | undefined {
  const p = doc.paragraphs[paragraph - 1];
  const last = p && sayings.filter((v) => p.contains(v)).at(-1);
  return last && (p.text.trimEnd().endsWith(':') || lastSentence(p)?.contains(last)) ? subject(last) : undefined;
}

/** A paragraph that is nothing but direct speech. */
function isWhole(p: Span, parts: readonly Stretch[], paragraph: number): boolean {
  const spoken = parts.filter((s) => s.paragraph === paragraph).reduce((n, s) => n + s.span[1] - s.span[0], 0);
  return spoken >= p.text.trim().length - 3;
}

const subject = (verb: Token): Token | undefined => verb.childrenBy('nsubj')[0];

const lastSentence = (p: Span): Span | undefined =>
  p.doc.sentences.findLast((s) => s.start >= p.start && s.end <= p.end);
