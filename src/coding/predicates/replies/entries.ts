import type { Token } from '@demarche/english';
import { leftTokens, partiesAmong } from '../../cast/modifiers.js';
import type { Referent } from '../../cast/referent.js';
import { OFFICE_NOUNS } from '../../lexicon/roles.js';
import { isNominal, isPassive, isVerb, lemmaOf, phrasalLemma, pobjs, subjectOf } from '../../tree.js';
import type { Kernel } from '../kernels/kernel.js';
import { modality } from '../modality.js';
import { partiesOf } from '../participants.js';
import { type Report, report, type Scene, unread } from '../scene.js';
import { aboard, landing, unwelcome, withoutLeave } from './unwelcome.js';

/** A visitor refused: denied entry, barred from coming, a visit not allowed. */
export function refusals(scene: Scene): Report[] {
  const found: Report[] = [];
  for (const t of scene.doc.tokens) {
    const made =
      entryDenied(scene, t) ?? barred(scene, t) ?? turnedBack(scene, t) ?? notAllowed(scene, t) ?? notWanted(scene, t);
    if (made && !found.some((f) => f.site?.reading.predicate.sent === t.sent)) found.push(made);
  }
  return found;
}

const DENYING = /^(?:deny|refuse|block|bar|prevent|ban|reject|forbid)$/;

/** "denied the minister entry", "blocking entry to two lawmakers". */
function entryDenied(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !DENYING.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const passive = isPassive(t);
  const entry = [...t.childrenBy('dobj', 'nsubjpass', 'oprd'), ...t.childrenBy('dative')].find((o) =>
    /^(?:entry|re-entry|reentry|visa|admission|access)$/.test(o.lower),
  );
  const guests = entry
    ? [
        ...t.childrenBy('dative', ...(passive ? ['nsubjpass'] : ['dobj'])).filter((o) => o !== entry),
        ...pobjs(entry, 'to', 'of', 'for'),
        ...pobjs(t, 'to'),
        ...entry.childrenBy('poss'),
        ...before(entry),
      ]
    : [];
  // "denied the Malaysian minister entry": the parser may take the guest for a modifier of the noun.
  const words = entry ? leftTokens(entry) : [];
  const office = words.find((w) => OFFICE_NOUNS.has(lemmaOf(w)));
  const modifying: Referent[] = office
    ? partiesAmong(words, scene.cast.ref, scene.cast.day).map((m) => ({
        token: office,
        kind: 'office',
        parties: m.parties,
        span: [m.tokens[0]!.start, office.end],
        rule: `coding/entries:modifier ${m.how}`,
      }))
    : [];
  const host = passive ? pobjs(t, 'by')[0] : subjectOf(t);
  return entry && refused(scene, t, host, guests.flatMap((g) => scene.cast.group(g)).concat(modifying));
}

/** "denies Minister X entry": the parser may take the name for a modifier of the noun. */
const before = (entry: Token): Token[] => entry.children.filter((c) => c.i < entry.i && c.pos === 'PROPN');

/** "barred the minister from entering the country". */
function barred(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:bar|ban|block|prevent|prohibit|stop)$/.test(lemmaOf(t)) || modality(t).negated)
    return undefined;
  const enters = t.children
    .filter((c) => c.dep === 'prep' && c.lower === 'from')
    .flatMap((c) => c.childrenBy('pcomp'))
    .some((c) => ENTERS.test(lemmaOf(c)) || APPEARS.test(lemmaOf(c)));
  const passive = isPassive(t);
  const guest = t.childrenBy(passive ? 'nsubjpass' : 'dobj')[0];
  if (!enters || !guest) return undefined;
  return refused(scene, t, passive ? pobjs(t, 'by')[0] : subjectOf(t), scene.cast.group(guest));
}

const ENTERS = /^(?:enter|re-enter|travel|fly|come|cross|land|visit|set|go|attend|return)$/;

/** "prevented him from addressing the assembly". */
const APPEARS = /^(?:address|speak|appear|join|participate|take)$/;

