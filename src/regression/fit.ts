import { termsOf } from './features.ts';
import type { Design, FeaturesOrColumn } from './features.ts';
import { lazily } from './lazily.ts';
import { markUnseen, predictLinear } from './linear-predictor.ts';

/** What every fit has, of whichever model. */
export function fitOf<Term extends string, Given>({
  model,
  design,
  features,
  y,
  weights,
  estimates,
  warnings,
  predict,
}: Fitted<Given>): Fit<Term, Given> {
  const terms = termsOf(design) as Term[];
  const unseen = markUnseen(design, estimates, weights);
  const left = (isUnseen: boolean) =>
    terms.filter((_, at) => Number.isNaN(estimates[at]) && unseen.has(at) === isUnseen);
  const plain = {
    model,
    terms,
    estimates,
    coefficients: Object.fromEntries(terms.map((term, at) => [term, estimates[at]!])) as Record<
      Term,
      number
    >,
    rows: weights?.reduce((count, weight) => count + Number(weight > 0), 0) ?? y.length,
    warnings: [
      ...leftOut(left(true), 'has no rows', 'have no rows'),
      ...leftOut(
        left(false),
        'depends linearly on the terms before it',
        'depend linearly on the terms before them',
      ),
      ...warnings,
    ],
    predict,
    summary: () => terms.map((term, at) => ({ term, estimate: estimates[at]! })),
  };
  const fit: Fit<Term, Given> = lazily(plain, {
    fitted: () => predict(features),
    residuals: () => y.map((value, row) => value - fit.fitted[row]!),
  });
  return fit;
}

/** What predicts from columns by name: the linear predictor, or what a link makes of it. */
export function predictorOf(
  design: Design,
  estimates: Float64Array,
  link = (linear: number) => linear,
): (features: FeaturesOrColumn) => Float64Array {
  return (features) => predictLinear({ design, estimates }, features).map(link);
}

/** A warning. */
export function inexact(iterations: number): string {
  return `After ${iterations} rounds the coefficients are still inexact: allow more \`maxIterations\`.`;
}

function leftOut(terms: readonly string[], one: string, many: string): string[] {
  const names = terms.map((term) => `“${term}”`).join(', ');
  return terms.length > 1
    ? [`${names} ${many} and were left out: their estimates are NaN.`]
    : terms.map(() => `${names} ${one} and was left out: its estimate is NaN.`);
}

/** An estimated model, and what it was made of. */
export interface Fitted<Given> {
  model: string;
  design: Design;
  features: Given;
  y: Float64Array;
  weights?: Float64Array | undefined;
  estimates: Float64Array;
  warnings: readonly string[];
  predict: (features: Given) => Float64Array;
}

export interface Fit<Term extends string, Given> {
  readonly model: string;
  /** The names of the coefficients, `intercept` first. */
  readonly terms: readonly Term[];
  /** The coefficients in the order of `terms`; NaN for a term that depends linearly on those before it, and for a level without rows. */
  readonly estimates: Float64Array;
  readonly coefficients: Readonly<Record<Term, number>>;
  /** How many rows were fitted to: those of weight 0 do not count. */
  readonly rows: number;
  /** What the reader of the result should know, in sentences. */
  readonly warnings: readonly string[];
  /**
   * What the model predicts for each row it was fitted to. Made when it is first asked for, from
   * columns that were not copied: do not change them while the fit is used.
   */
  readonly fitted: Float64Array;
  /** What was observed less what is fitted; made as `fitted` is. */
  readonly residuals: Float64Array;
  /** What the model predicts for new rows: the same columns, found by name. */
  predict(features: Given): Float64Array;
  /** One row for each term, for `table()`. */
  summary(): { term: Term; estimate: number }[];
}
