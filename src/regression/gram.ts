import { accumulate } from './accumulate.ts';
import { formEquations } from './equations.ts';
import { solveExact } from './exact.ts';
import type { Design } from './features.ts';
import { conditionOf, inverseOf } from './gram-inverse.ts';
import { once } from './lazily.ts';
import { layOut, rowsOfTerms } from './layout.ts';
import { solveInPasses } from './passes.ts';
import type { Solution, SolveOptions } from './solution.ts';
import { solveTwoWay } from './two-way.ts';

/**
 * Least squares by the normal equations, for designs that are too large for `solveExact`: what is
 * kept does not grow with the rows.
 *
 * Columns are centred before they are squared. If a numeric one then has less than 3 % of its
 * length to itself, the rows are read again, with what is left of each column in its place, until
 * all have. So about 12 digits are right, less those of the condition beyond 30. Numbers alone with
 * less than 10⁻⁵ are left to `solveExact`, if they are not too many for it.
 *
 * A column with less than 10⁻¹³ is left out. Numeric columns count as after the encoded ones.
 *
 * Settles the references of encoded columns: there is none if some rows have no level.
 *
 * @throws RangeError as `checkRows`, for numbers whose squares doubles cannot hold, and for more
 * levels than there is memory for.
 */
export function solveLarge(design: Design, y: Float64Array, options: SolveOptions): Solution {
  const { weights, penalties } = options;
  const layout = layOut(design, y);
  const { hasIntercept, base, coded, values } = layout;
  const equations = once(() => formEquations(design, y, layout, options));
  const passes = once(() => solveInPasses(equations()));
  const quick = weights || penalties ? undefined : solveTwoWay(layout);
  if (!quick && passes().isForExact) return solveExact(design, y, options);

  const { solution, has, rest, total } = quick ?? passes();
  // Where levels make up the intercept, one of them gives it back: the reference, or the last.
  const isTaken = hasIntercept && has[base] === 0;
  const reference = coded[0]?.column.reference ?? -1;
  const giver =
    has[reference]! > 0 ? reference : has.subarray(0, base).findLastIndex((weight) => weight > 0);
  const settle = (vector: Float64Array) => {
    if (hasIntercept) for (const { row, shift } of values) vector[base]! -= shift * vector[row]!;
    if (!isTaken) return vector;
    const part = vector[giver]!;
    vector[base]! += part;
    for (let level = 0; level < base; level++) vector[level]! -= part;
    return vector;
  };
  settle(solution);
  const terms = rowsOfTerms(design, layout);
  const kept = terms.filter((row) =>
    hasIntercept && row === base ? true : has[row]! > 0 && !(isTaken && row === giver),
  );
  const inverse = once(() => inverseOf(passes(), layout, kept, settle));
  return {
    estimates: Float64Array.from(terms, (row) => (kept.includes(row) ? solution[row]! : NaN)),
    residualSumOfSquares: rest,
    totalSumOfSquares: total,
    rank: kept.length,
    inverse() {
      const size = terms.length;
      const places = terms.map((row) => kept.indexOf(row));
      const found = inverse();
      return Float64Array.from({ length: size * size }, (_, at) => {
        const i = places[Math.floor(at / size)]!;
        const j = places[at % size]!;
        return i < 0 || j < 0 ? NaN : found[i * kept.length + j]!;
      });
    },
    condition: () =>
      conditionOf(accumulate(layout, weights)!, layout, kept, equations().penalties, inverse()),
  };
}
