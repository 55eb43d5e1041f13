import { fitChoice } from './choice.mjs';
import { fitLogistic } from './logistic.mjs';

/** A feature that fewer texts show is not learnt; what is only asked about is told apart by the commonest. */
const FEWEST_TEXTS = 5;
const FEWEST_ASKED = 60;
const UNIT = 1000;
const LEAST = 6;

/** Strengths of the L2 penalties, chosen by cross-validation over the training texts. */
const PENALTY = { report: 80, choice: 8 };

/**
 * F1 is greatest when what is kept is likelier to be right than half of that greatest F1 (Lipton, Elkan & Naryanaswamy 2014,
 * "Optimal thresholding of classifiers to maximize F1 measure"), which is about 0.55 on articles. On items of a sentence or
 * two it is greatest at 0.4, cross-validated. For verbs that no list knows F1 hardly changes between 0.35 and 0.5; there the
 * threshold is set for fewer false reports.
 */
const THRESHOLD = { short: 0.4, long: 0.3, unnamed: 0.5 };

/** Learns a model, in the form in which it is stored, from the examples of some texts. */
export function learn(examples) {
  const choices = examples.flatMap((e) => e.choices);
  const [mutual, directed] = [choices.filter((c) => c.mutual), choices.filter((c) => !c.mutual)];
  return {
    threshold: THRESHOLD,
    report: learnReport(examples.flatMap((e) => e.reports)),
    open: learnReport(
      examples.flatMap((e) => e.asked),
      FEWEST_ASKED,
    ),
    mutual: learnChoice(mutual, 1),
    directed: learnChoice(directed, 2),
  };
}

function learnReport(rows, fewest = FEWEST_TEXTS) {
  const vocabulary = numbered(rows, (r) => r.features, fewest);
  const w = fitLogistic(
    rows.map(({ features, y, weight }) => ({ x: numbersOf(features, vocabulary), y, weight })),
    vocabulary.size,
    PENALTY.report,
  );
  return stored(vocabulary, (i) => w[i]);
}

function learnChoice(choices, roles) {
  const parties = numbered(choices, (c) => c.problem.parties.flat());
  const whole = numbered(choices, (c) => c.problem.whole.flat());
  const examples = choices.map(({ problem, truth, weight }) => {
    const known = new Map();
    const numbers = (features) => {
      if (!known.has(features)) known.set(features, numbersOf(features, whole));
      return known.get(features);
    };
    return {
      parties: problem.parties.map((features) => numbersOf(features, parties)),
      assignments: problem.assignments.map((given, a) => ({ roles: given, whole: numbers(problem.whole[a]) })),
      truth,
      weight,
    };
  });
  const w = fitChoice(examples, parties.size, whole.size, roles, PENALTY.choice);
  return {
    roles: Array.from({ length: roles }, (_, r) => stored(parties, (i) => w[i * roles + r])),
    whole: stored(whole, (i) => w[parties.size * roles + i]),
  };
}

/** Numbers, in alphabetical order, for the features that enough texts show. */
function numbered(rows, featuresOf, fewest = FEWEST_TEXTS) {
  const texts = new Map();
  for (const row of rows) {
    for (const f of new Set(featuresOf(row))) {
      if (!texts.has(f)) texts.set(f, new Set());
      texts.get(f).add(row.text);
    }
  }
  const often = [...texts].filter(([, of]) => of.size >= fewest).map(([f]) => f);
  return new Map(often.sort().map((f, i) => [f, i]));
}

const numbersOf = (features, vocabulary) => features.map((f) => vocabulary.get(f)).filter((i) => i !== undefined);

/** Weights in thousandths by feature, less those that change next to nothing. */
function stored(vocabulary, weightOf) {
  const rounded = [...vocabulary].map(([f, i]) => [f, Math.round(weightOf(i) * UNIT)]);
  return Object.fromEntries(rounded.filter(([, w]) => Math.abs(w) >= LEAST));
}
