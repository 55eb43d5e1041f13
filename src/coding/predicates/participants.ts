import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { Cast } from '../cast/cast.js';
import { leftTokens, partiesAmong } from '../cast/modifiers.js';
import type { Referent } from '../cast/referent.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';
import type { Kernel } from './kernels.js';
import type { Reading } from './readings.js';

/** Who takes part, who acts and who is acted upon, as found in the sentence. */
export interface Participants {
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  /** Everybody the engagement is between, the actor included. */
  readonly all: readonly Referent[];
}

/** Reads the participants of an act from the tree around its predicate and its kernel. */
export function participants(r: Reading, cast: Cast): Participants {
  const around = kernelSides(r, cast);
  const actor = actors(r, cast, around);
  const explicit = addressees(r, cast, actor);
  const all = distinct([...actor, ...around.agent, ...explicit, ...around.others]);
  if (OFFERS.has(r.act) && actor.length === 0) return unsaidMaker(r, cast, explicit, all);
  const recipient = explicit.length ? explicit : without(distinct([...around.agent, ...around.others]), actor);
  return { actor: actor.length ? actor : around.agent, recipient: without(recipient, actor), all };
}

const OFFERS = new Set(['invite', 'propose', 'rescind']);

/**
 * An offer whose maker is not named: who answers or receives it is the one addressed, and the other side, or the state
 * it leads to ("received no invitation to visit Warsaw"), the maker.
 */
function unsaidMaker(r: Reading, cast: Cast, explicit: readonly Referent[], all: readonly Referent[]): Participants {
  const holder = r.answer ?? r.steps.find((s) => s.op.kind === 'receive')?.token;
  const subject = holder && isVerb(holder) && !isPassive(holder) ? subjectOf(holder) : undefined;
  const recipient = explicit.length ? explicit : subject ? cast.group(subject) : [];
  const actor = recipient.length ? without(all, recipient) : [];
  return { actor, recipient, all: distinct([...all, ...recipient]) };
}

interface Sides {
  /** Visitor, host or first side. */
  readonly agent: Referent[];
  readonly others: Referent[];
}

function kernelSides(r: Reading, cast: Cast): Sides {
  return r.kernel.verb ? verbSides(r, cast) : nounSides(r, cast);
}

function verbSides({ kernel }: Reading, cast: Cast): Sides {
  const v = kernel.token;
  const subject = subjectOf(v);
  let agent = subject ? cast.group(subject) : [];
  if (agent.length === 0 && (v.dep === 'relcl' || v.dep === 'acl')) agent = cast.group(v.head);
  const others: Referent[] = [];
  const objects = v.childrenBy('dobj');
  // What is talked about is no side of the talk.
  if (kernel.verb?.frame !== 'talk') for (const o of objects) others.push(...sides(o, cast, kernel));
  for (const o of pobjs(v, ...(kernel.verb?.preps ?? []), 'by')) others.push(...sides(o, cast, kernel));
  others.push(...across(v, 'with').flatMap((o) => cast.group(o)));
  if (isPassive(v) && kernel.verb?.frame !== 'convene') return { agent: others, others: agent };
  return { agent, others };
}

/** Objects of some prepositions under a head, also where the parser hung the phrase on a place or time between them. */
function across(head: Token, ...preps: readonly string[]): Token[] {
  const between = head.children.flatMap((c) =>
    c.dep === 'prep' && !preps.includes(c.lower)
      ? c.children.filter((o) => o.dep === 'pobj')
      : c.dep === 'npadvmod'
        ? [c]
        : [],
  );
  // "meet with X to offer ...": the parser may take the phrase for a clause whose subject X is.
  const clauses = preps.includes('with')
    ? head.childrenBy('advcl').filter((c) => c.children.some((m) => m.dep === 'mark' && m.lower === 'with'))
    : [];
  return [
    ...[head, ...between].flatMap((h) => pobjs(h, ...preps)),
    ...clauses.flatMap((c) => c.childrenBy('nsubj', 'nsubjpass')),
  ];
}

