import type { Token } from '@demarche/english';
import type { Act } from '../../record/types.js';
import { type Found, phrase, type Site } from '../site.js';
import { isVerb, lemmaOf } from '../tree.js';

/** Acts for which a report gives reasons. */
const REASONED = new Set<Act>(['decline', 'cancel', 'postpone', 'suspend', 'rescind', 'defer', 'delegate', 'comment']);

const BECAUSE_MARK = new Set(['because', 'as', 'since', 'after', 'saying', 'following', 'amid']);
const BECAUSE_PREP = new Set([
  'over',
  'amid',
  'after',
  'following',
  'due',
  'because',
  'despite',
  'citing',
  'given',
  'from',
]);
const GIVING = new Set(['cite', 'say', 'blame', 'accuse', 'claim', 'argue', 'call', 'complain', 'explain', 'note']);
const CONDITION_MARK = new Set(['if', 'unless', 'until', 'provided', 'once']);

/** Why the act was done, as the text says it. */
export function reason(site: Site, act: Act): Found<string> | undefined {
  if (!REASONED.has(act)) return undefined;
  for (const head of heads(site)) {
    for (const c of head.children) {
      const found = causal(c) ?? responseTo(c) ?? givenReason(c) ?? purpose(c, act);
      if (found && found.span[0] >= 0) {
        return {
          value: site.doc.text.slice(...found.span),
          evidence: { span: found.span, rule: `coding/why:${found.rule}` },
        };
      }
    }
  }
  return undefined;
}

/** On what the act depends. */
export function condition(site: Site): Found<string> | undefined {
  for (const head of heads(site)) {
    for (const c of head.children) {
      if (c.dep === 'advcl') {
        const mark = c.children.find((m) => (m.dep === 'mark' || m.dep === 'advmod') && CONDITION_MARK.has(m.lower));
        if (mark) return cut(site, c, mark, mark.lower);
      }
      if (c.dep === 'prep' && (c.lower === 'without' || c.lower === 'until')) {
        const o = c.children.find((x) => x.dep === 'pobj' || x.dep === 'pcomp');
        if (o && c.lower === 'until') return cut(site, o, undefined, c.lower);
      }
      if (c.dep === 'prep' && c.lower === 'on') {
        const o = c.children.find((x) => x.dep === 'pobj' && lemmaOf(x) === 'condition');
        const clause = o?.childrenBy('acl', 'ccomp', 'relcl')[0];
        if (clause)
          return cut(
            site,
            clause,
            clause.children.find((m) => m.dep === 'mark'),
            'on condition',
          );
      }
    }
  }
  return undefined;
}

function cut(site: Site, head: Token, mark: Token | undefined, rule: string): Found<string> {
  const span = after(head, mark);
  return { value: site.doc.text.slice(...span), evidence: { span, rule: `coding/why:${rule}` } };
}

/** The words of a clause after its marker. */
function after(head: Token, mark: Token | undefined): [number, number] {
  const { span } = phrase(head);
  if (!mark) return [span[0], span[1]];
  const next = head.doc.tokens[mark.i + 1];
  return next && next.start < span[1] ? [Math.max(next.start, span[0]), span[1]] : [span[0], span[1]];
}

interface Cut {
  readonly span: [number, number];
  readonly rule: string;
}

function causal(c: Token): Cut | undefined {
  if (c.dep === 'advcl') {
    const mark = c.children.find((m) => m.dep === 'mark' || (m.dep === 'advmod' && m.i < c.i));
    if (mark && BECAUSE_MARK.has(mark.lower)) return { span: after(c, mark), rule: mark.lower };
  }
  if (c.dep === 'prep' || c.dep === 'advmod' || c.dep === 'pcomp') {
    if (!BECAUSE_PREP.has(c.lower)) return undefined;
    const o =
      c.children.find((x) => x.dep === 'pobj' || x.dep === 'pcomp') ??
      c.children.find((x) => x.dep === 'prep')?.children.find((x) => x.dep === 'pobj' || x.dep === 'pcomp');
    if (o && o.ent?.label !== 'DATE' && o.ent?.label !== 'TIME') return { span: [...phrase(o).span], rule: c.lower };
  }
  return undefined;
}

/** "in response to", "in protest of", "in retaliation for". */
function responseTo(c: Token): Cut | undefined {
  if (c.dep !== 'prep' || c.lower !== 'in') return undefined;
  const noun = c.children.find(
    (x) =>
      x.dep === 'pobj' && /^(response|protest|retaliation|reaction|view|light|solidarity|anger|wake)$/.test(x.lower),
  );
  const o = noun?.children
    .filter((x) => x.dep === 'prep')
    .flatMap((p) => p.children.filter((x) => x.dep === 'pobj' || x.dep === 'pcomp'))[0];
  return o && { span: [...phrase(o).span], rule: `in ${noun!.lower}` };
}

/** "..., citing X", "..., saying that X", "..., accusing it of X". */
function givenReason(c: Token): Cut | undefined {
  if ((c.dep !== 'advcl' && c.dep !== 'prep' && c.dep !== 'acl') || c.tag !== 'VBG' || !GIVING.has(lemmaOf(c)))
    return undefined;
  const said = c.childrenBy('ccomp', 'dobj', 'oprd', 'xcomp')[0];
  if (!said) return undefined;
  const mark = isVerb(said) ? said.children.find((m) => m.dep === 'mark') : undefined;
  return { span: after(said, mark), rule: lemmaOf(c) };
}

/** "cancelled his trip to focus on X". */
function purpose(c: Token, act: Act): Cut | undefined {
  if ((act !== 'cancel' && act !== 'suspend' && act !== 'postpone') || (c.dep !== 'advcl' && c.dep !== 'xcomp'))
    return undefined;
  return c.children.some((x) => x.dep === 'aux' && x.lower === 'to')
    ? { span: [...phrase(c).span], rule: 'purpose' }
    : undefined;
}

/** The words a reason may hang on: the predicate, what carries it, and the clause. */
function heads(site: Site): Token[] {
  const { predicate, steps, kernel } = site.reading;
  return [
    ...new Set([
      predicate,
      ...steps.map((s) => s.token),
      site.clause,
      kernel.token,
      ...(site.clause.dep === 'xcomp' || site.clause.dep === 'ccomp' ? [site.clause.head] : []),
    ]),
  ];
}
