/*
 * What a program can import from `daybook/regression`. These are its types, and the whole of it for
 * the test of its size; at run `regression/` offers it in parts, so that a reader loads what a cell needs.
 */

export { accuracy, logLoss } from '../../regression/classification.ts';
export { takeRows } from '../../regression/columns.ts';
export { complete, withinRange } from '../../regression/complete.ts';
export { confusionMatrix } from '../../regression/confusion-matrix.ts';
export { dictVectorizer } from '../../regression/dict-vectorizer.ts';
export { mae, mape, r2, rmse } from '../../regression/errors.ts';
export { gradientDescent } from '../../regression/gradient-descent.ts';
export { lasso } from '../../regression/lasso.ts';
export { learningCurve } from '../../regression/learning-curve.ts';
export { leastSquares } from '../../regression/least-squares.ts';
export { logistic } from '../../regression/logistic.ts';
export { oneHot } from '../../regression/one-hot.ts';
export { polynomial } from '../../regression/polynomial.ts';
export { polynomialFeatures } from '../../regression/polynomial-features.ts';
export { ridge } from '../../regression/ridge.ts';
export { auc, roc } from '../../regression/roc.ts';
export { kFold, trainTestSplit } from '../../regression/split.ts';
export { standardize } from '../../regression/standardize.ts';