/** The sides behind an object: a person or party, or the state that a place lies in. */
function sides(token: Token, cast: Cast, kernel: Kernel): Referent[] {
  if (kernel.verb?.frame === 'visit' || kernel.verb?.frame === 'travel') return hostOf(token, cast);
  const named = cast.group(token);
  return named.length ? named : possessors(token, cast);
}

const possessors = (token: Token, cast: Cast): Referent[] => [
  ...token.childrenBy('poss').flatMap((p) => cast.group(p)),
  ...pobjs(token, 'of').flatMap((o) => cast.group(o)),
];

/** The state that a named place lies in, as host. */
function placeOf(t: Token, cast: Cast): Referent[] {
  const place = cast.ref.place(t.ent?.text ?? t.text);
  if (!place || !/^\p{Lu}/u.test(t.text)) return [];
  return [
    {
      token: t,
      kind: 'state',
      parties: [place.party],
      span: [t.start, t.end],
      rule: `coding/participants:place ${place.how}`,
    },
  ];
}

const BETWEEN = ['between', 'among', 'with', 'involving', 'including'];

function nounSides(r: Reading, cast: Cast): Sides {
  const k = r.kernel.token;
  const chain = [
    k,
    ...r.steps
      .filter((s) => s.op.kind === 'light' || s.op.kind === 'begin' || s.op.kind === 'end' || s.op.kind === 'send')
      .map((s) => s.token),
  ];
  const holders = measuredChain(k);
  const agent: Referent[] = [];
  const others: Referent[] = [];
  for (const n of holders) {
    agent.push(...n.childrenBy('poss').flatMap((p) => cast.group(p)));
    agent.push(...pobjs(n, 'by', 'from').flatMap((o) => cast.group(o)));
    if (n === k) (r.kernel.format === 'visit' ? others : agent).push(...pobjs(n, 'of').flatMap((o) => cast.group(o)));
    agent.push(
      ...partiesAmong(ownWords(n), cast.ref, cast.day)
        .filter((m) => m.how !== 'capital')
        .map((m) => ({
          token: m.tokens.at(-1)!,
          kind: m.person ? ('person' as const) : ('state' as const),
          parties: [m.party],
          span: [m.tokens[0]!.start, m.tokens.at(-1)!.end] as const,
          rule: `coding/participants:modifier ${m.how}`,
          ...(m.person ? { person: m.person } : {}),
        })),
    );
    others.push(...across(n, ...BETWEEN).flatMap((o) => cast.group(o)));
    if (r.kernel.format === 'talks') others.push(...pobjs(n, 'on', 'over').flatMap((o) => whoseProgramme(o, cast)));
    if (r.kernel.offer) others.push(...pobjs(n, 'to').flatMap((o) => cast.group(o)));
    if (r.kernel.format === 'visit' || r.kernel.format === 'delegation')
      others.push(...pobjs(n, 'to', 'in').flatMap((o) => hostOf(o, cast)));
  }
  for (const v of chain.slice(1)) {
    if (!isVerb(v)) continue;
    const subject = isPassive(v) ? pobjs(v, 'by')[0] : subjectOf(v);
    if (subject && !holders.includes(subject)) agent.push(...cast.group(subject));
    others.push(...across(v, ...BETWEEN).flatMap((o) => cast.group(o)));
    if (r.kernel.format === 'visit' || r.kernel.format === 'delegation')
      others.push(...pobjs(v, 'to').flatMap((o) => hostOf(o, cast)));
  }
  if (partiesOf([...agent, ...others]).length < 2)
    agent.push(
      ...bystanders(holders.at(-1)!, cast).filter((b) => !others.some((o) => o.parties.join() === b.parties.join())),
    );
  // Who attends, boycotts or skips a gathering deals with its host.
  if (
    others.length === 0 &&
    GATHERS.has(r.kernel.format) &&
    r.steps.some((s) => ATTENDS.has(s.op.lemma) || s.op.kind === 'decline' || s.op.kind === 'invite')
  ) {
    others.push(...pobjs(k, 'in', 'at').flatMap((o) => placeOf(o, cast)));
  }
  return { agent, others };
}

const GATHERS = new Set(['summit', 'conference']);
const ATTENDS = new Set([
  'attend',
  'participate',
  'take part',
  'join',
  'pull out',
  'withdraw',
  'drop out',
  'back out',
  'bow out',
]);

