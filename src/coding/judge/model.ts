import { readFileSync } from 'node:fs';

/** Weight of each feature; what has none is 0. */
export type Weights = ReadonlyMap<string, number>;

/** What speaks for each party in its role, by role, and for the assignment as a whole. */
export interface ChoiceModel {
  /** Weights for taking part (role 1) and, where sides differ, for being acted upon (role 2). */
  readonly roles: readonly Weights[];
  readonly whole: Weights;
}

/** A candidate less likely than this to be right is dropped: in items of a sentence or two, in longer articles, and read from a verb that no list knows. */
export interface Thresholds {
  readonly short: number;
  readonly long: number;
  readonly unnamed: number;
}

/** What was learnt from annotated texts: `tools/train-judge.mjs` writes it. */
export interface JudgeModel {
  readonly threshold: Thresholds;
  /** Weights of a candidate's features for its being a report. */
  readonly report: Weights;
  /** Weights of the features that a candidate has before the encoder sees it, for its being a report of whatever act. */
  readonly open: Weights;
  /** Who takes part in an act that all do together. */
  readonly mutual: ChoiceModel;
  /** Who acts and who is acted upon. */
  readonly directed: ChoiceModel;
}

/** The model as stored: weights in thousandths. */
export interface StoredModel {
  readonly threshold: Thresholds;
  readonly report: Stored;
  readonly open: Stored;
  readonly mutual: StoredChoice;
  readonly directed: StoredChoice;
}

type Stored = Readonly<Record<string, number>>;

interface StoredChoice {
  readonly roles: readonly Stored[];
  readonly whole: Stored;
}

const UNIT = 1000;

/** Gives a stored model its numbers back. */
export function modelOf(stored: StoredModel): JudgeModel {
  return {
    threshold: stored.threshold,
    report: weights(stored.report),
    open: weights(stored.open),
    mutual: choice(stored.mutual),
    directed: choice(stored.directed),
  };
}

const choice = ({ roles, whole }: StoredChoice): ChoiceModel => ({ roles: roles.map(weights), whole: weights(whole) });

const weights = (stored: Stored): Weights => new Map(Object.entries(stored).map(([f, w]) => [f, w / UNIT]));

const FILE = new URL('../../../model/judge.json', import.meta.url);

let loaded: JudgeModel | undefined;

/** The model that comes with the program, read once. */
export function loadModel(): JudgeModel {
  loaded ??= modelOf(JSON.parse(readFileSync(FILE, 'utf8')) as StoredModel);
  return loaded;
}
