import { gradientDescent } from '../../../regression/gradient-descent.ts';
import { offer, outspoken } from './offer.ts';

offer({ gradientDescent: outspoken(gradientDescent) });