/** "talks on Iran's nuclear programme": the state whose matter is talked of is a side of the talks. */
const whoseProgramme = (topic: Token, cast: Cast): Referent[] =>
  /^(program|programme|bid|accession|membership|withdrawal|ambitions?|activities|work|issue|arsenal|debt|bailout)$/.test(
    topic.lower,
  )
    ? topic.childrenBy('poss').flatMap((p) => cast.group(p))
    : [];

/** The words before a noun, less those that name a sponsor ("UN-backed", "Egyptian-mediated"). */
function ownWords(noun: Token): Token[] {
  const left = leftTokens(noun);
  return left.filter(
    (t, i) =>
      !(
        SPONSOR.test(t.lower) ||
        SPONSOR.test(left[i + 1]?.lower ?? '') ||
        (left[i + 1]?.text === '-' && SPONSOR.test(left[i + 2]?.lower ?? ''))
      ),
  );
}

const SPONSOR =
  /^(?:backed|mediated|brokered|sponsored|led|hosted|supported|facilitated|organized|organised|run|proposed)$|-(?:backed|mediated|brokered|sponsored|led|hosted|supported|facilitated)$/;

const WHILE = new Set([
  'after',
  'during',
  'following',
  'in',
  'at',
  'ahead',
  'of',
  'on',
  'since',
  'amid',
  'before',
  'from',
  'through',
  'for',
  'via',
  'under',
]);

/** "After talks in Moscow, A and B said": who does what the clause tells took part in what it hangs on. */
function bystanders(top: Token, cast: Cast): Referent[] {
  if (top.dep !== 'pobj' || !WHILE.has(top.head.lower)) return [];
  let at = top.head.head;
  if (at.dep === 'prep' || at.lower === 'ahead') at = at.head;
  if (isVerb(at)) {
    const subject = subjectOf(at);
    return subject && !subject.dominates(top) ? cast.group(subject) : [];
  }
  return isNominal(at) && at !== top ? cast.group(at) : [];
}

function hostOf(o: Token, cast: Cast): Referent[] {
  const found = cast.members(o).flatMap((m) => cast.at(m) ?? placeOf(m, cast));
  const where = pobjs(o, 'in', 'at', 'near');
  // "visited US troops in Iraq": where they are hosts too.
  if (found.length) return [...found, ...where.flatMap((x) => placeOf(x, cast))];
  // "a base in Cam Ranh Bay", "Obama's residence": the state where the thing visited lies, or whose it is.
  return [...where, ...pobjs(o, 'of'), ...o.childrenBy('poss', 'appos')].flatMap((x) => cast.at(x) ?? placeOf(x, cast));
}

/** The kernel and the measure nouns above it ("round" of talks), whose modifiers speak of it too. */
function measuredChain(k: Token): Token[] {
  const out = [k];
  let t = k;
  while (t.dep === 'pobj' && t.head.lower === 'of' && isNominal(t.head.head)) {
    t = t.head.head;
    out.push(t);
  }
  return out;
}

