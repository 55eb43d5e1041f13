import type { Token } from '@demarche/english';
import type { Act, TextSpan } from '../../../record/types.js';
import { ENGAGEMENT_NOUNS } from '../../lexicon/engagements.js';
import { type Found, phrase, type Site } from '../../site.js';
import { isNominal, isVerb, lemmaOf, pobjs } from '../../tree.js';
import { connectives, headsOf, joined } from './connectives.js';

/** Acts that break something off or say no: reports give grounds for them with any connective. */
const REASONED = new Set<Act>(['decline', 'cancel', 'postpone', 'suspend', 'rescind', 'defer', 'delegate', 'comment']);

const PLAIN = connectives(
  5,
  `because, because of, due to, owing to, on account of, on the grounds that, on grounds of, as a result of, in response to,
  in protest of, in protest at, in protest against, in protest over, in retaliation for, in reaction to, in light of,
  in view of, in solidarity with, in anger over, out of concern, out of fear, based on, on the basis of, in the light of, for fear of, prompted by, triggered by, angered by,
  in anger at, in fury at, in the face of, thanks to, given`,
);
const WEAK = connectives(
  2,
  'after, following, amid, amidst, over, as, since, in the wake of, in a dispute over, despite, in a row over, as long as, so long as',
);

/** Acts that an event may move somebody to. */
const MOVED = new Set<Act>(['propose', 'accept', 'schedule', 'invite', 'counter']);
const EVENTS = connectives(2, 'after, following, amid, in the wake of');

/** Participles that bring in what somebody gives as a ground. */
const GIVING =
  /^(?:cite|say|blame|accuse|claim|argue|call|complain|explain|note|object|highlight|point|deride|denounce|describe|protest|allege|condemn|criticize|criticise|insist|stress|quote|invoke)$/;

interface Ground {
  readonly span: TextSpan;
  readonly rule: string;
  readonly weight: number;
}

/** Why the act was done, as the text says it. */
export function reason(site: Site, act: Act): Found<string> | undefined {
  if (site.ground)
    return {
      value: site.doc.text.slice(...site.ground),
      evidence: { span: site.ground, rule: 'coding/why:the report itself' },
    };
  const table = REASONED.has(act) ? [...PLAIN, ...WEAK] : MOVED.has(act) ? [...PLAIN, ...EVENTS] : PLAIN;
  const grounds: Ground[] = joined(site, table)
    .filter((j) => j.direct || REASONED.has(act))
    .filter((j) => j.connective.weight > 2 || isGround(j.governed, j.connective.words.join(' '), site))
    .map((j) => ({ span: j.span, rule: j.connective.words.join(' '), weight: j.connective.weight }));
  if (REASONED.has(act))
    grounds.push(...given(site), ...caused(site), ...equated(site), ...laidTo(site), ...aims(site, act));
  const best = grounds.sort((a, b) => b.weight - a.weight || a.span[0] - b.span[0])[0];
  return (
    best && { value: site.doc.text.slice(...best.span), evidence: { span: best.span, rule: `coding/why:${best.rule}` } }
  );
}

/** A time or an engagement after which something happened is no ground for it. */
function isGround(t: Token, by: string, site: Site): boolean {
  if (t.ent?.label === 'DATE' || t.ent?.label === 'TIME') return false;
  const lemma = lemmaOf(t);
  if (/^(?:day|week|month|year|hour|minute|weekend|morning|evening|time|end|start|phone)$/.test(lemma)) return false;
  if (by === 'over' || by === 'as' || by === 'since') {
    if (by === 'over') return lemma !== 'sideline' && (site.reading.predicate === t.head.head || !isTopic(t, site));
    // "as planned" compares; a ground is a clause with a subject.
    return (isVerb(t) || t.dep === 'advcl') && t.children.some((c) => c.dep.startsWith('nsubj') || c.dep === 'det');
  }
  if (by === 'after' && site.doc.text.slice(0, t.start).search(/\buntil after\b[^.]*$/) >= 0) return false;
  // "after holding talks": what went before rather than what moved somebody.
  if (t.dep === 'pcomp' && t.tag === 'VBG') return false;
  return !(isNominal(t) && ENGAGEMENT_NOUNS.has(lemma)) && !(isVerb(t) && /^(?:meet|visit|talk|arrive)$/.test(lemma));
}

