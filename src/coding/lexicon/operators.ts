import type { Stance } from '../../record/types.js';
import { words } from './engagements.js';

/** What a word does to the engagement (or to the act upon it) in its complement. */
export type OperatorKind =
  | 'light' // carries the engagement as its event: hold talks, pay a visit
  | 'begin' // it is under way: begin, continue
  | 'end' // it came to its end: conclude, end
  | 'fail' // it broke down: collapse, stall
  | 'propose'
  | 'want' // ready, willing, hoping: a propose when asserted, a decline when denied
  | 'urge' // asks somebody else to do it
  | 'invite'
  | 'accept'
  | 'agree' // accept by one side, schedule by both
  | 'decline'
  | 'defer'
  | 'schedule'
  | 'plan' // own intention: schedule when asserted, decline when denied
  | 'prepare'
  | 'postpone'
  | 'cancel'
  | 'rescind'
  | 'suspend'
  | 'resume'
  | 'send' // sends a person or delegation
  | 'threaten' // may do it
  | 'react' // comments on it
  | 'report'; // says so

/** How the complement hangs on the operator. */
export type Relation =
  | 'obj' // direct object, or subject of the passive
  | 'comp' // infinitive, gerund or clause
  | 'subj' // subject of the active verb
  | `prep:${string}`;

export interface Operator {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'adj';
  readonly kind: OperatorKind;
  readonly via: readonly Relation[];
}

const rows = (pos: Operator['pos'], kind: OperatorKind, via: string, lemmas: string): Operator[] =>
  lemmas
    .split(',')
    .map((l) => l.trim())
    .filter(Boolean)
    .map((lemma) => ({ lemma, pos, kind, via: words(via) as Relation[] }));

const stances = (stance: Stance, lemmas: string): [string, Stance][] => words(lemmas).map((l) => [l, stance]);

/** Verbs of reaction and the attitude they show. */
export const STANCE_OF: Readonly<Record<string, Stance>> = Object.fromEntries([
  ...stances(
    'criticise',
    'criticize criticise condemn denounce slam blast deplore protest object lambaste decry assail mock question attack rebuke fault oppose',
  ),
  ...stances('welcome', 'welcome praise hail applaud commend laud celebrate thank'),
  ...stances('regret', 'regret lament bemoan'),
  ...stances('warn', 'warn caution'),
  ...stances('explain', 'explain defend justify describe'),
  ...stances('dispute', 'dispute contradict doubt'),
]);

/**
 * The lexicon of operators. A lemma may have a particle ("call off"). Where a lemma has several rows, the first whose
 * relation fits applies.
 */