/** Who performs the act of the predicate. */
function actors(r: Reading, cast: Cast, around: Sides): Referent[] {
  const p = r.predicate;
  if (p === r.kernel.token && (r.kernel.verb || !isVerb(p))) return around.agent;
  const last = r.steps.at(-1);
  if (isVerb(p)) {
    if (isPassive(p)) {
      const by = pobjs(p, 'by').flatMap((o) => cast.group(o));
      if (by.length) return by;
      if (r.kind === 'rescind' && r.kernel.offer) return around.agent;
      if (r.kind && ['invite', 'urge', 'rescind'].includes(r.kind)) return [];
      return around.agent.length ? around.agent : r.kind === 'cancel' ? around.others : [];
    }
    if (last?.via === 'subj') return around.agent;
    const subject = subjectOf(p);
    return subject ? cast.group(subject) : [];
  }
  if (p.pos === 'ADJ') {
    const subject =
      p.dep === 'acomp'
        ? subjectOf(p.head)
        : p.dep === 'amod'
          ? p.head
          : p.dep === 'acl' || p.dep === 'relcl'
            ? p.head
            : undefined;
    return subject ? cast.group(subject) : [];
  }
  const own = [
    ...p.childrenBy('poss').flatMap((x) => cast.group(x)),
    ...pobjs(p, 'from', 'by').flatMap((o) => cast.group(o)),
    ...partiesAmong(leftTokens(p), cast.ref, cast.day).map((m) => ({
      token: m.tokens.at(-1)!,
      kind: 'state' as const,
      parties: [m.party],
      span: [m.tokens[0]!.start, m.tokens.at(-1)!.end] as const,
      rule: `coding/participants:modifier ${m.how}`,
    })),
    ...(r.kind === 'decline' || r.kind === 'cancel' ? pobjs(p, 'of').flatMap((o) => cast.group(o)) : []),
  ];
  if (own.length) return own;
  // "has plans for a visit", "made an offer": the subject of the verb above the noun.
  const verb =
    p.dep === 'dobj' &&
    isVerb(p.head) &&
    /^(have|make|extend|issue|send|give|announce|express|reaffirm|offer|put|renew|reiterate|repeat|state|declare|signal|voice|convey|deliver|reissue)$/.test(
      lemmaOf(p.head),
    )
      ? p.head
      : undefined;
  const subject = verb && subjectOf(verb);
  return subject
    ? cast.group(subject)
    : r.kind === 'cancel' || r.kind === 'postpone' || r.kind === 'suspend'
      ? around.agent
      : [];
}

/** To whom the act is addressed, where the sentence says so. */
function addressees(r: Reading, cast: Cast, actor: readonly Referent[]): Referent[] {
  const p = r.predicate;
  if (r.answered) {
    const offer = r.answered;
    const makers = [
      ...offer.childrenBy('poss').flatMap((x) => cast.group(x)),
      ...pobjs(offer, 'from', 'by').flatMap((o) => cast.group(o)),
      ...partiesAmong(leftTokens(offer), cast.ref, cast.day).map((m) => ({
        token: m.tokens.at(-1)!,
        kind: 'state' as const,
        parties: [m.party],
        span: [m.tokens[0]!.start, m.tokens.at(-1)!.end] as const,
        rule: 'coding/participants:maker of the offer',
      })),
    ];
    const own = new Set(partiesOf(actor));
    const others = makers.filter((m) => m.parties.some((party) => !own.has(party)));
    if (others.length) return others;
    const to = pobjs(offer, 'to').flatMap((o) => cast.group(o));
    if (to.length) return to;
  }
  if (r.kind === 'invite' || r.kind === 'urge' || r.kind === 'propose' || r.kind === 'rescind') {
    if (isVerb(p)) {
      if (isPassive(p)) {
        const subject = subjectOf(p);
        return subject && r.steps.at(-1)?.via !== 'obj'
          ? cast.group(subject)
          : subject && r.kind === 'invite'
            ? cast.group(subject)
            : [];
      }
      const objects = [
        ...p.childrenBy('dobj', 'dative').filter((o) => o !== r.kernel.token),
        ...pobjs(p, 'on', 'to').filter((o) => o !== r.kernel.token),
      ];
      const clause = p.childrenBy('ccomp', 'xcomp').flatMap((c) => c.childrenBy('nsubj'));
      return [...objects, ...(r.kind === 'propose' && r.steps.at(-1)?.via === 'comp' ? [] : clause)]
        .flatMap((o) => cast.group(o))
        .filter((x) => x.kind !== 'pair');
    }
    return pobjs(p, 'to').flatMap((o) => cast.group(o));
  }
  return [];
}

/** Referents with the same party and person once, in order. */
export function distinct(rs: readonly Referent[]): Referent[] {
  const seen = new Set<string>();
  return rs.filter((r) => {
    const key = `${r.parties.join()} ${r.person ?? ''}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const without = (rs: readonly Referent[], gone: readonly Referent[]): Referent[] => {
  const parties = new Set(gone.flatMap((g) => g.parties));
  return rs.filter((r) => r.parties.some((p) => !parties.has(p)));
};

/** The parties of some referents, each once, in order. */
export const partiesOf = (rs: readonly Referent[]): Party[] => [...new Set(rs.flatMap((r) => r.parties))];
