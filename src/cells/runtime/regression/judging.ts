import { mae, mape, r2, rmse } from '../../../regression/errors.ts';
import { offer } from './offer.ts';

offer({
  ...{ mae, mape, r2, rmse },
});
