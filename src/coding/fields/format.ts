import type { Token } from '@demarche/english';
import type { Format } from '../../record/types.js';
import { isBody } from '../cast/forums.js';
import { ENGAGEMENT_NOUNS, PHONE_WORDS, VIDEO_WORDS } from '../lexicon/engagements.js';
import { attends, isConvened } from '../predicates/attendance.js';
import type { Kernel } from '../predicates/kernels/kernel.js';
import type { Found, Site } from '../site.js';
import { isNominal, lemmaOf, pobjs } from '../tree.js';
import { occasion } from './occasion.js';
import { venue } from './place.js';

/**
 * The form of the engagement: the kernel's own, changed by who takes part, by what is attended and by what it is called.
 * Where no list knows the kernel, only what else is said gives it one.
 */
export function format(site: Site): Found<Format> | undefined {
  const { kernel } = site.reading;
  const own: Formed | undefined = kernel.unnamed ? undefined : [kernel.format, kernel.token, 'format'];
  const found = formed(site) ?? own;
  if (!found) return undefined;
  const [value, token, rule] = found;
  return { value, evidence: { span: [token.start, token.end], rule: `coding/format:${rule}` } };
}

type Formed = readonly [Format, Token, string];

function formed(site: Site): Formed | undefined {
  const { kernel } = site.reading;
  const remote = kernel.format === 'bilateral' || kernel.format === 'talks' ? atADistance(site) : undefined;
  if (remote) return remote;
  const attended = attending(site);
  if (attended) return attended;
  const offered = kernel.offer || returns(kernel) ? below(kernel.token) : undefined;
  if (offered) return offered;
  if (kernel.format === 'visit' && kernel.verb) return travelling(kernel.token);
  if (kernel.format === 'conference') return several(site, 'summit');
  if (kernel.format === 'talks') return beside(site);
  if (kernel.format !== 'bilateral') return undefined;
  const summit = kernel.token.subtree.find(
    (t) => lemmaOf(t) === 'summit' && (t.dep === 'compound' || t.head.lower === 'for'),
  );
  if (summit) return ['summit', summit, 'summit'];
  return ofBody(site) ?? several(site) ?? beside(site) ?? amongOfficials(site);
}

/** "discussed it in a telephone call", "spoke on Monday" of two leaders who are nowhere said to be in one place. */
function atADistance(site: Site): Formed | undefined {
  const { kernel, predicate, steps } = site.reading;
  const heads = new Set([kernel.token, predicate, site.clause, ...steps.map((s) => s.token)]);
  for (const t of site.doc.sentenceOf(site.clause).tokens) {
    const through =
      t.dep === 'pobj' && /^(?:by|via|over|in|during|on|through)$/.test(t.head.lower) && heads.has(t.head.head);
    if (!through) continue;
    const near = [t, ...t.children].map((c) => c.lower);
    if (near.some((w) => VIDEO_WORDS.has(w))) return ['video', t, 'by video'];
    if (near.some((w) => PHONE_WORDS.has(w)) || (lemmaOf(t) === 'call' && near.includes('conference')))
      return ['call', t, 'by telephone'];
  }
  const leaders = site.parts.all.filter((r) => r.person !== undefined && r.level === 'head').length > 1;
  const spoke = kernel.verb !== undefined && lemmaOf(kernel.token) === 'speak' && leaders;
  return spoke && !venue(site) && !occasion(site) ? ['call', kernel.token, 'leaders spoke'] : undefined;
}

/** "skipped the summit", "pulled out of the APEC forum", "invited her to a conference": going to what others hold. */
function attending(site: Site): Formed | undefined {
  const { kernel, steps } = site.reading;
  const goal =
    kernel.offer || kernel.verb?.frame === 'invite' ? pobjs(kernel.token, 'to').find(isGathering) : undefined;
  if (goal && pobjs(goal, 'with', 'between').length === 0) return ['attendance', goal, 'is asked to a gathering'];
  if (!isConvened(kernel.format)) return undefined;
  const goes = steps.find((s) => /^(?:attend|boycott|skip|join|participate|take part)$/.test(s.op.lemma));
  if (goes) return ['attendance', goes.token, 'attends'];
  const withdraws = attends(site.reading) && pobjs(kernel.token, 'with', 'between').length === 0 && occasion(site);
  return withdraws ? ['attendance', kernel.token, 'attends a gathering'] : undefined;
}

