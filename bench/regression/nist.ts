import { Matrix, QrDecomposition } from 'ml-matrix';
import {
  MultivariateLinearRegression,
  PolynomialRegression,
  SimpleLinearRegression,
} from 'ml-regression';
import { linearRegression } from 'simple-statistics';
import type { NistCase } from '../../src/regression/fixtures/nist.ts';
import { leastSquares } from '../../src/regression/least-squares.ts';
import { polynomial } from '../../src/regression/polynomial.ts';
import { rightDigits } from './digits.ts';

/** The right digits of each library in a case of NIST's, in the order of `LIBRARIES`. */
export function solveNist(nist: NistCase): NistResult[] {
  const { estimates, standardErrors } = nist.certified;
  return LIBRARIES.map(({ fit }) => {
    const found = fit(nist);
    if (!found) return {};
    const errors = found.standardErrors && rightDigits(found.standardErrors, standardErrors);
    return { coefficients: rightDigits(found.estimates, estimates), errors };
  });
}

export const LIBRARIES: readonly Library[] = [
  {
    name: 'Daybook',
    hasErrors: true,
    fit: ({ columns, y, degree, intercept }) =>
      degree ? polynomial(columns['x'] ?? [], y, degree) : leastSquares(columns, y, { intercept }),
  },
  {
    name: 'ml-matrix, QR',
    fit(nist) {
      const x = matrixOf(nist, nist.intercept ? [nist.y.map(() => 1)] : []);
      const estimates = new QrDecomposition(x).solve(Matrix.columnVector([...nist.y])).to1DArray();
      return { estimates };
    },
  },
  {
    name: 'ml-regression, simple or polynomial',
    fit({ columns: { x }, y, degree = 1, intercept }) {
      if (!x) return undefined;
      const isLine = degree === 1 && intercept;
      const { coefficients } = isLine
        ? new SimpleLinearRegression(x, y)
        : new PolynomialRegression(x, y, degree, { interceptAtZero: !intercept });
      return { estimates: coefficients };
    },
  },
  {
    name: 'ml-regression, multivariate',
    hasErrors: true,
    fit(nist) {
      const { intercept } = nist;
      const y = Matrix.columnVector([...nist.y]);
      const found = new MultivariateLinearRegression(matrixOf(nist), y, { intercept });
      const first = (numbers: number[]) =>
        intercept ? [...numbers.slice(-1), ...numbers.slice(0, -1)] : numbers;
      return {
        estimates: first(found.weights.flat()),
        standardErrors: first(found.stdErrors ?? []),
      };
    },
  },
  {
    name: 'simple-statistics',
    fit({ columns: { x }, y, degree = 1, intercept }) {
      if (!x || degree > 1 || !intercept) return undefined;
      const { m, b } = linearRegression(x.map((value, row) => [value, y[row] ?? NaN]));
      return { estimates: [b, m] };
    },
  },
];

/** The columns of a case, or the powers of its x, behind others. */
function matrixOf({ columns, degree = 1 }: NistCase, before: number[][] = []): Matrix {
  const { x } = columns;
  const powers = Array.from({ length: degree }, (_, at) => x?.map((value) => value ** (at + 1)));
  const given = degree > 1 ? powers.map((power) => power ?? []) : Object.values(columns);
  return new Matrix([...before, ...given.map((column) => [...column])]).transpose();
}

interface Library {
  name: string;
  /** Whether it gives standard errors. */
  hasErrors?: true;
  /** Undefined for what it cannot fit at all. */
  fit: (nist: NistCase) => Solved | undefined;
}

interface Solved {
  estimates: ArrayLike<number>;
  standardErrors?: ArrayLike<number>;
}

/** Right digits of the worst coefficient and the worst standard error. */
export interface NistResult {
  coefficients?: number | undefined;
  errors?: number | undefined;
}
