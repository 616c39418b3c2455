import { products } from './double-double.ts';
import type { Pairs } from './double-double.ts';
import { demandSquares, predictExactly } from './exact.ts';
import { finite } from './features.ts';
import type { Design, Values } from './features.ts';
import { linearFit } from './linear-fit.ts';
import type { LinearFit } from './linear-fit.ts';
import { solveProblem } from './squared-fit.ts';
import type { FitOptions } from './squared-fit.ts';
import { exactly } from './term-columns.ts';

/**
 * The polynomial β₀ + β₁x + … + β_d x^d of least squares, its powers taken in double-double
 * arithmetic: so the tenth degree is as exact as the first.
 *
 *     polynomial(x, y, 2).coefficients['x^2'];
 *
 * With fewer different x than terms, the highest powers are left out (NaN), and a warning says so.
 *
 * @param degree A whole number from 0 to 100.
 * @throws TypeError, RangeError as `leastSquares`, and when a power is larger than 10¹⁵⁰, here or in
 * what is predicted.
 */
export function polynomial(
  x: Values,
  y: Values,
  degree: number,
  { intercept = true, weights }: FitOptions = {},
): LinearFit<PowerTerm, Values> {
  if (!(Number.isInteger(degree) && degree >= 0 && degree <= 100))
    throw new RangeError(`The degree must be a whole number from 0 to 100; it is ${degree}.`);
  if (degree === 0 && !intercept)
    throw new RangeError('A polynomial of degree 0 without an intercept has no term to fit.');
  const read = (values: Values) => powers(exactly(finite('x', values)), degree, intercept);
  const design = read(x);
  if (design.rows === 0) throw new RangeError('x is empty: there is no row to fit to.');
  const problem = solveProblem(design, y, weights);
  const { estimates, tails } = problem.solution;
  // Powers of large x cancel one another, which doubles would show.
  const predict = (values: Values) => predictExactly(read(values), estimates, tails).hi;
  return linearFit({ ...problem, model: 'polynomial', features: x, predict }, read);
}

function powers(x: Pairs, degree: number, hasIntercept: boolean): Design {
  const columns: Design['columns'] = [];
  let power = x;
  for (let exponent = 1; exponent <= degree; exponent++) {
    const name = exponent === 1 ? 'x' : `x^${exponent}`;
    demandSquares(name, power.hi);
    columns.push({ kind: 'numeric', name, values: power.hi, tails: power.lo });
    if (exponent < degree) power = products(power, x);
  }
  return { rows: x.hi.length, hasIntercept, columns };
}

/** `intercept`, `x`, `x^2`, … */
export type PowerTerm = 'intercept' | 'x' | `x^${number}`;