/** "talks over X": the topic, where the words stand right behind the engagement. */
const isTopic = (t: Token, site: Site): boolean =>
  t.head.i === site.reading.kernel.token.i + 1 && !AFFRONT.test(lemmaOf(t));

/** What nobody holds talks on: such an object of "over" is a ground. */
const AFFRONT =
  /^(?:failure|refusal|fear|concern|anger|arrest|attack|killing|murder|death|poisoning|remark|comment|statement|insult|lack|absence|violation|breach|crackdown|detention|raid|execution|accusation|allegation|objection|disagreement|disappearance|jailing|expulsion|scandal|claim|dispute|row)$/;

/** "..., citing X", "..., saying that X", "..., accusing it of X", "calling it a charade". */
function given(site: Site): Ground[] {
  const { predicate, kernel } = site.reading;
  const heads = headsOf(site);
  const out: Ground[] = [];
  for (const c of site.doc.sentenceOf(site.clause).tokens) {
    if (c.tag !== 'VBG' || c.i < predicate.i || !GIVING.test(lemmaOf(c)) || c.dominates(kernel.token)) continue;
    // A participle behind a comma that the parser took for a subject still goes with the clause before it.
    const stray = c.dep === 'csubj' && c.doc.tokens[c.i - 1]?.text === ',';
    const first = c.dep === 'conj' ? c.head : c;
    if (!stray && !(heads.has(first.head) && ['advcl', 'prep', 'acl', 'xcomp', 'conj'].includes(first.dep))) continue;
    const said = complement(c) ?? (stray ? upToComma(c) : undefined);
    if (said) out.push({ span: said, rule: `${lemmaOf(c)}, as a ground`, weight: lemmaOf(c) === 'accuse' ? 3 : 4 });
  }
  return out;
}

function upToComma(verb: Token): TextSpan | undefined {
  const rest = verb.sent.tokens.filter((t) => t.i > verb.i);
  const comma = rest.findIndex((t) => t.text === ',' || t.text === '.');
  const last = rest[(comma < 0 ? rest.length : comma) - 1];
  return last && [rest[0]!.start, last.end];
}

function complement(verb: Token): TextSpan | undefined {
  const lemma = lemmaOf(verb);
  const charged =
    lemma === 'accuse' || lemma === 'blame'
      ? verb.children
          .filter((p) => p.dep === 'prep' && /^(?:of|for)$/.test(p.lower))
          .flatMap((p) => p.children.filter((x) => x.dep === 'pobj' || x.dep === 'pcomp'))[0]
      : undefined;
  if (charged) return phrase(charged).span;
  if (lemma === 'object' || lemma === 'point') {
    const to = pobjs(verb, 'to', 'at')[0];
    return to && phrase(to).span;
  }
  const called =
    verb.childrenBy('oprd')[0] ??
    verb.children
      .filter((p) => p.dep === 'prep' && p.lower === 'as')
      .flatMap((p) => p.children.filter((x) => x.dep === 'pobj' || x.dep === 'amod'))[0];
  if (called && /^(?:call|describe|deride|denounce|condemn)$/.test(lemma)) return phrase(called).span;
  const said = verb.childrenBy('ccomp', 'dobj', 'xcomp').find((x) => x.i > verb.i);
  if (!said) return undefined;
  const mark = isVerb(said) ? said.children.find((m) => m.dep === 'mark' && m.lower === 'that') : undefined;
  const [from, to] = phrase(said).span;
  return [mark ? Math.max(from, mark.end + 1) : from, to];
}

const CAUSE = /^(?:lead|prompt|cause|force|trigger|result|spark|compel|oblige|contribute|derail|mean)$/;

/** "X led to the cancellation", "..., forcing her to withdraw": what brought the act about. */
function caused(site: Site): Ground[] {
  const { predicate } = site.reading;
  const verb = [predicate, ...predicate.ancestors].slice(0, 4).find((t) => isVerb(t) && CAUSE.test(lemmaOf(t)));
  if (!verb?.dominates(predicate) || verb === predicate) return [];
  const subject = verb.childrenBy('nsubj')[0];
  if (subject && !subject.dominates(predicate) && !/^(?:which|that|it|this)$/.test(subject.lower))
    return [{ span: phrase(subject).span, rule: `${lemmaOf(verb)}, cause`, weight: 4 }];
  if (verb.tag !== 'VBG' || verb.dep !== 'advcl' || verb.head.i > verb.i) return [];
  const [from] = phrase(verb.head).span;
  const [, to] = phrase(verb.doc.tokens[Math.max(verb.head.i, verb.i - 2)]!).span;
  const before = verb.subtree[0]!.i - 1;
  const last = verb.doc.tokens[verb.doc.tokens[before]?.text === ',' ? before - 1 : before];
  return [{ span: [from, Math.max(last?.end ?? to, from + 1)], rule: `${lemmaOf(verb)}, cause before`, weight: 3 }];
}

