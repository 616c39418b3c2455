import { accuracy, logLoss } from '../../../regression/classification.ts';
import { confusionMatrix } from '../../../regression/confusion-matrix.ts';
import { mae, mape, r2, rmse } from '../../../regression/errors.ts';
import { learningCurve } from '../../../regression/learning-curve.ts';
import { auc, roc } from '../../../regression/roc.ts';
import { offer } from './offer.ts';

offer({
  ...{ accuracy, logLoss, confusionMatrix },
  ...{ mae, mape, r2, rmse, learningCurve, auc, roc },
});
