import type { FieldName } from '../record/types.js';
import type { FieldValue, Review, Store } from '../store/index.js';
import { cohensKappa, krippendorffsAlpha, shareAgreed } from './coefficients.js';
import { FIELDS, valueRead } from './fields.js';
import { byMention, type Reviewed, settled, valueAfter } from './settled.js';

/** How far reviewers agree on one field, or on the verdict. */
export interface FieldAgreement {
  readonly field: string;
  /** Mentions on which two or more give a label. */
  readonly units: number;
  /** Share of pairs of labels that are the same. */
  readonly agreed: number;
  /** Krippendorff's α; absent where it is not defined, all labels being the same. */
  readonly alpha?: number;
  /** Cohen's κ of every two reviewers with a unit in common. */
  readonly kappa: readonly {
    readonly reviewers: readonly [string, string];
    readonly units: number;
    readonly kappa?: number;
  }[];
}

export interface Agreement {
  /** Mentions that two or more reviewers have decided on. */
  readonly mentions: number;
  readonly reviewers: readonly string[];
  readonly fields: readonly FieldAgreement[];
  /** Mentions on which reviewers differ and nobody has adjudicated. */
  readonly disputed: readonly string[];
}

/** Reviewer → label. */
type Labels = ReadonlyMap<string, string>;

const labelOf = (value: FieldValue) =>
  JSON.stringify(typeof value === 'string' || value === null ? value : [...value].sort());

/** What reviewers call the verdict. */
const verdicts = ({ decisions }: Reviewed): Labels =>
  new Map(decisions.map(({ reviewer, verdict }) => [reviewer, verdict ?? '']));

/** What reviewers leave a field with; nobody's labels where neither the coder nor any of them gives it a value. */
function values({ decisions }: Reviewed, field: FieldName): Labels {
  const labels = new Map<string, string>();
  for (const review of decisions) {
    const after = valueAfter(review, field, valueRead(review.reading, field));
    if (after !== undefined) labels.set(review.reviewer, labelOf(after));
  }
  const empty = decisions.every(({ reading }) => valueRead(reading, field) === null);
  return empty && [...labels.values()].every((label) => label === 'null') ? new Map() : labels;
}

function agreementOn(field: string, all: readonly Labels[], reviewers: readonly string[]): FieldAgreement[] {
  const shared = all.filter((labels) => labels.size > 1);
  if (shared.length === 0) return [];
  const units = shared.map((labels) => [...labels.values()]);
  const alpha = krippendorffsAlpha(units);
  const kappa = reviewers.flatMap((a, i) =>
    reviewers.slice(i + 1).flatMap((b) => {
      const pairs = shared.flatMap((labels): [string, string][] => {
        const [x, y] = [labels.get(a), labels.get(b)];
        return x === undefined || y === undefined ? [] : [[x, y]];
      });
      const value = cohensKappa(pairs);
      const one = { reviewers: [a, b] as const, units: pairs.length, ...(value === undefined ? {} : { kappa: value }) };
      return pairs.length === 0 ? [] : [one];
    }),
  );
  const defined = alpha === undefined ? {} : { alpha };
  return [{ field, units: shared.length, agreed: shareAgreed(units)!, ...defined, kappa }];
}

/** How far the standing decisions of reviewers agree, on the verdict and field by field. */
export function agreementIn(standing: readonly Review[]): Agreement {
  const reviewed = byMention(standing);
  const several = reviewed.filter(({ decisions }) => decisions.length > 1);
  const reviewers = [
    ...new Set(standing.flatMap(({ kind, reviewer }) => (kind === 'decision' ? reviewer : []))),
  ].sort();
  const names = Object.keys(FIELDS) as FieldName[];
  return {
    mentions: several.length,
    reviewers,
    fields: [
      ...agreementOn('verdict', several.map(verdicts), reviewers),
      ...names.flatMap((field) =>
        agreementOn(
          field,
          several.map((one) => values(one, field)),
          reviewers,
        ),
      ),
    ],
    disputed: reviewed.flatMap((one) => (settled(one) ? [] : one.mention)),
  };
}

/** The same for all that a record's reviewers have decided. */
export async function agreement(store: Store): Promise<Agreement> {
  return agreementIn(await store.reviews.log({ standing: true }));
}
