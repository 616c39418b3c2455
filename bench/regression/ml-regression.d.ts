/** What is used of ml-regression, which comes without types. */
declare module 'ml-regression' {
  import type { Matrix } from 'ml-matrix';

  export class SimpleLinearRegression {
    constructor(x: ArrayLike<number>, y: ArrayLike<number>);
    /** Intercept and slope. */
    coefficients: number[];
  }

  export class PolynomialRegression {
    constructor(
      x: ArrayLike<number>,
      y: ArrayLike<number>,
      degree: number,
      options?: { interceptAtZero?: boolean },
    );
    /** The lowest power first. */
    coefficients: number[];
  }

  export class MultivariateLinearRegression {
    constructor(x: Matrix, y: Matrix, options?: { intercept?: boolean; statistics?: boolean });
    /** One row for each column of x, the intercept last. */
    weights: number[][];
    /** In the order of the weights; missing without statistics. */
    stdErrors?: number[];
  }
}
