import type { Token } from '@demarche/english';
import { type Found, phrase, type Site } from '../../site.js';
import { lemmaOf, pobjs } from '../../tree.js';
import { connectives, type Joined, joined } from './connectives.js';

const TABLE = [
  ...connectives(
    4,
    `if, only if, unless, provided, provided that, providing, on condition that, on the condition that, as long as, so long as,
    only when, only after, depending on, subject to, conditional on, conditional upon, contingent on, contingent upon,
    dependent on, dependent upon, in exchange for, in return for, assuming`,
  ),
  ...connectives(2, 'until, once, without, before'),
];

/** On what the act depends. */
export function condition(site: Site): Found<string> | undefined {
  const best = joined(site, TABLE)
    .filter((j) => !isQuestion(j))
    .filter((j) => !TEMPORAL.test(j.connective.words.join(' ')) || isTerm(j.governed, j.connective.words[0]!))
    .sort((a, b) => b.connective.weight - a.connective.weight)[0];
  if (best) return found(site, best.span, best.connective.words.join(' '));
  return terms(site);
}

/** "waits to see if he comes", "must tell parliament if it agrees": an open question, on which nothing depends. */
function isQuestion({ connective, governed }: Joined): boolean {
  const mark = connective.words[0] === 'if' ? governed.children.find((c) => c.lower === 'if') : undefined;
  if (!mark) return false;
  const asks = governed.doc.tokens.slice(Math.max(0, mark.i - 3), mark.i).findLast((t) => t.pos === 'VERB');
  return asks !== undefined && (ASKS.test(lemmaOf(asks)) || (lemmaOf(asks) === 'tell' && asks.tag === 'VB'));
}

const ASKS = /^(?:see|ask|wonder|know|decide|determine|check|doubt|consider|inquire|enquire|establish|verify)$/;

const TEMPORAL = /^(?:until|once|without|before)$/;

/** "until Friday" sets a date, "until X stops the raids" a term. */
const isTerm = (t: Token, by: string): boolean =>
  t.ent?.label !== 'DATE' &&
  t.ent?.label !== 'TIME' &&
  (by === 'until' || by === 'once'
    ? t.dep === 'advcl' || t.dep === 'pcomp' || t.tag.startsWith('VB')
    : /^(?:precondition|condition|ceasefire|cease|withdrawal|guarantee|release|apology|agreement)$/.test(lemmaOf(t)) &&
      by === 'before');

/** "under certain conditions", "X is a prerequisite for talks", "insists that X for talks to begin". */
function terms(site: Site): Found<string> | undefined {
  const sentence = site.doc.sentenceOf(site.clause);
  for (const t of sentence.tokens) {
    const lemma = lemmaOf(t);
    if (!/^(?:condition|precondition|prerequisite)$/.test(lemma)) continue;
    if (t.dep === 'pobj' && t.head.lower === 'under' && site.clause.dominates(t))
      return found(site, phrase(t).span, 'under conditions');
    const be = t.dep === 'attr' ? t.head : undefined;
    const subject = be?.childrenBy('nsubj')[0];
    const bears =
      t.dominates(site.reading.kernel.token) || pobjs(t, 'to', 'for').some((o) => o === site.reading.kernel.token);
    if (subject && bears) return found(site, phrase(subject).span, lemma);
  }
  return undefined;
}

function found(site: Site, span: readonly [number, number], rule: string): Found<string> {
  return { value: site.doc.text.slice(...span), evidence: { span, rule: `coding/why:${rule}` } };
}