const isGathering = (t: Token): boolean => {
  const noun = ENGAGEMENT_NOUNS.get(lemmaOf(t));
  return noun !== undefined && (noun.event === true || noun.format === 'summit' || noun.format === 'conference');
};

/** "a meeting of the Security Council", "the OPEC meeting": what a body's members hold. */
function ofBody(site: Site): Formed | undefined {
  const { token, verb } = site.reading.kernel;
  if (verb) return undefined;
  const named = [...pobjs(token, 'of'), ...token.children.filter((c) => c.i < token.i && c.dep === 'compound')];
  const body = named.find((t) => site.cast.at(t)?.parties.every(isBody) && t.ent?.label === 'ORG');
  return body && ['conference', token, 'of a body'];
}

const OFFICIALS =
  /^(?:negotiator|envoy|expert|official|delegate|delegation|commissioner|representative|diplomat|mediator|technician|team)$/;

/** A meeting of negotiators, envoys or experts is talks. */
function amongOfficials(site: Site): Formed | undefined {
  const { all } = site.parts;
  if (all.some((r) => r.person !== undefined || r.level === 'head' || r.level === 'minister')) return undefined;
  const who = all.find((r) => OFFICIALS.test(lemmaOf(r.token)));
  return who && ['talks', who.token, 'among officials'];
}

/** "returned to the talks": what they go back to. */
const returns = (kernel: Kernel): boolean =>
  kernel.verb?.frame === 'travel' && /^(?:return|go|come)$/.test(lemmaOf(kernel.token));

/** "an offer of talks", "return to negotiations": the engagement offered or taken up. */
function below(token: Token): Formed | undefined {
  for (const t of token.subtree) {
    const noun =
      t !== token && isNominal(t) ? ENGAGEMENT_NOUNS.get(lemmaOf(t) === 'talks' ? 'talk' : lemmaOf(t)) : undefined;
    if (noun && (!noun.weak || noun.format === 'talks') && noun.format !== 'visit')
      return [noun.format, t, 'what is offered'];
    if (/^(?:negotiating|negotiation|bargaining)$/.test(t.lower) && /^tables?$/.test(t.head.lower))
      return ['talks', t, 'table'];
  }
  return undefined;
}

/** "arrived to attend the summit", "a delegation travelled". */
function travelling(verb: Token): Formed | undefined {
  const attend = verb.children.find((c) => lemmaOf(c) === 'attend' && (c.dep === 'advcl' || c.dep === 'xcomp'));
  if (attend) return ['attendance', attend, 'to attend'];
  const team = verb.childrenBy('nsubj').find((s) => lemmaOf(s) === 'delegation');
  return team && ['delegation', team, 'delegation'];
}

/** A meeting of a body's members, or of three sides and more: a summit of leaders, else a conference. */
function several(site: Site, only?: Format): Formed | undefined {
  const { token } = site.reading.kernel;
  const parties = [...new Set(site.parts.all.flatMap((r) => r.parties))];
  const body = parties.length === 1 && isBody(parties[0]!);
  if (parties.length < 3 && !body) return undefined;
  const whole = [...token.subtree, ...token.childrenBy('nsubj').flatMap((s) => s.subtree)];
  const leaders = whole.find(
    (t) =>
      /^(?:leaders|presidents|heads|premiers)$/.test(t.lower) ||
      /^(?:European Council)$/.test(t.ent?.text.replace(/^the /i, '') ?? ''),
  );
  const heads = site.parts.all.filter((r) => r.person !== undefined || r.level !== undefined);
  const allHeads = !body && heads.length >= 3 && heads.every((r) => r.level === 'head');
  if (leaders || allHeads) return ['summit', leaders ?? token, 'leaders of several'];
  return only === 'summit' ? undefined : ['conference', token, 'several'];
}

/** Two sides who meet at a gathering of many. */
function beside(site: Site): Formed | undefined {
  const there = occasion(site);
  const span = there?.evidence.span;
  const at = span && site.doc.spanAt(span[0], span[1])?.root;
  return at && at !== site.reading.kernel.token && /^(?:at|of|during)$/.test(at.head.lower)
    ? ['sidelines', at, 'at a gathering']
    : undefined;
}
