// Sentences in our own words about the affairs of two states, of the kind that the press is full of: they name parties,
// persons and places and speak of visits and talks, so that they must be parsed, and mostly report no engagement.
import type { Draw } from './draw.js';

export interface Land {
  readonly name: string;
  readonly people: string;
  readonly capital: string;
}

const GIVEN = 'Amara Boris Clara Daniel Elif Farid Greta Hugo Ines Jonas Kofi Laila Marta Nikos Olga Pablo'.split(' ');
const FAMILY =
  'Adeyemi Bergqvist Cardoso Dimitrov Eriksen Fontaine Guzman Haddad Ivanova Jansen Kimani Lindqvist Moreau Novak Okafor Petrov'.split(
    ' ',
  );
const ROLES = [
  'trade minister',
  'deputy prime minister',
  'chief negotiator',
  'foreign minister',
  'ambassador',
  'central bank governor',
  'defence minister',
] as const;
const MATTERS = [
  'the fishing quotas',
  'a rail link over the border',
  'visas for seasonal workers',
  'the price of grain',
  'pensions for former miners',
  'the customs union',
  'water from the upper river',
  'a gas pipeline that was never built',
] as const;
const BODIES = ['the statistics office', 'the chamber of commerce', 'the regional bank', 'the port authority'] as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

type Frame = (a: Land, b: Land, word: Words) => string;

/** What the frames are filled with. */
class Words {
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  person = () => `${this.#draw.of(GIVEN)} ${this.#draw.of(FAMILY)}`;
  role = () => this.#draw.of(ROLES);
  matter = () => this.#draw.of(MATTERS);
  body = () => this.#draw.of(BODIES);
  day = () => this.#draw.of(DAYS);
  number = () => 2 + this.#draw.below(90);
  year = () => 1961 + this.#draw.below(45);
}

const FRAMES: readonly Frame[] = [
  (a, b, w) =>
    `${w.person()}, the ${a.people} ${w.role()}, told reporters in ${a.capital} on ${w.day()} that the visit of the ${b.people} delegation had changed little about ${w.matter()}.`,
  (a, b, w) =>
    `Analysts in ${b.capital} said ${w.matter()} had cost ${b.name} more than the ${a.people} government, which meets its creditors in ${w.number()} weeks, cared to admit.`,
  (a, b, w) =>
    `The parliament of ${a.name} discussed a report on ${w.matter()} on ${w.day()}, ${w.number()} days after the summit that ${b.name} had paid for.`,
  (a, b, w) =>
    `Exports from ${a.name} to ${b.name} rose by ${w.number()} per cent last year, according to figures that ${w.body()} released at its annual meeting.`,
  (a, b, w) =>
    `${w.person()}, who travelled to ${b.capital} as a student in ${w.year()}, has often spoken fondly of ${b.name} since she became ${w.role()} of ${a.name}.`,
  (a, b, w) =>
    `Demonstrators gathered outside the ${b.people} embassy in ${a.capital}, where the police counted some ${w.number()} hundred people and arrested ${w.number()}.`,
  (a, b, w) =>
    `A spokeswoman for the ${w.role()} said that visitors from ${b.name} to ${a.name} would go on needing a stamp and that no decision on ${w.matter()} had been taken.`,
  (a, b, w) =>
    `It was not clear whether the conference, which ${w.body()} in ${b.capital} has hosted since ${w.year()}, would find time for ${w.matter()} or for the complaints of ${a.name}.`,
  (a, b, w) =>
    `The dispute over ${w.matter()} dates from ${w.year()}, when negotiators for ${a.name} and ${b.name} left ${w.number()} copies of a map unsigned.`,
  (a, b, w) =>
    `“We have talked about this for ${w.number()} years, and nobody who travels to ${b.name} can still be surprised,” ${w.person()} said in an interview with a ${a.people} weekly.`,
  (a, b, w) =>
    `Shares in ${a.people} shipping firms fell ${w.number()} per cent after ${b.name} invited bids for a terminal near ${b.capital} that ${w.body()} had once refused to insure.`,
  (a, b, w) =>
    `Critics of ${w.person()} say that the conference centre in ${b.capital}, with its ${w.number()} halls, has done more for the hotels of ${b.name} than for ${w.matter()} in ${a.name}.`,
];

/** Some sentences on the affairs of two states. */
export function affairs(one: Land, other: Land, draw: Draw, sentences: number): string {
  const words = new Words(draw);
  const sentence = () => {
    const [a, b] = draw.below(2) === 0 ? [one, other] : [other, one];
    return draw.of(FRAMES)(a, b, words);
  };
  return Array.from({ length: sentences }, sentence).join(' ');
}
