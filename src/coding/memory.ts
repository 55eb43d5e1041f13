import type { Token } from '@demarche/english';
import type { Act, Format, Party, Polarity } from '../record/types.js';
import type { Cast } from './cast/cast.js';
import { isBody } from './cast/forums.js';
import { type Referent, referent } from './cast/referent.js';
import { lengthOf } from './length.js';
import { isConvened } from './predicates/attendance.js';
import type { Kernel } from './predicates/kernels/kernel.js';
import { lemmaOf, pobjs } from './tree.js';

interface Remembered {
  readonly format: Format;
  readonly noun: string;
  readonly referents: readonly Referent[];
  readonly at: number;
  /** Reported as having taken place, so that it can no longer be called off or agreed. */
  readonly past: boolean;
  /** Whether the article last spoke of it as still to come. */
  ahead?: boolean;
}

/** How many tokens back an unnamed engagement is still "the" meeting of before. */
const REACH = 600;

/** How many tokens back an engagement is still the one that somebody "was not invited" to, or that others call off. */
const NEAR = 80;

/** The engagements an article has spoken of so far, so that "the summit" need not name its sides again. */
export class Memory {
  readonly #seen: Remembered[] = [];
  readonly #hosts: { readonly at: number; readonly host: Referent }[] = [];
  /** Those that a body holds by itself. */
  readonly #ofBodies: Remembered[] = [];
  readonly #cast: Cast;

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** Keeps an engagement whose sides are known. */
  note(kernel: Kernel, referents: readonly Referent[], past: boolean): void {
    const general = kernel.weak && kernel.verb?.frame !== 'host' && !isBetweenPersons(kernel, referents);
    const parties = new Set(referents.flatMap((r) => r.parties));
    if (general || parties.size === 0) return;
    const seen = { format: kernel.format, noun: lemmaOf(kernel.token), referents, at: kernel.token.i, past };
    if (parties.size > 1) this.#seen.push(seen);
    else if ([...parties].every(isBody)) this.#ofBodies.push(seen);
  }

  /** Keeps who is the host of a gathering. */
  noteHost(gathering: Kernel, host: Referent | undefined): void {
    if (host) this.#hosts.push({ at: gathering.token.i, host });
  }

  /** The host of the gathering spoken of last before a word. */
  hostBefore({ i }: Token): Referent | undefined {
    return this.#hosts.findLast((h) => h.at < i && i - h.at < NEAR)?.host;
  }

  /** Keeps whether the engagement just noted is past or to come. */
  settle(kernel: Kernel, act: Act, polarity: Polarity): void {
    const last = this.#seen.find((s) => s.at === kernel.token.i);
    if (!last || polarity !== 'asserted') return;
    if (act === 'schedule' || act === 'invite' || act === 'propose') last.ahead = true;
    else if (act === 'hold') last.ahead = false;
  }

  /** The sides of the engagement spoken of right before a word. */
  last({ i }: Token): readonly Referent[] {
    return this.#seen.findLast((s) => s.at < i && i - s.at < NEAR)?.referents ?? [];
  }

  /** How an article last spoke of an engagement of these sides and this name: as held or as to come. */
  actOf(kernel: Kernel, referents: readonly Referent[]): Act | undefined {
    const key = partyKey(referents);
    const same = this.#seen.findLast(
      (s) =>
        s.at < kernel.token.i &&
        s.noun === lemmaOf(kernel.token) &&
        partyKey(s.referents) === key &&
        s.ahead !== undefined,
    );
    return same && (same.ahead ? 'schedule' : 'hold');
  }

  /** The sides of the engagement that a phrase without sides of its own points back to; `known` sides must be among them. */
  recall(kernel: Kernel, known: readonly Referent[], ahead: boolean): readonly Referent[] {
    const parties = known.flatMap((r) => r.parties);
    if (standsByItself(kernel, known)) return [];
    let best: Remembered | undefined;
    let top = 0;
    for (const s of this.#seen) {
      // What is only named further on counts for less, but a headline may run ahead of its story.
      const away = s.at < kernel.token.i ? kernel.token.i - s.at : REACH / 2 + (s.at - kernel.token.i);
      if (away > REACH || s.at === kernel.token.i) continue;
      const theirs = s.referents.flatMap((r) => r.parties);
      if (!parties.every((p) => theirs.includes(p))) continue;
      const alike = s.noun === lemmaOf(kernel.token) ? 1.5 : s.format === kernel.format ? 1 : 0;
      const score =
        alike +
        2 * this.#salience(partyKey(s.referents)) +
        this.#weight(theirs) -
        (ahead && s.past ? 1 : 0) -
        away / REACH +
        1;
      if (score >= top) {
        best = s;
        top = score;
      }
    }
    return this.#main(kernel, parties, top) ?? best?.referents ?? (known.length === 0 ? this.#ofBody(kernel) : []);
  }

  /** "the summit" after "the Union calls a summit": the body that holds what was last called so. */
  #ofBody({ token }: Kernel): readonly Referent[] {
    const same = this.#ofBodies.findLast((s) => s.at < token.i && token.i - s.at < REACH && s.noun === lemmaOf(token));
    return same?.referents ?? [];
  }

  /** How much the article is about the least of these parties. */
  #weight(parties: readonly Party[]): number {
    return 2 * Math.min(...parties.map((p) => this.#cast.prominence.of(p)));
  }

  /** The two that an article with engagements is about, where nothing better is remembered: a report on Chad and Niger speaks of theirs. */
  #main({ token }: Kernel, known: readonly Party[], top: number): readonly Referent[] | undefined {
    const { main } = this.#cast.prominence;
    if (main.length < 2 || !known.every((p) => main.includes(p))) return undefined;
    // Without an engagement of theirs before, only a longer report that is on both is on what lies between them.
    if (this.#seen.length === 0 && (known.length !== 1 || isBody(known[0]!) || lengthOf(token.doc) === 'short'))
      return undefined;
    return 1 + this.#weight(main) > top
      ? main.map((party) => referent(token, 'body', 'who the text is about', [party]))
      : undefined;
  }

  /** Share of the article's engagements that are between these parties. */
  #salience(key: string): number {
    return this.#seen.filter((s) => partyKey(s.referents) === key).length / this.#seen.length;
  }
}

/** "spoke to his counterpart": a general verb counts between those who hold an office. */
const isBetweenPersons = ({ verb }: Kernel, referents: readonly Referent[]): boolean =>
  /^(?:meet|talk|phone)$/.test(verb?.frame ?? '') &&
  new Set(referents.filter((r) => r.kind === 'person' || r.kind === 'office').flatMap((r) => r.parties)).size > 1;

/** A body's own summit has no other side, nor does a journey to where nobody is known to live. */
function standsByItself(kernel: Kernel, known: readonly Referent[]): boolean {
  const parties = new Set(known.flatMap((r) => r.parties));
  const ofBody = parties.size === 1 && [...parties].every(isBody);
  if (isConvened(kernel.format)) return ofBody;
  if (ofBody && lemmaOf(kernel.token) === 'meeting') return known.every((r) => kernel.token.dominates(r.token));
  const goal = kernel.format === 'visit' && !kernel.offer ? pobjs(kernel.token, 'to')[0] : undefined;
  return goal !== undefined && parties.size > 0 && !known.some((r) => goal.dominates(r.token));
}

const partyKey = (referents: readonly Referent[]): string =>
  [...new Set(referents.flatMap((r) => r.parties))].sort().join();
