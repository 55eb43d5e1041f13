import type { Token } from '@demarche/english';
import type { TextSpan } from '../../../record/types.js';
import { phrase, type Site } from '../../site.js';
import { isVerb, lemmaOf, pobjs } from '../../tree.js';
import { headsOf } from './connectives.js';
import type { Ground } from './ground.js';

/** Participles that bring in what somebody gives as a ground. */
const GIVING =
  /^(?:cite|say|blame|accuse|claim|argue|call|complain|explain|note|object|highlight|point|deride|denounce|describe|protest|allege|condemn|criticize|criticise|insist|stress|quote|invoke|plead|tell|write|warn|maintain|reason|deem|judge|brand|dub|label|term|reflect|retaliate)$/;

/** "..., citing X", "..., saying that X", "..., accusing it of X", "calling it a charade". */
export function given(site: Site): Ground[] {
  const heads = headsOf(site);
  const out: Ground[] = [];
  for (const c of site.doc.sentenceOf(site.clause).tokens) {
    if (!isVerb(c) || !GIVING.test(lemmaOf(c)) || c.dominates(site.reading.kernel.token)) continue;
    if (!(c.tag === 'VBG' ? beside(c, site, heads) : joins(c, site) || blames(c, site))) continue;
    const said = complement(c) ?? (c.dep === 'csubj' ? upToComma(c) : undefined);
    if (said) out.push({ span: said, rule: `${lemmaOf(c)}, as a ground`, weight: lemmaOf(c) === 'accuse' ? 3 : 4 });
  }
  const told = toldWith(site);
  return told ? [...out, told] : out;
}

/** A participle behind the act, or one that leads the sentence: "Citing the strike, the ministry said". */
function beside(c: Token, site: Site, heads: ReadonlySet<Token>): boolean {
  const { predicate } = site.reading;
  // "with aides saying that X" goes with the act as "saying that X" does.
  const joined = c.dep === 'conj' ? c.head : c;
  const first = joined.dep === 'pcomp' && joined.head.lower === 'with' ? joined.head : joined;
  const goes = ['advcl', 'prep', 'acl', 'xcomp', 'conj'].includes(first.dep);
  // "the president, saying X, called off the talks".
  const inserted = first.dep === 'acl' && first.head.dep === 'nsubj' && c.doc.tokens[c.i - 1]?.text === ',';
  if (inserted && heads.has(first.head.head)) return true;
  if (c.i < predicate.i)
    return c.i - c.sent.start < 3 && goes && (heads.has(first.head) || first.head.dominates(predicate));
  // Behind a comma such a verb goes with the clause before it, wherever the parser hangs it: "- the ministry citing X".
  const stray = isSetOff(c) && (c.dep === 'csubj' || /^(?:cite|blame)$/.test(lemmaOf(c)));
  return stray || (goes && heads.has(first.head));
}

/** Behind a comma or a dash, with no more than its own subject between: "- the ministry citing X". */
function isSetOff(c: Token): boolean {
  const mark = c.sent.tokens.findLast((t) => t.i < c.i && !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(t.pos));
  return mark !== undefined && /^(?:,|[-–—]+)$/.test(mark.text);
}

/** "cancelled the talks and accused them of X": a second verb of the same subject. */
const joins = (c: Token, { reading, clause }: Site): boolean =>
  c.dep === 'conj' &&
  (c.head === reading.predicate || c.head === clause) &&
  c.childrenBy('nsubj').length === 0 &&
  /^(?:cite|blame|accuse)$/.test(lemmaOf(c));

/** "cancelled the talks, and officials blamed X": others who lay it to something; to blame a side says no more than who did it. */
const blames = (c: Token, { clause, cast }: Site): boolean =>
  c.dep === 'conj' &&
  c.head === clause &&
  c.childrenBy('nsubj').length > 0 &&
  /^(?:cite|blame)$/.test(lemmaOf(c)) &&
  c.childrenBy('dobj').every((o) => lemmaOf(o) !== 'other' && cast.group(o).length === 0);

/** "accused him of X as he cancelled the summit": what is said with the act. */
function toldWith(site: Site): Ground | undefined {
  const { clause } = site;
  // "asked why he had cancelled it, he said X".
  const asked = clause.dep === 'ccomp' && clause.childrenBy('advmod').some((w) => w.lower === 'why') && clause.head;
  const answer =
    asked && asked.dep === 'advcl' && GIVING.test(lemmaOf(asked.head)) ? complement(asked.head) : undefined;
  if (answer) return { span: answer, rule: 'asked why', weight: 4 };
  const before = clause.tag === 'VBG' && clause.dep === 'advcl' && clause.head.i < clause.i && quotedBy(clause.head);
  if (before) return { span: phrase(before).span, rule: `${lemmaOf(clause.head)}, doing it`, weight: 3 };
  if (clause.dep !== 'advcl' || !clause.children.some((m) => /^(?:as|when|while)$/.test(m.lower) && m.i < clause.i))
    return undefined;
  const verb = clause.head;
  const said = GIVING.test(lemmaOf(verb)) ? complement(verb) : undefined;
  return said && { span: said, rule: `${lemmaOf(verb)} with it`, weight: 3 };
}

/** "We do not talk to them," he said, calling off the visit: the quotation before the verb of saying. */
const quotedBy = (verb: Token): Token | undefined =>
  GIVING.test(lemmaOf(verb))
    ? verb
        .childrenBy('ccomp')
        .find((x) => isVerb(x) && x.i < verb.i && /^["“”]$/.test(x.doc.tokens[verb.subtree[0]!.i]!.text))
    : undefined;

function upToComma(verb: Token): TextSpan | undefined {
  const rest = verb.sent.tokens.filter((t) => t.i > verb.i);
  const comma = rest.findIndex((t) => t.text === ',' || t.text === '.');
  const last = rest[(comma < 0 ? rest.length : comma) - 1];
  return last && [rest[0]!.start, last.end];
}

/** What somebody says, cites or charges with a verb of giving grounds. */
export function complement(verb: Token): TextSpan | undefined {
  const lemma = lemmaOf(verb);
  const charged =
    lemma === 'accuse' || lemma === 'blame'
      ? verb.children
          .filter((p) => p.dep === 'prep' && /^(?:of|for)$/.test(p.lower))
          .flatMap((p) => p.children.filter((x) => x.dep === 'pobj' || x.dep === 'pcomp'))[0]
      : undefined;
  if (charged) return phrase(charged).span;
  if (/^(?:object|point|retaliate)$/.test(lemma)) {
    const to = pobjs(verb, 'to', 'at', 'for', 'against')[0];
    return to && phrase(to).span;
  }
  const called =
    verb.childrenBy('oprd')[0] ??
    verb.children
      .filter((p) => p.dep === 'prep' && p.lower === 'as')
      .flatMap((p) => p.children.filter((x) => x.dep === 'pobj' || x.dep === 'amod'))[0];
  if (called && /^(?:call|describe|deride|denounce|condemn|deem|judge|brand|dub|label|term)$/.test(lemma))
    return phrase(called).span;
  // "telling reporters that X": who is told is no ground.
  const deps = lemma === 'tell' || lemma === 'warn' ? ['ccomp'] : ['ccomp', 'dobj', 'xcomp'];
  const said = verb.childrenBy(...deps).find((x) => x.i > verb.i);
  if (!said || said.pos === 'PRON') return undefined;
  const mark = isVerb(said) ? said.children.find((m) => m.dep === 'mark' && m.lower === 'that') : undefined;
  const [from, to] = phrase(said).span;
  return [mark ? Math.max(from, mark.end + 1) : from, to];
}
