import type { Party, Stance } from '../../record/types.js';
import { words } from './engagements.js';

/** Words that judge, and the stance they show when somebody says them of an engagement. */
const table = (rows: readonly [Stance, string][]): ReadonlyMap<string, Stance> =>
  new Map(rows.flatMap(([stance, list]) => words(list).map((w): [string, Stance] => [w, stance])));

/** Adjectives and nouns predicated of an engagement or of what was decided about it. */
export const JUDGEMENTS = table([
  [
    'welcome',
    `good great positive productive constructive successful success useful helpful historic important excellent fruitful
    frank warm friendly wonderful welcome encouraging promising right correct wise courageous bold breakthrough opportunity
    chance progress step achievement accomplishment milestone fantastic terrific amazing honor honour pleasure hopeful
    optimistic significant valuable triumph victory candid cordial smooth timely`,
  ],
  [
    'criticise',
    `bad wrong weak mistake failure disaster disgrace shame shameful outrage outrageous unacceptable insult snub provocation
    provocative charade farce dangerous naive foolish reckless irresponsible meaningless useless pointless waste unwise
    inappropriate disrespect disrespectful humiliation betrayal appeasement capitulation surrender stupid ridiculous
    counterproductive unproductive non-constructive unconstructive hypocritical hostile illegal violation excuse stunt
    theater theatre gimmick sham aggressive unfortunate unhelpful blunder error threat`,
  ],
  ['regret', 'regrettable disappointing disappointment sad pity setback missed surprising surprise'],
  ['dispute', 'untrue false unfounded groundless inaccurate fabricated fake baseless'],
  ['warn', 'risky risk danger premature fraught difficult tough hard tense'],
]);

/** States of mind that go with a complement: "pleased with the talks", "concerned that the summit". */
export const MOODS = table([
  [
    'welcome',
    'pleased glad happy delighted excited hopeful optimistic confident encouraged satisfied proud honored honoured grateful thankful',
  ],
  ['regret', 'disappointed saddened sorry surprised shocked dismayed puzzled'],
  ['criticise', 'angry outraged furious appalled upset unhappy critical dissatisfied offended'],
  ['warn', 'concerned worried wary skeptical sceptical cautious afraid alarmed uneasy anxious pessimistic doubtful'],
]);

/** Verbs of reaction that take the engagement, or what was decided about it, as object or in a complement. */
export const REACTIONS = table([
  [
    'criticise',
    `criticize criticise condemn denounce slam blast deplore protest object lambaste decry assail mock rebuke fault oppose
    roast ridicule deride disapprove bash chide scold complain demonstrate`,
  ],
  ['welcome', 'welcome praise hail applaud commend laud celebrate thank endorse support cheer salute'],
  ['regret', 'regret lament bemoan'],
  ['warn', 'warn caution fear worry'],
  ['explain', 'explain defend justify'],
  ['dispute', 'dispute contradict doubt question'],
  ['deny', 'deny'],
]);

/** Nouns for reactions: "amid opposition from X", "drew criticism from X". */
export const REACTION_NOUNS = table([
  [
    'criticise',
    'criticism opposition condemnation outrage anger protest objection outcry disapproval backlash concern',
  ],
  ['warn', 'worry fear warning unease alarm'],
  ['regret', 'regret disappointment surprise dismay'],
  ['welcome', 'praise welcome approval support'],
]);

/** People who comment in nobody's name but their own; their kind stands for the party. */
export const ONLOOKERS: ReadonlyMap<string, Party> = new Map(
  words('analyst expert critic observer commentator scholar historian').map((w): [string, Party] => [
    w,
    /^(?:expert|critic)$/.test(w) ? `${w}s` : 'analysts',
  ]),
);

/** Parties and chambers of one state, by the words for them; they count where that state takes part. */
export const DOMESTIC: readonly (readonly [RegExp, Party])[] = [
  [/^(?:Democrats?|Republicans?|Democratic|GOP|DNC|RNC|Senate|Congress|Sen\.|Rep\.|Gov\.)$/, 'USA'],
  [/^(?:Tory|Tories|Labour|Conservatives?|Commons|Lords)$/, 'GBR'],
  [/^(?:Likud|Knesset)$/, 'ISR'],
  [/^(?:Bundestag|CDU|SPD)$/, 'DEU'],
];
