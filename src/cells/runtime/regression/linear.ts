import { leastSquares } from '../../../regression/least-squares.ts';
import { polynomial } from '../../../regression/polynomial.ts';
import { ridge } from '../../../regression/ridge.ts';
import { offer, outspoken } from './offer.ts';

offer({
  leastSquares: outspoken(leastSquares),
  polynomial: outspoken(polynomial),
  ridge: outspoken(ridge),
});
