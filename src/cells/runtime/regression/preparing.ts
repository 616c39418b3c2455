import { takeRows } from '../../../regression/columns.ts';
import { complete, withinRange } from '../../../regression/complete.ts';
import { dictVectorizer } from '../../../regression/dict-vectorizer.ts';
import { oneHot } from '../../../regression/one-hot.ts';
import { polynomialFeatures } from '../../../regression/polynomial-features.ts';
import { kFold, trainTestSplit } from '../../../regression/split.ts';
import { standardize } from '../../../regression/standardize.ts';
import { offer } from './offer.ts';

offer({
  ...{ takeRows, complete, withinRange, dictVectorizer, oneHot },
  ...{ polynomialFeatures, kFold, trainTestSplit, standardize },
});
