import type { Token } from '@demarche/english';
import type { Candidate } from './judge/candidate.js';
import { isFixedBelow, planned } from './predicates/nominals.js';
import { partiesOf } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import { isAbsence } from './predicates/unheld.js';
import type { Site } from './site.js';
import { isNominal, isVerb, lemmaOf, pobjs } from './tree.js';

/** "will not come": a no to what the article elsewhere, or the phrase itself, treats as fixed calls it off. */
export function calledOff(all: readonly Candidate[]): Candidate[] {
  const fixtures = all
    .filter((c) => (c.proper || isVerb(c.site.reading.predicate)) && isFixture(c.site.reading))
    .map((c) => c.site);
  return all.map((c) =>
    isNoToFixture(c.site, fixtures) ? { ...c, site: { ...c.site, reading: { ...c.site.reading, act: 'cancel' } } } : c,
  );
}

const isNoToFixture = (no: Site, fixtures: readonly Site[]): boolean =>
  staysAway(no.reading) &&
  ((saysItIsFixed(no.reading) && !isAbsence(no.reading.kernel, no.reading.predicate)) ||
    fixtures.some((f) => isOf(f, no)));

/** What shows that an engagement was fixed: that it was, that it was agreed to, or that it is called off. */
const isFixture = ({ act, polarity, predicate }: Reading): boolean =>
  polarity === 'asserted' &&
  (/^(?:schedule|accept|postpone)$/.test(act) ||
    // A noun may call so what was only offered ("the cancellation of the talks").
    (act === 'cancel' && isVerb(predicate)));

/**
 * A plain "will not come", "decided not to go", "it would be pointless to meet"; who refuses, boycotts or rules out says no to
 * whatever it is.
 */
const staysAway = ({ act, kind, polarity, predicate }: Reading): boolean =>
  act === 'decline' &&
  polarity !== 'denied' &&
  (kind === undefined || (kind === 'plan' && isVerb(predicate)) || (kind === 'decline' && predicate.pos === 'ADJ'));

/** "will not attend the meeting set for Tuesday". */
const saysItIsFixed = ({ kernel, predicate }: Reading): boolean => {
  const below = [predicate, kernel.token].flatMap(complementsOf);
  return isFixedBelow(predicate) || below.some((token) => isNominal(token) && planned({ ...kernel, token }));
};

/** Whether a fixture told elsewhere in the article is of the engagement that a no speaks of. */
function isOf(fixture: Site, no: Site): boolean {
  if (fixture.reading.predicate.sent === no.reading.predicate.sent) return false;
  const sides = partiesOf(no.parts.all);
  const theirs = partiesOf(fixture.parts.all);
  return (
    sides.length > 1 && sides.every((p) => theirs.includes(p)) && !areOthers(fixture, no) && !isElsewhere(fixture, no)
  );
}

/** Whether different persons stand for the same side. */
const areOthers = (a: Site, b: Site): boolean =>
  partiesOf(a.parts.all).some((party) => {
    const [of, and] = [a, b].map((s) =>
      s.parts.all.filter((r) => r.person && r.parties.includes(party)).map((r) => r.person),
    );
    return of!.length > 0 && and!.length > 0 && !of!.some((p) => and!.includes(p));
  });

/** "the APEC summit in Vladivostok" is neither the meeting at the G20 nor "the talks": gatherings and places of other names. */
function isElsewhere(fixture: Site, no: Site): boolean {
  if (fixture.reading.kernel.format === 'sidelines' && no.reading.kernel.format !== 'sidelines') return true;
  const names = namesIn(no);
  if (names.length === 0) return false;
  const theirs = namesIn(fixture);
  return theirs.length > 0 ? !names.some((name) => theirs.includes(name)) : nounOf(fixture) !== nounOf(no);
}

/** The proper names of what is met at or gone to, less those of who takes part. */
const namesIn = ({ reading: { kernel }, cast }: Site): string[] =>
  (kernel.verb ? complementsOf(kernel.token) : [kernel.token])
    .flatMap((t) => t.subtree)
    .filter(
      (t) => t.pos === 'PROPN' && !/^(?:DATE|TIME|PERSON)$/.test(t.ent?.label ?? '') && !cast.at(t)?.parties.length,
    )
    .map((t) => t.text);

const complementsOf = (verb: Token): Token[] => [
  ...verb.childrenBy('dobj'),
  ...pobjs(verb, 'to', 'at', 'for', 'in', 'on'),
];

/** What is met at, or gone to. */
const nounOf = ({ reading: { kernel } }: Site): string =>
  lemmaOf((kernel.verb && kernel.token.childrenBy('dobj')[0]) ?? kernel.token);
