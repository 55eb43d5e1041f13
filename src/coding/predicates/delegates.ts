import type { Token } from '@demarche/english';
import { leftTokens } from '../cast/modifiers.js';
import type { Referent } from '../cast/referent.js';
import { OFFICE_NOUNS } from '../lexicon/roles.js';
import type { Site } from '../site.js';
import { clauseHead, isNominal, isParted, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';
import { modality } from './modality.js';
import { partiesOf } from './participants.js';
import { doers, lastSpoken, namedUnder, type Report, report, type Scene, type Spoken } from './scene.js';

/** Somebody goes in another's place: "sent X instead", "X will travel in Y's place", "was represented by X". */
export function delegates(scene: Scene): Report[] {
  return scene.doc.tokens.flatMap((t) => {
    if (!isVerb(t)) return [];
    return (
      sent(scene, t) ?? inPlace(scene, t) ?? standsIn(scene, t) ?? insteadOf(scene, t) ?? represented(scene, t) ?? []
    );
  });
}

const SENDING = /^(?:send|dispatch|despatch|delegate|depute|deputise|deputize|appoint|name|designate)$/;

/** "instead sent his deputy", "sending ministers in his place". */
function sent(scene: Scene, verb: Token): Report[] | undefined {
  if (!SENDING.test(lemmaOf(verb)) || modality(verb).negated) return undefined;
  const object = isPassive(verb) ? verb.childrenBy('nsubjpass')[0] : verb.childrenBy('dobj')[0];
  const who = object && [object, ...object.conjuncts].sort((a, b) => byName(a) - byName(b))[0];
  if (!who || !isPerson(who, scene) || !(instead(verb) || isLesser(who, verb) || skips(scene, verb))) return undefined;
  const own = isPassive(verb) ? pobjs(verb, 'by').flatMap((o) => scene.cast.group(o)) : doers(scene, verb);
  // "will not attend the meeting sending X instead": the parser may hang the participle on the noun before it.
  const actor = own.length ? own : doers(scene, clauseHead(verb.dep === 'acl' ? verb.head : verb));
  const states = actor.filter((r) => r.kind === 'state');
  return made(scene, verb, states.length > 1 ? states : actor.slice(0, 1), who, 'sent instead');
}

/** "skips the summit and sends an aide". */
const skips = (scene: Scene, verb: Token): boolean =>
  verb.dep === 'conj' &&
  scene.told.some((s) => s.reading.predicate === verb.head && /^(?:decline|cancel)$/.test(s.reading.act));

const byName = (t: Token): number => (t.ent?.label === 'PERSON' || t.pos === 'PROPN' ? 0 : 1);

/** How many words before or after a verb of sending "instead" may stand. */
const NEAR = 12;

/** Whether words beside a verb say that it is done in place of something else. */
const instead = (verb: Token): boolean =>
  verb.sent.tokens.some((t) => t.lower === 'instead' && t.i > verb.i - 4 && t.i < verb.i + NEAR) ||
  verb.sent.tokens.some(
    (t) => /^(?:rather|lieu)$/.test(t.lower) && /^(?:than|of)$/.test(t.doc.tokens[t.i + 1]?.lower ?? ''),
  ) ||
  verb.subtree.some((t) => PLACE.test(t.lower) && t.dep === 'pobj' && t.head.lower === 'in');

/** "sent only his deputy to the summit": somebody of lower rank, where those of the first rank gather. */
function isLesser(who: Token, verb: Token): boolean {
  const gathers = [verb, who].flatMap((h) => pobjs(h, 'to', 'for')).some((o) => GATHERING.test(lemmaOf(o)));
  const left = leftTokens(who).map((c) => c.lower);
  const lower = /^(?:deputy|observer|vice-[a-z]+|ambassador|aide|adviser|advisor)$/.test(lemmaOf(who));
  return (
    gathers &&
    (lower ||
      left.some((w) =>
        /^(?:deputy|vice|junior|lower|low|only|just|merely|mere|(?:low|lower|mid)-(?:level|ranking))$/.test(w),
      ))
  );
}

const GATHERING =
  /^(?:summit|funeral|conference|anniversary|inauguration|ceremony|congress|celebration|commemoration|wedding|coronation|round|assembly)$/;

const PLACE = /^(?:place|stead|behalf|absence)$/;

/** "The vice-president will travel in the president's place". */
function inPlace(scene: Scene, verb: Token): Report[] | undefined {
  if (
    !/^(?:travel|go|attend|come|visit|fly|lead|represent|represented|stand|fill|appear|take|join|head|step)$/.test(
      lemmaOf(verb),
    )
  )
    return undefined;
  const place = verb.subtree.find(
    (t) =>
      PLACE.test(t.lower) &&
      t.dep === 'pobj' &&
      t.head.lower === (t.lower === 'behalf' ? 'on' : 'in') &&
      !inOther(t, verb),
  );
  const owner = place && [...place.childrenBy('poss'), ...pobjs(place, 'of')][0];
  const subject = subjectOf(verb);
  if (!owner || !subject || !isPerson(subject, scene)) return undefined;
  const away = awayFrom(scene, verb, owner, subject);
  if (!away) return undefined;
  if (place?.lower === 'behalf' && away.kind !== 'person' && away.kind !== 'office') return undefined;
  return made(scene, verb, [away], subject, 'in the place of');
}

/** Who is away; "in his place" is in that of one just said to stay away, and nobody goes in his own. */
function awayFrom(scene: Scene, verb: Token, owner: Token, subject: Token): Referent | undefined {
  const named = scene.cast.at(owner);
  const [proxy] = scene.cast.group(subject);
  if (!named?.person || named.person !== proxy?.person) return named;
  const about = absence(scene, verb, proxy);
  return about?.site.parts.actor.find((r) => r.parties.some((p) => proxy.parties.includes(p))) ?? named;
}

/** "The minister stood in for the president", "will deputise for the king". */
function standsIn(scene: Scene, verb: Token): Report[] | undefined {
  const lemma = lemmaOf(verb);
  const standing =
    /^(?:stand|sit|fill|step)$/.test(lemma) && verb.children.some((c) => c.lower === 'in' && c.dep !== 'prep');
  if (!standing && !/^(?:deputise|deputize|substitute)$/.test(lemma)) return undefined;
  const owner = pobjs(verb, 'for')[0];
  const subject = subjectOf(verb);
  if (!owner || !isPerson(owner, scene) || !subject || !isPerson(subject, scene)) return undefined;
  return made(scene, verb, absent(scene, owner, subject), subject, 'stands in for');
}

/** "Instead of the president, his minister goes to the summit". */
function insteadOf(scene: Scene, verb: Token): Report[] | undefined {
  const of = verb.subtree.find(
    (t) => t.lower === 'of' && /^(?:instead|lieu|place)$/.test(t.doc.tokens[t.i - 1]?.lower ?? ''),
  );
  const away = of?.childrenBy('pobj')[0];
  const subject = subjectOf(verb);
  if (!of && subject) return goesInstead(scene, verb, subject);
  if (!away || inOther(of!, verb) || !subject || away === subject) return undefined;
  if (!isPerson(away, scene) || !isPerson(subject, scene) || isPassive(verb)) return undefined;
  return made(scene, verb, absent(scene, away, subject), subject, 'instead of');
}

/** "The king will not come; his son goes to the summit instead": in the place of one who has just declined. */
function goesInstead(scene: Scene, verb: Token, subject: Token): Report[] | undefined {
  const goes = /^(?:go|come|attend|travel|fly|head|lead)$/.test(lemmaOf(verb));
  if (!goes || !verb.childrenBy('advmod').some((a) => a.lower === 'instead')) return undefined;
  const [proxy] = isPerson(subject, scene) ? scene.cast.group(subject) : [];
  return proxy && absence(scene, verb, proxy) ? made(scene, verb, [proxy], subject, 'goes instead') : undefined;
}

/** Where the side that somebody speaks for was just said to stay away, by one more important. */
const absence = (scene: Scene, verb: Token, proxy: Referent): Spoken | undefined =>
  lastSpoken(
    scene,
    verb,
    (s) =>
      /^(?:decline|cancel)$/.test(s.reading.act) &&
      partiesOf(s.parts.actor).includes(proxy.parties[0] ?? '') &&
      !s.parts.actor.some((a) => a.person !== undefined && a.person === proxy.person),
  );

/** Whoever stays away; "the president" alone is that of the one who goes. */
function absent(scene: Scene, away: Token, proxy: Token): Referent[] {
  const named = scene.cast.group(away);
  return (named.length ? named : scene.cast.group(proxy)).slice(0, 1);
}

const inOther = (t: Token, verb: Token): boolean => t.ancestors.find(isVerb) !== verb;

/** "The state is represented by its prime minister, while the president stays at home". */
function represented(scene: Scene, verb: Token): Report[] | undefined {
  if (lemmaOf(verb) !== 'represent') return undefined;
  if (!isPassive(verb)) return representing(scene, verb);
  const by = pobjs(verb, 'by')[0];
  const subject = verb.childrenBy('nsubjpass')[0];
  const actor = subject ? scene.cast.group(subject) : [];
  const proxy = by && scene.cast.at(by);
  if (!by || !isPerson(by, scene) || actor.length === 0 || proxy?.level === 'head') return undefined;
  return made(scene, verb, actor, by, 'represented by');
}

/** "The king will not attend; the crown prince is to represent the kingdom". */
function representing(scene: Scene, verb: Token): Report[] | undefined {
  const subject = subjectOf(verb);
  const object = verb.childrenBy('dobj')[0];
  if (!subject || !object || !isPerson(subject, scene)) return undefined;
  const [proxy] = scene.cast.group(subject);
  const side = proxy?.parties[0];
  const isOwn = /^(?:country|kingdom|nation|state)$/.test(lemmaOf(object));
  const owner = isOwn ? side : scene.cast.at(object)?.parties[0];
  // "The minister stays away. Baroness Vale will represent Jamaica": she is nobody the tables know.
  const sent = proxy ?? scene.cast.at(object);
  if (!sent || (proxy && owner !== side) || !absence(scene, verb, sent)) return undefined;
  return made(scene, verb, [sent], subject, 'represents');
}

/** A person, an office or people: not a letter, a team of goods or a message. */
function isPerson(t: Token, scene: Scene): boolean {
  if (!isNominal(t)) return false;
  const found = scene.cast.at(t);
  return (
    t.ent?.label === 'PERSON' ||
    found?.kind === 'person' ||
    found?.kind === 'office' ||
    // A title in capitals keeps its plural.
    OFFICE_NOUNS.has(lemmaOf(t).replace(/s$/, '')) ||
    /^(?:vice|brother|sister|son|daughter|wife|husband|delegation|observer|servant)s?$/.test(lemmaOf(t))
  );
}

function made(scene: Scene, verb: Token, actor: readonly Referent[], who: Token, rule: string): Report[] | undefined {
  if (actor.length === 0) return undefined;
  const about = engagement(scene, verb, actor);
  if (!about) return undefined;
  const own = new Set(partiesOf(actor));
  const hosts = hostsUnder(scene, verb).filter((r) => !own.has(r.parties[0]!));
  const others = about.parties.some((p) => !own.has(p)) && !(hosts.length && about.elsewhere) ? undefined : hosts;
  const told = { act: 'delegate' as const, predicate: verb, about, actor, rule: `delegate < ${rule}` };
  const site: Site = { ...report(scene, others ? { ...told, recipient: others } : told), delegate: who };
  // "to the summit at X's residence", "will travel": where the other one goes is part of this report.
  const replaces = ({ reading }: Site) =>
    verb.dominates(reading.kernel.token) &&
    !isParted(reading.kernel.token, verb) &&
    // "rather than go himself" says no more than that another one goes.
    (['hold', 'schedule'].includes(reading.act) || (reading.act === 'decline' && reading.kind === undefined));
  return [{ site, replaces }];
}

/** The states whose places the clause names: "will travel in his place to Quito". */
const hostsUnder = (scene: Scene, verb: Token): Referent[] =>
  verb.subtree.flatMap((t) => {
    const place = t.dep === 'pobj' && t.ent?.label === 'GPE' ? scene.cast.ref.place(t.ent.text) : undefined;
    return place
      ? [
          {
            token: t,
            kind: 'state' as const,
            parties: [place.party],
            span: [t.start, t.end] as const,
            rule: `coding/delegates:place ${place.how}`,
          },
        ]
      : [];
  });

interface Aim extends Spoken {
  /** It was spoken of before, not named with the sending. */
  readonly elsewhere?: true;
}

/** What the proxy goes to: the engagement declined or offered before, else the one named with the sending. */
function engagement(scene: Scene, verb: Token, actor: readonly Referent[]): Aim | undefined {
  const parties = new Set(partiesOf(actor));
  const ours = (s: Site) => s.parts.all.some((r) => r.parties.some((p) => parties.has(p)));
  const before =
    lastSpoken(scene, verb, (s) => ours(s) && ['decline', 'cancel', 'invite', 'propose'].includes(s.reading.act)) ??
    lastSpoken(scene, verb, ours);
  const named = namedUnder(scene, verb);
  if (named?.parties.some((p) => parties.has(p)) && named.parties.every((p) => /^[A-Z]{3}$/.test(p))) return named;
  if (before) return { ...before, elsewhere: true };
  const any = scene.known.findLast((s) => s.reading.kernel.token.i < verb.i || verb.dominates(s.reading.kernel.token));
  return any && { site: any, sides: [], parties: [] };
}
