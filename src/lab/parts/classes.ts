import { accuracy, logLoss } from '../../regression/classification.ts';
import { logistic } from '../../regression/logistic.ts';
import type { ModelPart } from './part.ts';
import { fittedBy } from './powers.ts';

/** Logistic regression: the probability that y is 1. */
export const classes: ModelPart = {
  scores: [
    ['Log loss', logLoss],
    ['Accuracy', accuracy],
  ],
  fit: (_lab, _state, { x, y }) => fittedBy(logistic(x, y), (xs) => xs),
};
