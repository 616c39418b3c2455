import { accumulate } from './accumulate.ts';
import { solveExact } from './exact.ts';
import { checkRows } from './features.ts';
import type { Design } from './features.ts';
import { conditionOf, inverseOf } from './gram-inverse.ts';
import { once } from './lazily.ts';
import { layOut, productAt, rowsOfTerms } from './layout.ts';
import { decomposeInPasses } from './passes.ts';
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
  const found = options.weights || options.penalties ? undefined : solveTwoWay(design, y);
  const solution = once(() => solveEquations(design, y, options));
  if (!found) return solution();
  // What is asked for less often takes a second look at the rows.
  return { ...found, inverse: () => solution().inverse(), condition: () => solution().condition() };
}

function solveEquations(design: Design, y: Float64Array, options: SolveOptions): Solution {
  const { weights, penalties: given } = options;
  const layout = layOut(design, y);
  const { hasIntercept, base, coded, values, target, height } = layout;
  const matrix = accumulate(layout, weights);
  const product = (k: number, l: number) => productAt(matrix!, layout, k, l);
  if (!matrix || values.some(({ row }) => !(product(row, row) < Infinity))) checkRows(design, y);
  const count = product(base, base);
  const whole = values.map(({ name, values, row, shift }) => {
    const square = product(row, row) + shift * (2 * product(base, row) + shift * count);
    const isLarge = !(square < Infinity);
    if (isLarge || (square < 1e-270 && values.some((value) => value !== 0)))
      throw new RangeError(
        `The numbers of ${name} are too ${isLarge ? 'large' : 'small'} to be squared: express them in another unit.`,
      );
    return square;
  });
  const total = product(target, target) - (hasIntercept ? product(base, target) ** 2 / count : 0);
  coded.forEach(({ column, row }, at) => {
    const none = row + column.levels.length;
    if ((at === 0 ? matrix![none]! : product(none, none)) > 0) column.reference = -1;
  });

  const terms = rowsOfTerms(design, layout);
  const penalties = new Float64Array(height);
  given?.forEach((penalty, term) => {
    penalties[terms[term]!] = penalty;
  });
  const isForExact = coded.length === 0 && y.length * terms.length < 3e7;
  const equations = { layout, matrix: matrix!, terms, weights, penalties, whole };
  const found = decomposeInPasses(equations, isForExact ? 1e-10 : -Infinity);
  if (isForExact && found.least < (given ? 1e-4 : 1e-10)) return solveExact(design, y, options);

  const { inverse, squares } = found.decomposition;
  // Where levels take the intercept, one of them gives it back: the reference, or the last.
  const levels = inverse.subarray(0, base);
  const reference = coded[0]?.column.reference ?? -1;
  const isTaken = hasIntercept && inverse[base] === 0;
  const taken = reference >= 0 ? reference : levels.findLastIndex((part) => part > 0);
  const settle = (vector: Float64Array) => {
    if (hasIntercept) for (const { row, shift } of values) vector[base]! -= shift * vector[row]!;
    if (!isTaken) return vector;
    const part = vector[taken]!;
    vector[base]! += part;
    for (let level = 0; level < base; level++) vector[level]! -= part;
    return vector;
  };
  const kept = terms.filter((row) =>
    row === base && hasIntercept ? true : inverse[row]! > 0 && !(isTaken && row === taken),
  );
  const solution = settle(found.rest.map((part) => -part));
  const estimates = Float64Array.from(terms, (row) => (kept.includes(row) ? solution[row]! : NaN));
  const left = squares[target]!;
  const inverseOfKept = () => inverseOf(found, layout, kept, settle);
  return {
    estimates,
    residualSumOfSquares: penalties.reduce(
      (sum, penalty, row) => (penalty > 0 ? sum - penalty * solution[row]! ** 2 : sum),
      left > 1e-30 * whole.at(-1)! ? left : 0,
    ),
    totalSumOfSquares: total,
    rank: kept.length,
    inverse() {
      const size = terms.length;
      const small = inverseOfKept();
      const all = new Float64Array(size * size).fill(NaN);
      const places = kept.map((row) => terms.indexOf(row));
      places.forEach((row, i) => {
        places.forEach((column, j) => {
          all[row * size + column] = small[i * kept.length + j]!;
        });
      });
      return all;
    },
    condition: () =>
      conditionOf(accumulate(layout, weights)!, layout, kept, penalties, inverseOfKept()),
  };
}
