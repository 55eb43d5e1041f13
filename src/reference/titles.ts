import type { Level } from '../record/types.js';
import { fold } from './fold.js';
import type { Role } from './types.js';

/** Different words for one post, levelled so that titles can be compared word by word. */
const LEVELLED: readonly (readonly [RegExp, string])[] = [
  [/\bdefense\b/g, 'defence'],
  [/\badvisor\b/g, 'adviser'],
  [/\bspokes(woman|person)\b|\bpress secretary\b/g, 'spokesman'],
  [/\bchair(woman|person)?\b/g, 'chairman'],
  [/\bvice (foreign|defence) minister\b/g, 'deputy $1 minister'],
  [/\bvice (premier|prime minister)\b/g, 'deputy prime minister'],
  [
    /\b(secretary|minister) (of|for) (defence|war)\b|\bdefence secretary\b|\bwar secretary\b|\bpentagon chief\b/g,
    'defence minister',
  ],
  [/\bminister (of|for) foreign (affairs|relations)\b|\bforeign affairs minister\b/g, 'foreign minister'],
  [/\bexternal affairs minister\b|\bminister (of|for) external (affairs|relations)\b/g, 'foreign minister'],
  [/\b(top|chief|senior) diplomat\b/g, 'foreign minister'],
  [/\bnational security chief\b/g, 'national security adviser'],
  [/\b(u n|un)\b/g, 'united nations'],
  [/\b(u s|us|washington)$/g, 'united states'],
  [/\benvoy to\b/g, 'ambassador to'],
  [/\b(chief|head) (of|for) foreign policy\b|\bforeign policy chief\b/g, 'high representative foreign policy'],
  [/\bpremier\b|\bpm\b|\btaoiseach\b/g, 'prime minister'],
  [/\bdirector general\b/g, 'director general'],
  [/\b(secretary general|general secretary|secretary-general)\b/g, 'secretary general'],
];

const SMALL = new Set(['of', 'the', 'for', 'to', 'and', 'a', 'an', 's', 'on', 'in']);
/** Words that make another post of a post: they must be asked for to be found, and found if asked for. */
const QUALIFYING = new Set([
  'vice',
  'deputy',
  'assistant',
  'under',
  'undersecretary',
  'crown',
  'shadow',
  'first',
  'regional',
]);
const TEMPORAL = /\b(acting|current|then|new|newly|outgoing|interim|caretaker|incumbent|longtime|elected|sitting)\b/g;

const MONARCH =
  /\b(king|queen|emperor|empress|emir|sultan|grand duke|prince|monarch|pope|pontiff|yang di pertuan agong)\b/;

/** A title as a levelled string, without words that say since when it is held. */
export function levelTitle(title: string): string {
  let s = fold(title).replace(TEMPORAL, ' ');
  for (const [pattern, words] of LEVELLED) s = s.replace(pattern, words);
  return s.replace(/\s+/g, ' ').trim();
}

/** The words of a levelled title that count. */
export function titleWords(levelled: string): string[] {
  return levelled.split(' ').filter((word) => word !== '' && !SMALL.has(word));
}

/** Whether an office's words answer to the words asked for: all of them there, and no qualifier on one side only. */
export function answers(office: readonly string[], asked: readonly string[]): boolean {
  return (
    asked.length > 0 &&
    asked.every((word) => office.includes(word)) &&
    office.every((word) => !QUALIFYING.has(word) || asked.includes(word))
  );
}

export function isMonarch(title: string): boolean {
  return MONARCH.test(fold(title));
}

/** Which posts a title may mean without being its very words; `executive` is whoever leads the country. */
export type Post = 'president' | 'monarch' | 'head_of_state' | 'head_of_government' | 'foreign_minister' | 'executive';

/** The post that a levelled title names, where it is one that every state has. */
export function postOf(levelled: string): Post | undefined {
  if (levelled === 'president') return 'president';
  if (levelled === 'head of state') return 'head_of_state';
  if (/^(prime minister|chancellor|head of (the )?government)$/.test(levelled)) return 'head_of_government';
  if (/^(foreign minister|foreign secretary|secretary of state)$/.test(levelled)) return 'foreign_minister';
  if (/^((supreme|national|top|paramount) )?(leader|ruler|dictator|strongman)$/.test(levelled)) return 'executive';
  return MONARCH.test(levelled) && !levelled.includes('crown') ? 'monarch' : undefined;
}

/** Heads of state and government by their titles, and of the organisations that the codebook treats alike. */
const HEAD =
  /^(president|king|queen|emperor|pope|sultan|emir|shah|prime minister|prime minister of \S+)$|^secretary general of (the )?(united nations|nato)$|^president of (the )?european (commission|council|parliament)$/;
/** Presidents of de facto states and parts of states, not those of bodies. */
const PRESIDENT =
  /^president of (?!.*\b(assembly|senate|congress|conference|bank|council|eurogroup|commission|court|association|party|national|pontifical|icrc|iraqi kurdistan|republika srpska|front|coalition|sinn|european)\b)/;
const MINISTER =
  /\bminister\b|\bsecretary of (state|defence|war|the treasury|commerce|energy|homeland)|\btreasury secretary\b|\bcommerce secretary\b|\bhigh representative\b|\bstate councill?or\b|\btrade representative\b|\bsecretary general\b|\bcommissioner\b|^chancellor of the exchequer/;
const BELOW_MINISTER =
  /\b(deputy|assistant|under|undersecretary|vice|former|parliamentary|adviser|aide|spokesman|envoy|ambassador|director)\b/;

/** The codebook's level of an office, from its role and title. */
export function levelOf(role: Role, title: string): Level {
  if (role === 'head_of_state' || role === 'head_of_government') return 'head';
  if (role === 'foreign_minister') return 'minister';
  const levelled = levelTitle(title);
  if (HEAD.test(levelled) || PRESIDENT.test(levelled)) return 'head';
  if (/\bdeputy prime minister\b/.test(levelled) && !/\bspokesman\b/.test(levelled)) return 'minister';
  if (MINISTER.test(levelled) && !BELOW_MINISTER.test(levelled)) return 'minister';
  return role === 'other' && !/\bvice president\b/.test(levelled) ? 'head' : 'official';
}
