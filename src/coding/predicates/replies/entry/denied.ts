import type { Token } from '@demarche/english';
import { leftTokens, partiesAmong } from '../../../cast/modifiers.js';
import type { Referent } from '../../../cast/referent.js';
import { OFFICE_NOUNS } from '../../../lexicon/roles.js';
import { isPassive, isVerb, lemmaOf, phrasalLemma, pobjs } from '../../../tree.js';
import { aboard } from '../../aboard.js';
import { modality } from '../../modality.js';
import { doers, type Scene } from '../../scene.js';
import { placeOf } from '../../sides/places.js';
import { ENTERS, type Entry } from './entry.js';

const DENYING = /^(?:deny|refuse|block|bar|prevent|ban|reject|forbid)$/;

/** "denied the minister entry", "blocking entry to two lawmakers". */
export function entryDenied(scene: Scene, t: Token): Entry | undefined {
  if (!isVerb(t) || !DENYING.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const entry = [...t.childrenBy('dobj', 'nsubjpass', 'oprd'), ...t.childrenBy('dative')].find((o) =>
    /^(?:entry|re-entry|reentry|visa|admission|access)$/.test(lemmaOf(o)),
  );
  if (!entry) return undefined;
  const guests = [
    ...t.childrenBy('dative', isPassive(t) ? 'nsubjpass' : 'dobj').filter((o) => o !== entry),
    ...(isPassive(t) ? [] : [...pobjs(entry, 'to'), ...pobjs(t, 'to')]),
    ...pobjs(entry, 'of', 'for'),
    ...entry.childrenBy('poss'),
    ...before(entry),
  ].flatMap((g) => scene.cast.group(g));
  const refused = refusal(scene, t, [...guests, ...modifying(scene, entry)]);
  return refused.host.length || !isPassive(t) ? refused : { ...refused, host: hostUnsaid(scene, t, entry) };
}

/** "was denied a visa by X", the parser's "by" hung on the visa; "was refused entry to Oslo", by those who sit there. */
function hostUnsaid({ cast }: Scene, verb: Token, entry: Token): readonly Referent[] {
  const by = pobjs(entry, 'by').flatMap((o) => cast.group(o));
  const at = [entry, verb].flatMap((head) => pobjs(head, 'to', 'into', 'at', 'in')).flatMap((o) => placeOf(o, cast));
  return by.length ? by : at.slice(0, 1);
}

/** "denied the Malaysian minister entry": the parser may take the guest for a modifier of the noun. */
function modifying({ cast }: Scene, entry: Token): Referent[] {
  const words = leftTokens(entry);
  const office = words.find((w) => OFFICE_NOUNS.has(lemmaOf(w)));
  if (!office) return [];
  return partiesAmong(words, cast.ref, cast.day).map((m) => ({
    token: office,
    kind: 'office',
    parties: m.parties,
    span: [m.tokens[0]!.start, office.end],
    rule: `coding/entries:modifier ${m.how}`,
  }));
}

/** "denies Minister X entry": the parser may take the name for a modifier of the noun. */
const before = (entry: Token): Token[] => entry.children.filter((c) => c.i < entry.i && c.pos === 'PROPN');

/** "barred the minister from entering the country". */
export function barred(scene: Scene, t: Token): Entry | undefined {
  if (!isVerb(t) || !/^(?:bar|ban|block|prevent|prohibit|stop)$/.test(lemmaOf(t)) || modality(t).negated)
    return undefined;
  const enters = t.children
    .filter((c) => c.dep === 'prep' && c.lower === 'from')
    .flatMap((c) => c.childrenBy('pcomp'))
    .some((c) => ENTERS.test(lemmaOf(c)) || APPEARS.test(lemmaOf(c)));
  const guest = enters ? objectOf(t) : undefined;
  return guest && refusal(scene, t, scene.cast.group(guest));
}

/** "prevented him from addressing the assembly". */
const APPEARS = /^(?:address|speak|appear|join|participate|take)$/;

/** "turned the minister back", "was sent away at the airport by the Chadian police". */
export function turnedBack(scene: Scene, t: Token): Entry | undefined {
  if (!isVerb(t) || !/^(?:turn|send) (?:back|away)$/.test(phrasalLemma(t)) || modality(t).negated) return undefined;
  const guest = objectOf(t);
  return (
    guest &&
    refusal(
      scene,
      t,
      [guest, ...aboard(guest)].flatMap((g) => scene.cast.group(g)),
    )
  );
}

/** Whom a verb is done to, in the active or the passive. */
const objectOf = (verb: Token): Token | undefined => verb.childrenBy(isPassive(verb) ? 'nsubjpass' : 'dobj')[0];

function refusal(scene: Scene, verb: Token, guests: readonly Referent[]): Entry {
  const host = isPassive(verb)
    ? pobjs(verb, 'by')
        .slice(0, 1)
        .flatMap((o) => scene.cast.group(o))
    : doers(scene, verb);
  return { act: 'rescind', host, guests };
}
