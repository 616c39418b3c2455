import { Matrix, QrDecomposition } from 'ml-matrix';
import { MultivariateLinearRegression, SimpleLinearRegression } from 'ml-regression';
import { linearRegression } from 'simple-statistics';
import type { Categories } from '../../src/regression/features.ts';
import { makeDense, makeRides } from './made-up.ts';
import { DENSE_COLUMNS, FEW_LEVELS, type Prepared, type Task } from './own-tasks.ts';

/** The same tasks for other libraries, with the data as each of them wants it. */
export const OTHER_TASKS: Record<string, Record<string, Task>> = {
  'ml-matrix': {
    dense: (rows) => byQr(matrixOfDense(rows)),
    levels: (rows) => byQr(matrixOfRides(rows)),
  },
  'ml-regression': {
    dense: (rows) => byMultivariate(matrixOfDense(rows)),
    levels: (rows) => byMultivariate(matrixOfRides(rows)),
    line: bySimple,
  },
  'simple-statistics': { line: byPairs },
};

function byQr({ columns, y, truth }: Columns): Prepared {
  const terms = ['intercept', ...Object.keys(columns)];
  const x = matrixOf([new Float64Array(y.length).fill(1), ...Object.values(columns)]);
  const target = Matrix.columnVector(y);
  const run = () => ({ terms, estimates: new QrDecomposition(x).solve(target).to1DArray() });
  return { run, truth };
}

function byMultivariate({ columns, y, truth }: Columns): Prepared {
  const terms = [...Object.keys(columns), 'intercept'];
  const x = matrixOf(Object.values(columns));
  const target = Matrix.columnVector(y);
  function run() {
    const { weights } = new MultivariateLinearRegression(x, target, { statistics: false });
    return { terms, estimates: weights.flat() };
  }
  return { run, truth };
}

function bySimple(rows: number): Prepared {
  const { features, y, truth } = makeDense(rows, 1);
  const x = features['x1'] ?? [];
  const terms = ['intercept', 'x1'];
  return {
    run: () => ({ terms, estimates: new SimpleLinearRegression(x, y).coefficients }),
    truth,
  };
}

function byPairs(rows: number): Prepared {
  const { features, y, truth } = makeDense(rows, 1);
  const x = features['x1'] ?? [];
  const pairs = Array.from(y, (value, row) => [x[row] ?? NaN, value]);
  function run() {
    const { m, b } = linearRegression(pairs);
    return { terms: ['intercept', 'x1'], estimates: [b, m] };
  }
  return { run, truth };
}

function matrixOfDense(rows: number): Columns {
  const { features, y, truth } = makeDense(rows, DENSE_COLUMNS);
  return { columns: features, y, truth };
}

function matrixOfRides(rows: number): Columns {
  const { pickup, dropoff, distance, minutes, truth } = makeRides(rows, 'uniform', FEW_LEVELS);
  const columns = { ...ones('pickup', pickup), ...ones('dropoff', dropoff), distance };
  return { columns, y: minutes, truth };
}

/** A column of zeros and ones for each level but the last. */
function ones(name: string, { levels, codes }: Categories): Record<string, Float64Array> {
  return Object.fromEntries(
    levels
      .slice(0, -1)
      .map((level, code) => [
        `${name}=${level}`,
        Float64Array.from(codes, (each) => (each === code ? 1 : 0)),
      ]),
  );
}

function matrixOf(columns: readonly Float64Array[]): Matrix {
  const matrix = new Matrix(columns[0]?.length ?? 0, columns.length);
  columns.forEach((values, column) => {
    values.forEach((value, row) => matrix.set(row, column, value));
  });
  return matrix;
}

interface Columns {
  columns: Record<string, Float64Array>;
  y: Float64Array;
  truth: Prepared['truth'];
}
