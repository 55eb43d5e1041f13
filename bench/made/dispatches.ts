// Articles of invented events in our own words, as many as are asked for, the same each time: what the measurements of
// runs read. Each is of a few paragraphs; some speak of an engagement, the others of nothing in scope.
import { affairs } from './affairs.js';
import { Draw } from './draw.js';

export interface Dispatch {
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

const COUNTRIES = [
  ['Peru', 'Peruvian', 'Lima'],
  ['Ghana', 'Ghanaian', 'Accra'],
  ['Norway', 'Norwegian', 'Oslo'],
  ['Jordan', 'Jordanian', 'Amman'],
  ['Vietnam', 'Vietnamese', 'Hanoi'],
  ['Portugal', 'Portuguese', 'Lisbon'],
  ['Kenya', 'Kenyan', 'Nairobi'],
  ['Chile', 'Chilean', 'Santiago'],
  ['Georgia', 'Georgian', 'Tbilisi'],
  ['Nepal', 'Nepalese', 'Kathmandu'],
  ['Morocco', 'Moroccan', 'Rabat'],
  ['Finland', 'Finnish', 'Helsinki'],
] as const;
const OUTLETS = ['Harbour Courier', 'Northern Post', 'Valley Gazette', 'Morning Ledger', 'Island Observer'] as const;
const TOPICS = ['fishing quotas', 'a rail link', 'visas for students', 'river tolls', 'grain prices'] as const;
const MONTHS = ['March', 'April', 'May', 'June', 'September', 'October'] as const;

type Country = (typeof COUNTRIES)[number];
type Scene = (a: Country, b: Country, draw: Draw) => string;

const SCENES: readonly Scene[] = [
  ([a], [b, , city], draw) =>
    `${a} has invited the president of ${b} to a summit in ${draw.of(MONTHS)} to discuss ${draw.of(TOPICS)}, officials in ${city} said.`,
  ([, people, city], [b], draw) =>
    `The ${people} government declined to attend talks with ${b} on ${draw.of(TOPICS)}, a spokesman in ${city} said.`,
  ([a], [b, , city], draw) =>
    `The foreign ministers of ${a} and ${b} met in ${city} on ${draw.of(['Monday', 'Tuesday', 'Friday'])} for talks on ${draw.of(TOPICS)}.`,
  ([, people], [b, , city], draw) =>
    `The ${people} president cancelled a visit to ${b} planned for ${draw.of(MONTHS)}, citing work at home. ${city} voiced regret.`,
  ([a], [b], draw) =>
    `${a} and ${b} agreed to hold a round of talks on ${draw.of(TOPICS)} in ${draw.of(MONTHS)}, both sides said.`,
];

const SUBJECTS =
  `The ferry company|A local choir|The orchard owners|Two carpenters|The night market|A retired baker|The rowing club|
  Four beekeepers|The glass works|A young clockmaker|The lighthouse keeper|The town library|Several gardeners|A travelling circus|
  The paper mill|Three potters|The village school|An old tailor|The tram depot|A family of weavers`.split(/\|\s*/);
const DEEDS =
  `repaired|painted|sold|moved|counted|opened|borrowed|cleaned|measured|found|lost|carried|kept|mended|showed|
  drew|bought|weighed|stored|replaced`.split(/\|\s*/);
const KINDS = `wooden|yellow|narrow|heavy|borrowed|copper|half-finished|spare|round|faded|tall|woollen|quiet|dusty|blue|
  hand-made|crooked|empty|polished|second-hand`.split(/\|\s*/);
const THINGS = `benches|lamps|baskets|boats|ladders|kettles|cupboards|barrels|curtains|bicycles|mirrors|drums|tables|
  pumps|saddles|bells|pianos|crates|carpets|wheels`.split(/\|\s*/);
const PLACES =
  `along the quay|behind the mill|near the old pier|above the bakery|beside the pond|under the arches|at the tram stop|
  on the upper road|by the well|in the long hall|outside the chapel|past the allotments`.split(/\|\s*/);
const TIMES =
  `before the rain came|in the early hours|as it does each spring|without much noise|after the harvest|while others slept|
  for the third time|to the surprise of the neighbours|at little cost|with some help`.split(/\|\s*/);

/** Sentences about nothing in scope; of so many words that two texts have few sequences in common. */
function filler(draw: Draw, sentences: number): string {
  const sentence = () =>
    `${draw.of(SUBJECTS)} ${draw.of(DEEDS)} ${2 + draw.below(90)} ${draw.of(KINDS)} ${draw.of(THINGS)} ${draw.of(PLACES)} ${draw.of(TIMES)}.`;
  return Array.from({ length: sentences }, sentence).join(' ');
}

export interface Shape {
  /** One article in so many reports an engagement. */
  readonly reporting: number;
  /** Paragraphs beside the report. */
  readonly paragraphs: number;
  /** Whether the first half of these is on the affairs of states, which has to be parsed; else on nothing of the kind. */
  readonly worldly?: boolean;
}

const landOf = ([name, people, capital]: Country) => ({ name, people, capital });

/** The dispatch of that number. */
export function dispatch(number: number, { reporting, paragraphs, worldly = false }: Shape): Dispatch {
  const draw = new Draw(number + 1);
  const [a, b] = [draw.below(COUNTRIES.length), draw.below(COUNTRIES.length - 1)];
  const [one, two] = [COUNTRIES[a]!, COUNTRIES[b >= a ? b + 1 : b]!];
  const day = new Date(Date.UTC(2009, 0, 1 + draw.below(3000))).toISOString().slice(0, 10);
  const reports = number % reporting === 0;
  const told = reports ? [draw.of(SCENES)(one, two, draw), draw.of(SCENES)(two, one, draw)] : [];
  const rest = Array.from({ length: paragraphs }, (_, i) => {
    if (!worldly) return filler(draw, 5);
    return i < paragraphs / 2 ? affairs(landOf(one), landOf(two), draw, 2) : filler(draw, 3);
  });
  return {
    id: `d${number}`,
    url: `https://news.example.org/${day.replaceAll('-', '/')}/d${number}`,
    outlet: draw.of(OUTLETS),
    published: day,
    title: reports ? `${one[0]} and ${two[0]}: item ${number}` : `From the quays: item ${number}`,
    text: [...told, ...rest].join('\n\n'),
  };
}