/** "blamed X for the cancellation", "attributed the delay to X", "cited X for the decision", "the refusal follows X". */
function laidTo(site: Site): Ground[] {
  const { predicate } = site.reading;
  const verb = predicate.ancestors
    .slice(0, 5)
    .find((t) => isVerb(t) && /^(?:blame|attribute|cite|ascribe|follow)$/.test(lemmaOf(t)));
  if (!verb) return [];
  const way = verb.children.find((c) => c.dominates(predicate));
  const lemma = lemmaOf(verb);
  const object = verb.childrenBy('dobj').find((o) => o !== way);
  const laid =
    lemma === 'follow'
      ? way?.dep === 'nsubj'
        ? object
        : undefined
      : lemma === 'attribute' || lemma === 'ascribe'
        ? pobjs(verb, 'to')[0]
        : lemma === 'blame' && way?.dep !== 'prep'
          ? pobjs(verb, 'on')[0]
          : way?.dep === 'prep' && /^(?:for|in)$/.test(way.lower)
            ? object
            : undefined;
  // "blamed X for the delay", wherever the parser lets "for" hang.
  const goal = lemma === 'blame' ? predicate.ancestors.find((t) => t.dep === 'prep' && t.lower === 'for') : undefined;
  const [blamed] = verb.childrenBy('dobj');
  if (goal && blamed && blamed.i < goal.i) {
    const span = [phrase(blamed).span[0], goal.doc.tokens[goal.i - 1]!.end] as const;
    return [{ span, rule: 'blame, as a ground', weight: 4 }];
  }
  return laid && !laid.dominates(predicate)
    ? [{ span: phrase(laid).span, rule: `${lemma}, as a ground`, weight: 4 }]
    : [];
}

/** "at the heart of the cancellation is X", "the cancellation was down to X", "the reason for the delay is X". */
function equated(site: Site): Ground[] {
  const { predicate } = site.reading;
  const be = [predicate, ...predicate.ancestors].slice(0, 6).find((t) => isVerb(t) && lemmaOf(t) === 'be');
  if (!be) return [];
  const fronted = be.children.find((c) => c.dep === 'prep' && c.i < be.i && c.dominates(predicate));
  const subject = be.childrenBy('nsubj', 'attr').find((s) => s.i > be.i);
  if (fronted && subject && /heart|root|centre|center|core|behind/.test(fronted.subtree.map((t) => t.lower).join(' ')))
    return [{ span: phrase(subject).span, rule: 'at the heart is', weight: 4 }];
  const cause = be
    .childrenBy('nsubj')
    .find((s) => /^(?:reason|cause|pretext|excuse|explanation)$/.test(lemmaOf(s)) && s.dominates(predicate));
  const told = cause && be.childrenBy('attr', 'ccomp')[0];
  return told ? [{ span: phrase(told).span, rule: 'the reason is', weight: 4 }] : [];
}

/** "cancelled his trip to focus on X": the infinitive behind what was broken off. */
function aims(site: Site, act: Act): Ground[] {
  if (act !== 'cancel' && act !== 'suspend' && act !== 'postpone') return [];
  const { predicate, kernel, steps } = site.reading;
  return [predicate, kernel.token].flatMap((head) =>
    head.children
      .filter(
        (c) =>
          (c.dep === 'advcl' || c.dep === 'xcomp' || c.dep === 'acl') &&
          c.i > kernel.token.i &&
          c.i > predicate.i &&
          c.children.some((x) => x.dep === 'aux' && x.lower === 'to') &&
          !c.dominates(kernel.token) &&
          !steps.some((s) => c.dominates(s.token)) &&
          !/^(?:discuss|address|negotiate|meet)$/.test(lemmaOf(c)),
      )
      .map((c) => ({ span: phrase(c).span, rule: 'purpose', weight: c.dep === 'acl' ? 0.5 : 1 })),
  );
}
