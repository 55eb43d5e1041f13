import type { Token } from '@demarche/english';
import type { Act, TextSpan } from '../../../record/types.js';
import { phrase, type Site } from '../../site.js';
import { isInfinitive, isVerb, lemmaOf, pobjs } from '../../tree.js';
import { headsOf } from './connectives.js';
import { type Ground, upTo } from './ground.js';

const CAUSE = /^(?:lead|prompt|cause|force|make|trigger|result|spark|compel|oblige|contribute|derail|mean)$/;

/** "X led to the cancellation", "..., forcing her to withdraw": what brought the act about. */
export function caused(site: Site): Ground[] {
  const { predicate } = site.reading;
  const verb = [predicate, ...predicate.ancestors].slice(0, 4).find((t) => isVerb(t) && CAUSE.test(lemmaOf(t)));
  if (!verb?.dominates(predicate) || verb === predicate) return [];
  const named = cleft(verb);
  if (named) return [{ span: named, rule: `${lemmaOf(verb)}, cause`, weight: 4 }];
  const [subject] = verb.childrenBy('nsubj');
  // "the arrest, which led it to cancel".
  const taken = verb.dep === 'relcl' && /^(?:which|that)$/.test(subject?.lower ?? '') ? whole(verb.head) : undefined;
  if (taken) {
    const span = upTo(phrase(taken, ['relcl', 'punct']).span, verb.subtree[0]!.start - 1);
    return [{ span, rule: `${lemmaOf(verb)}, cause`, weight: 4 }];
  }
  if (subject && !subject.dominates(predicate) && !/^(?:which|that|it|this)$/.test(subject.lower))
    return [{ span: phrase(subject).span, rule: `${lemmaOf(verb)}, cause`, weight: 4 }];
  if (verb.tag !== 'VBG' || verb.dep !== 'advcl' || verb.head.i > verb.i) return [];
  const [from] = phrase(verb.head).span;
  const [, to] = phrase(verb.doc.tokens[Math.max(verb.head.i, verb.i - 2)]!).span;
  const before = verb.subtree[0]!.i - 1;
  const last = verb.doc.tokens[verb.doc.tokens[before]?.text === ',' ? before - 1 : before];
  return [{ span: [from, Math.max(last?.end ?? to, from + 1)], rule: `${lemmaOf(verb)}, cause before`, weight: 3 }];
}

/** "the arrest" of "the arrest of nine men": the parser hangs a relative clause on the last noun. */
function whole(noun: Token): Token {
  let t = noun;
  while (t.dep === 'pobj' && t.head.lower === 'of') t = t.head.head;
  return t;
}

/** "it was the arrest of nine men that made him cancel": what stands between the copula and the clause. */
function cleft(verb: Token): TextSpan | undefined {
  const cause = verb.ancestors.find(
    (t) => t.dep === 'attr' && t.head.childrenBy('nsubj').some((c) => c.lower === 'it'),
  );
  const last = verb.doc.tokens[verb.subtree[0]!.i - 1];
  return verb.dep === 'relcl' && cause && last ? [phrase(cause).span[0], last.end] : undefined;
}

/** "at the heart of the delay lies X", "the cancellation was down to X", "the reason for the delay is X". */
export function equated(site: Site): Ground[] {
  const { predicate } = site.reading;
  const be = [predicate, ...predicate.ancestors].slice(0, 6).find((t) => isVerb(t) && /^(?:be|lie)$/.test(lemmaOf(t)));
  if (!be) return [];
  const fronted = be.children.find((c) => c.dep === 'prep' && c.i < be.i && c.dominates(predicate));
  const subject = be.childrenBy('nsubj', 'attr', 'dobj').find((s) => s.i > be.i);
  if (fronted && subject && /heart|root|centre|center|core|behind/.test(fronted.subtree.map((t) => t.lower).join(' ')))
    return [{ span: phrase(subject).span, rule: 'at the heart is', weight: 4 }];
  const cause = be
    .childrenBy('nsubj')
    .find((s) => /^(?:reason|cause|pretext|excuse|explanation)$/.test(lemmaOf(s)) && s.dominates(predicate));
  const told = cause && be.childrenBy('attr', 'ccomp')[0];
  return told ? [{ span: phrase(told).span, rule: 'the reason is', weight: 4 }] : [];
}

