import { type Interval, interval, mostAgreed } from './interval.js';
import type { Act, Article, EventMention, Polarity, Status } from './types.js';

/** What of an article places its mentions in time. */
export type Dateline = Pick<Article, 'id' | 'published'>;

/** What of a mention moves an engagement from one state to the next. */
export type Step = Pick<EventMention, 'id' | 'article' | 'act' | 'polarity' | 'span' | 'date' | 'meeting_date'>;

/**
 * Where an act stands in the usual course of an engagement. It orders acts that no date orders: an article that says
 * in whatever place that an offer was declined has the offer before the refusal.
 */
const COURSE: Readonly<Record<Act, number>> = {
  comment: 0,
  propose: 1,
  invite: 1,
  counter: 1,
  prepare: 2,
  defer: 3,
  accept: 4,
  decline: 5,
  delegate: 5,
  schedule: 6,
  postpone: 7,
  cancel: 8,
  rescind: 8,
  hold: 9,
  suspend: 10,
  resume: 11,
};

const FIXED: ReadonlySet<Status | undefined> = new Set(['accepted', 'scheduled', 'postponed']);
const BEGUN: ReadonlySet<Status | undefined> = new Set(['held', 'suspended']);

/** The state after an asserted act, given the state before; `undefined` before the first act. */
function after(act: Act, before: Status | undefined): Status | undefined {
  // What has taken place is not undone by talk about it: only the acts on talks under way move it.
  // Talks that are broken off can be fixed anew.
  if (before === 'suspended' && act === 'schedule') return 'scheduled';
  if (BEGUN.has(before) && act !== 'suspend' && act !== 'resume' && act !== 'hold') return before;
  switch (act) {
    case 'propose':
    case 'invite':
    case 'counter':
      return before === undefined || before === 'declined' || before === 'cancelled' ? 'proposed' : before;
    case 'prepare':
      return before ?? 'proposed';
    case 'defer':
      return before === 'scheduled' ? before : 'deferred';
    case 'accept':
      return before === 'scheduled' || before === 'postponed' ? before : 'accepted';
    case 'decline':
      return FIXED.has(before) && before !== 'accepted' ? before : 'declined';
    case 'delegate':
      return before ?? 'declined';
    case 'schedule':
      return 'scheduled';
    case 'postpone':
      return 'postponed';
    case 'cancel':
      return 'cancelled';
    case 'rescind':
      return FIXED.has(before) || before === 'cancelled' ? 'cancelled' : 'declined';
    case 'hold':
    case 'resume':
      return 'held';
    case 'suspend':
      return 'suspended';
    case 'comment':
      return before;
  }
}

/** The state that an act which was only possible, conditional or denied leaves, where no asserted act says more. */
function presupposed(act: Act, polarity: Polarity): Status | undefined {
  switch (act) {
    case 'suspend':
      return 'held';
    case 'resume':
      return 'suspended';
    case 'cancel':
    case 'postpone':
      return 'scheduled';
    case 'invite':
    case 'propose':
      return polarity === 'denied' ? 'declined' : 'proposed';
    case 'accept':
      return polarity === 'conditional' ? 'accepted' : polarity === 'denied' ? 'declined' : 'proposed';
    case 'schedule':
      return polarity === 'conditional' ? 'scheduled' : 'proposed';
    case 'comment':
      return undefined;
    default:
      return 'proposed';
  }
}

/** What is fixed in an article that tells of talks broken off is their next round. */
const NEXT_ROUND = 10.5;

/** The place of each step of one article in the usual course. */
function courseOf(steps: readonly Step[]): (step: Step) => number {
  const brokenOff = steps.some(({ act, polarity }) => act === 'suspend' && polarity === 'asserted');
  return ({ act }) => (brokenOff && act === 'schedule' ? NEXT_ROUND : COURSE[act]);
}

