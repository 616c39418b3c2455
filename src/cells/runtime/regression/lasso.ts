import { lasso } from '../../../regression/lasso.ts';
import { offer, outspoken } from './offer.ts';

offer({ lasso: outspoken(lasso) });
