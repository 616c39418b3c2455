import { logistic } from '../../../regression/logistic.ts';
import { offer, outspoken } from './offer.ts';

offer({ logistic: outspoken(logistic) });