/** "turned the minister back", "was sent away at the airport by the Chadian police". */
function turnedBack(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:turn|send) (?:back|away)$/.test(phrasalLemma(t)) || modality(t).negated) return undefined;
  const passive = isPassive(t);
  const guest = t.childrenBy(passive ? 'nsubjpass' : 'dobj')[0];
  if (!guest) return undefined;
  const guests = [...scene.cast.group(guest), ...aboard(guest, scene)];
  return refused(scene, t, passive ? pobjs(t, 'by')[0] : subjectOf(t), guests);
}

/** "is no longer welcome", "withdrew its permission for X to come", "denied his aircraft landing rights". */
function notWanted(scene: Scene, t: Token): Report | undefined {
  const found = unwelcome(scene, t) ?? withoutLeave(scene, t) ?? landing(scene, t);
  return found && refusedBy(scene, t, found.host, found.guests);
}

/** "refuses to allow a visit from the president", "would not let him come", "did not let her in". */
function notAllowed(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:allow|permit|let|receive|admit)$/.test(lemmaOf(t))) return undefined;
  const above = t.dep === 'xcomp' && /^(?:refuse|decline)$/.test(lemmaOf(t.head)) ? t.head : undefined;
  const guests = guestsOf(t).flatMap((g) => scene.cast.group(g));
  if (above || modality(t).negated) return refused(scene, above ?? t, subjectOf(t), guests);
  // "will allow him to enter": a yes to the visit.
  return isGranted(t) ? refused(scene, t, subjectOf(t), guests, 'accept') : undefined;
}

/** "allowed the minister to visit", "decided to let her in": said to be so, and not only asked for or supposed. */
const isGranted = (t: Token): boolean =>
  !isPassive(t) &&
  /^(?:allow|permit|let)$/.test(lemmaOf(t)) &&
  t.childrenBy('ccomp', 'xcomp').some((c) => ENTERS.test(lemmaOf(c))) &&
  !/^(?:possible|obliged)$/.test(modality(t).modal ?? '') &&
  (modality(t).when !== 'none' || (t.dep === 'xcomp' && /^(?:decide|agree)$/.test(lemmaOf(t.head))));

/** Who would come: the owner of the visit, who is to enter, or whom one would let in. */
function guestsOf(t: Token): Token[] {
  const objects = t.childrenBy('dobj');
  const visit = objects.find((o) => /^(?:visit|trip|delegation|entry)$/.test(lemmaOf(o)));
  if (visit) return [...visit.childrenBy('poss'), ...pobjs(visit, 'from', 'by', 'of')];
  const comes = t.childrenBy('ccomp', 'xcomp').find((c) => ENTERS.test(lemmaOf(c)));
  if (comes) return [...comes.childrenBy('nsubj'), ...objects];
  const isLetIn = lemmaOf(t) === 'let' && t.children.some((c) => c.lower === 'in');
  return isLetIn ? [...objects, ...pobjs(t, 'in')] : [];
}

const refused = (
  scene: Scene,
  t: Token,
  host: Token | undefined,
  guests: readonly Referent[],
  act: 'rescind' | 'accept' = 'rescind',
): Report | undefined => refusedBy(scene, t, host ? scene.cast.group(host) : [], guests, act);

function refusedBy(
  scene: Scene,
  t: Token,
  actor: readonly Referent[],
  guests: readonly Referent[],
  act: 'rescind' | 'accept' = 'rescind',
): Report | undefined {
  const own = new Set(partiesOf(actor));
  const recipient = guests.filter((r) => r.parties.every((p) => !own.has(p)) && isOfficial(r));
  if (own.size !== 1 || recipient.length === 0) return undefined;
  const kernel: Kernel = { token: t, format: 'visit', weak: false };
  const about = unread(scene, kernel, { actor, recipient, all: [...actor, ...recipient] });
  return {
    site: report(scene, { act, predicate: t, about, actor, recipient, rule: `${act} ${lemmaOf(t)}` }),
    replaces: ({ reading }) =>
      t.dominates(reading.kernel.token) && ['hold', 'decline', 'schedule', 'rescind'].includes(reading.act),
  };
}

/** Whoever holds an office; a refused tourist is no engagement. */
const isOfficial = (r: Referent): boolean =>
  r.kind === 'office' || r.kind === 'person' || (r.kind === 'body' && isNominal(r.token));