export const OPERATORS: readonly Operator[] = [
  ...rows(
    'verb',
    'light',
    'obj',
    'hold, have, conduct, make, pay, undertake, stage, do, give, grant, convene, chair, host, attend, join, complete, conclude, wrap up, finish, kick off, take, embark on, lead, arrive on, organize, organise, sponsor, broker, mediate, facilitate',
  ),
  ...rows('verb', 'light', 'prep:in', 'participate, engage, take, be, arrive'),
  ...rows('verb', 'light', 'prep:in prep:to', 'take part, participate'),
  ...rows('verb', 'light', 'prep:for', 'meet, arrive, gather, travel, visit, fly, sit, convene, come, be, host, go'),
  ...rows('verb', 'light', 'prep:to', 'go, come, travel, return, head, welcome'),
  ...rows('verb', 'light', 'prep:on', 'go, be, embark, arrive, leave, set off, depart, set out'),
  ...rows('verb', 'light', 'prep:at prep:during', 'meet, be, speak, talk, represent'),
  ...rows(
    'verb',
    'begin',
    'obj subj comp',
    'begin, start, open, launch, commence, continue, initiate, enter, kick off, proceed, get under way, be, occur, happen, take place, go ahead, last, go on, focus, go',
  ),
  ...rows('verb', 'begin', 'prep:into prep:with', 'enter, proceed, go, press ahead'),
  ...rows('verb', 'end', 'obj subj', 'end, conclude, close, finish, complete, wrap up, produce, fail'),
  ...rows(
    'verb',
    'fail',
    'subj',
    'collapse, break down, break up, stall, falter, founder, fall apart, unravel, deadlock, fall through',
  ),
  ...rows('noun', 'fail', 'prep:of prep:in compound poss', 'collapse, breakdown, failure'),
  ...rows(
    'verb',
    'propose',
    'obj comp',
    'propose, offer, suggest, request, seek, demand, advocate, recommend, solicit, moot, float, extend, volunteer, propose to',
  ),
  ...rows('verb', 'propose', 'prep:for', 'call, appeal, push, press, ask, lobby, plead, argue, advocate, look, aim'),
  ...rows('verb', 'propose', 'prep:on', 'insist'),
  ...rows(
    'noun',
    'propose',
    'prep:for prep:of prep:to comp compound',
    'offer, proposal, request, call, appeal, suggestion, bid, overture, idea, demand, initiative, plea',
  ),
  ...rows(
    'verb',
    'want',
    'obj comp',
    'want, hope, wish, like, desire, intend to seek, favor, favour, support, prefer, love',
  ),
  ...rows('verb', 'want', 'prep:for', 'hope, wish'),
  ...rows(
    'adj',
    'want',
    'comp prep:to prep:for',
    'able, ready, willing, open, prepared, eager, keen, receptive, amenable, interested',
  ),
  ...rows('adj', 'want', 'prep:in comp', 'interested'),
  ...rows(
    'noun',
    'want',
    'comp prep:to prep:for prep:in',
    'readiness, willingness, openness, desire, wish, hope, interest, eagerness',
  ),
  ...rows(
    'verb',
    'urge',
    'comp prep:to prep:into',
    'urge, ask, press, push, call on, call, encourage, pressure, appeal, implore, exhort, beg, persuade, request',
  ),
  ...rows('verb', 'invite', 'comp prep:to prep:for', 'invite, reinvite'),
  ...rows('noun', 'invite', 'prep:to prep:for comp compound', 'invitation, invite'),
  ...rows('verb', 'accept', 'obj', 'accept, approve, embrace, authorize, authorise, greenlight, take up'),
  ...rows('noun', 'accept', 'prep:of', 'acceptance'),
  ...rows('verb', 'agree', 'comp prep:to prep:on', 'agree, consent, assent, acquiesce, vow, pledge, promise, commit'),
  ...rows('noun', 'agree', 'comp prep:to prep:on', 'agreement, deal, accord, decision'),
  ...rows(
    'verb',
    'decline',
    'obj comp',
    'decline, refuse, reject, rebuff, spurn, turn down, rule out, boycott, skip, snub, shun, dismiss, avoid, oppose, resist, ignore, shut out, forgo, miss, rebuke, repudiate, veto, brush off, brush aside, stay away from, preclude',
  ),
  ...rows('verb', 'decline', 'prep:from prep:of prep:to', 'refrain, stay away, abstain'),
  ...rows('noun', 'decline', 'comp prep:of prep:to compound', 'refusal, rejection, boycott, rebuff, snub'),
  ...rows('adj', 'decline', 'comp prep:to', 'unwilling, reluctant, unable, uninterested, unprepared'),
  ...rows('verb', 'defer', 'obj comp', 'consider, weigh, mull, ponder, study, examine, review'),
  ...rows('noun', 'defer', 'comp prep:of', 'consideration'),
  ...rows(
    'verb',
    'schedule',
    'obj comp',
    'schedule, arrange, set, announce, confirm, expect, fix, slate, plan, organize, organise, anticipate, call, convene, book, summon, set up, await, agree',
  ),
  ...rows('adj', 'schedule', 'comp', 'due, set, likely, bound, expected, scheduled, slated, poised, planned'),
  ...rows('noun', 'schedule', 'prep:of prep:for', 'announcement, date, schedule'),
  ...rows(
    'verb',
    'plan',
    'comp obj prep:on',
    'plan, intend, decide, prepare to, mean, aim, vow, look, determine, choose, opt, expect',
  ),
  ...rows('noun', 'plan', 'comp prep:for prep:of prep:to compound', 'plan, intention, decision, intent'),
  ...rows(
    'verb',
    'prepare',
    'prep:for prep:on obj',
    'prepare, work, finalize, finalise, negotiate, coordinate, iron out, hammer out',
  ),
  ...rows('noun', 'prepare', 'prep:for prep:of prep:to compound', 'preparation, groundwork, prospect, arrangement'),
  ...rows(
    'verb',
    'postpone',
    'obj comp subj',
    'postpone, delay, put off, defer, push back, reschedule, shelve, put on hold, put back',
  ),
  ...rows('noun', 'postpone', 'prep:of prep:to prep:in compound', 'postponement, delay, deferral'),
  ...rows(
    'verb',
    'cancel',
    'obj comp',
    'cancel, call off, scrap, scuttle, abandon, drop, abort, ditch, scrub, scotch, nix, axe, annul',
  ),
  ...rows(
    'verb',
    'cancel',
    'prep:of prep:from',
    'pull out, withdraw, back out, drop out, bow out, pull, back, opt out',
  ),
  ...rows('verb', 'cancel', 'obj', 'pull out of, withdraw from, back out of'),
  ...rows('noun', 'cancel', 'prep:of prep:from poss compound', 'cancellation, withdrawal, abandonment, scrapping'),
  ...rows('verb', 'rescind', 'obj', 'rescind, revoke, withdraw, disinvite, uninvite, retract'),
  ...rows('verb', 'rescind', 'comp prep:from obj prep:to', 'bar, ban, disinvite, uninvite, block, prohibit'),
  ...rows(
    'verb',
    'suspend',
    'obj',
    'suspend, halt, break off, freeze, quit, leave, cut off, cut short, interrupt, disrupt, stop, exit, walk out, sever, abandon, discontinue, derail, pause',
  ),
  ...rows(
    'verb',
    'suspend',
    'prep:of prep:from prep:on',
    'walk out, storm out, walk away, withdraw, pull out, walk, storm, break off',
  ),
  ...rows('noun', 'suspend', 'prep:of prep:in prep:from', 'suspension, halt, walkout, interruption, freeze, pause'),
  ...rows(
    'verb',
    'resume',
    'obj subj comp',
    'resume, restart, reopen, relaunch, renew, revive, rejoin, reconvene, reactivate, restore, re-open, re-join',
  ),
  ...rows('verb', 'resume', 'prep:to', 'return, come back, go back'),
  ...rows('noun', 'resume', 'prep:of', 'resumption, restart, renewal, reopening, revival'),
  ...rows('verb', 'send', 'obj', 'send, dispatch, despatch, deploy'),
  ...rows(
    'verb',
    'react',
    'obj comp prep:of prep:for prep:about prep:to prep:against prep:at prep:over',
    Object.keys(STANCE_OF).join(),
  ),
  ...rows('verb', 'threaten', 'comp prep:with', 'threaten, consider, weigh, contemplate, mull'),
  ...rows('noun', 'threaten', 'comp prep:of prep:for prep:that', 'possibility, threat, chance, option, likelihood'),
];

/** Verbs, nouns and phrases by which somebody is credited with saying a clause. */
export const REPORT_VERBS = new Set(
  words(`say tell state announce report add note confirm declare claim insist stress argue explain reveal disclose admit
  acknowledge suggest indicate warn believe think write tweet maintain assert reiterate quote cite remark comment respond
  reply emphasize emphasise underline underscore recall hint signal testify allege predict conclude repeat inform deny
  describe affirm concede hope expect accuse understand speculate post vow pledge promise call feel advise flag quip joke
  observe caution complain contend boast lament recount`),
);