/** "X was the reason it called off the talks", "X was a factor in the decision", "X was among the reasons for it". */
export function contributed({ reading: { predicate } }: Site): Ground[] {
  for (const verb of predicate.ancestors.filter((t) => isVerb(t) && /^(?:be|become|play)$/.test(lemmaOf(t)))) {
    const factor = [...verb.childrenBy('attr', 'dobj'), ...pobjs(verb, 'among')].find((t) => FACTOR.test(lemmaOf(t)));
    const cause = verb.childrenBy('nsubj').find((x) => x.i < verb.i && !x.dominates(predicate) && x.pos !== 'PRON');
    if (factor && cause) return [{ span: phrase(cause).span, rule: `was a ${lemmaOf(factor)}`, weight: 4 }];
  }
  return [];
}

const FACTOR = /^(?:reason|cause|factor|motive|part|role)$/;

/** "Upset over the drills, ...", "fearing a coup": a mood that leads to the act. */
export function moved(site: Site): Ground[] {
  const heads = headsOf(site);
  for (const c of site.doc.sentenceOf(site.clause).tokens) {
    // "so angry at X that he called off the visit".
    const overcome =
      c.dep === 'acomp' &&
      c.dominates(site.reading.predicate) &&
      MOOD.test(c.lower) &&
      AT.flatMap((by) => pobjs(c, by))[0];
    if (overcome) return [{ span: phrase(overcome).span, rule: `so ${c.lower}`, weight: 3 }];
    if (!(c.dep === 'advcl' || c.dep === 'amod' || c.dep === 'acl' || c.dep === 'ccomp')) continue;
    // "Upset over the drills, X ..." or "X, upset over the drills, ...".
    const inserted = c.head.dep === 'nsubj' && heads.has(c.head.head) && c.doc.tokens[c.i - 1]?.text === ',';
    // "..., angry that X": behind a comma.
    const behind = c.i > site.reading.predicate.i && c.doc.tokens[c.i - 1]?.text === ',';
    if (c.i - c.sent.start > 2 && !inserted && !behind) continue;
    const goes = inserted || heads.has(c.head) || c.head.dominates(site.reading.predicate);
    const over = MOOD.test(c.lower) ? (AT.flatMap((by) => pobjs(c, by))[0] ?? c.childrenBy('ccomp')[0]) : undefined;
    const fear = /^(?:fearing|resenting|protesting|facing)$/.test(c.lower)
      ? c.childrenBy('dobj', 'ccomp')[0]
      : undefined;
    const ground = over ?? fear;
    if (ground && goes) return [{ span: phrase(ground).span, rule: c.lower, weight: 3 }];
  }
  return [];
}

const AT = ['over', 'about', 'at', 'by', 'with'] as const;

const MOOD =
  /^(?:upset|angry|angered|furious|outraged|enraged|infuriated|frustrated|exasperated|stung|offended|disappointed|disturbed|troubled|shaken|embittered|insulted|embarrassed|concerned|worried|alarmed|annoyed|unhappy|irritated|incensed|complaining|dismayed)$/;

/** "cancelled his trip to focus on X": the infinitive behind what was broken off. */
export function aims(site: Site, act: Act): Ground[] {
  const { predicate, kernel, steps } = site.reading;
  const stayedAway = act === 'decline' && /^(?:skip|miss|boycott|snub|shun)$/.test(lemmaOf(predicate));
  if (!stayedAway && act !== 'cancel' && act !== 'suspend' && act !== 'postpone') return [];
  return [predicate, kernel.token].flatMap((head) =>
    head.children
      .filter(
        (c) =>
          (c.dep === 'advcl' || c.dep === 'xcomp' || c.dep === 'acl') &&
          c.i > kernel.token.i &&
          c.i > predicate.i &&
          isInfinitive(c) &&
          // "only to go in July": what followed.
          !c.children.some(
            (x) => x.lower === 'only' || (x.lower === 'for' && c.doc.tokens[x.i - 1]?.lower === 'only'),
          ) &&
          !c.dominates(kernel.token) &&
          // "negotiations to join the union": what they are about.
          !(c.dep === 'acl' && c.subtree[0]!.i === kernel.token.i + 1) &&
          !steps.some((s) => c.dominates(s.token)) &&
          !/^(?:discuss|address|negotiate|meet)$/.test(lemmaOf(c)),
      )
      .map((c) => ({ span: phrase(c).span, rule: 'purpose', weight: c.dep === 'acl' ? 0.5 : 1 })),
  );
}
