import type { Token } from '@demarche/english';
import type { Referent } from '../../../cast/referent.js';
import { isNominal, lemmaOf } from '../../../tree.js';
import type { Kernel } from '../../kernels/kernel.js';
import { partiesOf } from '../../participants.js';
import { firstOfSentences, type Report, report, type Scene, unread } from '../../scene.js';
import { allowed } from './allowed.js';
import { barred, entryDenied, turnedBack } from './denied.js';
import type { Entry, EntryReader } from './entry.js';
import { landing, unwelcome, withoutLeave } from './unwelcome.js';

const READERS: readonly EntryReader[] = [entryDenied, barred, turnedBack, allowed, unwelcome, withoutLeave, landing];

/** A visitor refused or let in: denied entry, barred from coming, sent away, allowed to come. */
export const entries = (scene: Scene): Report[] =>
  firstOfSentences(scene.doc, (t) => {
    for (const read of READERS) {
      const entry = read(scene, t);
      const made = entry && reported(scene, t, entry);
      if (made) return made;
    }
    return undefined;
  });

function reported(scene: Scene, t: Token, { act, host, guests, predicate = t }: Entry): Report | undefined {
  const own = new Set(partiesOf(host));
  const recipient = guests.filter((r) => r.parties.every((p) => !own.has(p)) && isOfficial(r));
  if (own.size !== 1 || recipient.length === 0) return undefined;
  const kernel: Kernel = { token: predicate, format: 'visit', weak: false };
  const about = unread(scene, kernel, { actor: host, recipient, all: [...host, ...recipient] });
  return {
    site: report(scene, { act, predicate, about, actor: host, recipient, rule: `${act} ${lemmaOf(predicate)}` }),
    // "tells her that she is not welcome": the telling is how it is done.
    replaces: ({ reading }) =>
      (predicate.dominates(reading.kernel.token) || isToldBy(reading.kernel.token, predicate)) &&
      ['hold', 'decline', 'schedule', 'rescind'].includes(reading.act),
  };
}

/** Whether a clause is what a verb of telling tells. */
const isToldBy = (verb: Token, told: Token): boolean =>
  verb.childrenBy('ccomp').some((c) => c === told || c.dominates(told));

/** Whoever holds an office; a refused tourist is no engagement. */
const isOfficial = (r: Referent): boolean =>
  r.kind === 'office' || r.kind === 'person' || (r.kind === 'body' && isNominal(r.token) && !isAtPlay(r.token));

/** "a cricket team", "the rugby side". */
const isAtPlay = (team: Token): boolean =>
  /^(?:team|side|squad)$/.test(team.lower) && team.childrenBy('compound').some((c) => c.pos === 'NOUN');