/** The day by which each step was taken, where its own date, its article's date or the other steps of its article tell. */
function days(
  steps: readonly Step[],
  published: Interval | undefined,
  course: (step: Step) => number,
): Map<Step, number> {
  const dated = new Map<Step, Interval>();
  for (const step of steps) {
    const when = interval(step.date);
    if (!when) continue;
    // A month that is still running ends, for what is reported as done, with the report.
    const end = published && when.lo <= published.hi ? Math.min(when.hi, published.hi) : when.hi;
    dated.set(step, { lo: when.lo, hi: end });
  }
  const at = new Map<Step, number>();
  for (const step of steps) {
    const own = dated.get(step);
    const later = [...dated].filter(([other]) => course(other) > course(step)).map(([, when]) => when);
    if (own) {
      // "This month" does not put a meeting's fixing after its cancellation on the tenth.
      at.set(step, Math.min(own.hi, ...later.filter((when) => when.lo >= own.lo).map((when) => when.hi)));
    } else {
      // The offer in an article that dates the refusal came before the refusal, not on the day of the article.
      at.set(step, later.length > 0 ? Math.min(...later.map((when) => when.hi)) : (published?.hi ?? -Infinity));
    }
  }
  return at;
}

/**
 * The mentions of one episode in the order of their acts: by the act's own date, else by its article's date, else by
 * the usual course of an engagement and by place in the article. The order of the input has no part in it.
 */
export function inOrder<S extends Step>(steps: readonly S[], datelines: readonly Dateline[]): S[] {
  const published = new Map(datelines.map((line) => [line.id, interval(line.published)]));
  const at = new Map<Step, { readonly day: number; readonly course: number }>();
  const articles = new Map<string, S[]>();
  for (const step of steps) articles.set(step.article, [...(articles.get(step.article) ?? []), step]);
  for (const [article, own] of articles) {
    const course = courseOf(own);
    for (const [step, day] of days(own, published.get(article), course)) at.set(step, { day, course: course(step) });
  }
  const compare = (x: number, y: number) => (x < y ? -1 : x > y ? 1 : 0);
  return [...steps].sort(
    (a, b) =>
      compare(at.get(a)!.day, at.get(b)!.day) ||
      at.get(a)!.course - at.get(b)!.course ||
      (a.article < b.article ? -1 : a.article > b.article ? 1 : 0) ||
      a.span[0] - b.span[0] ||
      a.span[1] - b.span[1] ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/**
 * Tells meetings that cannot have taken place when they were told: reports before the day that most mentions set. What
 * such a report says is that the meeting is to be.
 */
function cannotBeYet(steps: readonly Step[], datelines: readonly Dateline[]): (step: Step) => boolean {
  const published = new Map(datelines.map((line) => [line.id, interval(line.published)]));
  const due = mostAgreed(steps.flatMap(({ meeting_date }) => interval(meeting_date) ?? []));
  return ({ act, article, date, meeting_date }) => {
    const told = published.get(article);
    const was = interval(date ?? meeting_date) ?? due;
    return act === 'hold' && told !== undefined && was !== undefined && was.lo > told.hi;
  };
}

/**
 * How an engagement comes to the state in which its mentions leave it: every change of state with the step that brings
 * it. Asserted acts in the order of {@link inOrder}, each from the state before it; where nothing is asserted, what a
 * denied, possible or conditional act takes for granted. Empty where there are comments alone.
 */
export function standingOf<S extends Step>(
  steps: readonly S[],
  datelines: readonly Dateline[],
): { readonly status: Status; readonly step: S }[] {
  const ordered = inOrder(steps, datelines);
  const yetToCome = cannotBeYet(ordered, datelines);
  const changes: { status: Status; step: S }[] = [];
  const goOn = (step: S, status: Status | undefined) => {
    if (status !== undefined && status !== changes.at(-1)?.status) changes.push({ status, step });
  };
  for (const step of ordered) {
    if (step.polarity === 'asserted')
      goOn(step, after(yetToCome(step) ? 'schedule' : step.act, changes.at(-1)?.status));
  }
  if (changes.length > 0) return changes;
  for (const step of ordered) if (step.polarity !== 'asserted') goOn(step, presupposed(step.act, step.polarity));
  return changes;
}

/**
 * The state in which the mentions leave their engagement: the last of {@link standingOf}. Where there are comments
 * alone, `held`, since what is commented on without an act of its own is mostly under way.
 */
export function statusOf(steps: readonly Step[], datelines: readonly Dateline[]): Status {
  return standingOf(steps, datelines).at(-1)?.status ?? 'held';
}
