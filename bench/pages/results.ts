import type { Audit } from '../../e2e/lighthouse.ts';
import type { Weight } from '../../e2e/weigh.ts';
import type { KindOfPage } from './kinds.ts';
import type { MeasuredSearch } from './search.ts';
import type { MeasuredStrip } from './strip.ts';

/** All that `npm run bench -- pages` finds out. */
export interface PageResults {
  weighed: WeighedPage[];
  audited: AuditedPage[];
  /** Of a leap year with a day at each date. */
  strip: MeasuredStrip | undefined;
  search: MeasuredSearch;
  /** The milliseconds that each card took. */
  cards: number[];
}

export interface WeighedPage extends KindOfPage, Weight {
  /** Whose page: `sample` or `367 days`. */
  log: string;
}

export interface AuditedPage extends KindOfPage, Pick<Audit, 'scores' | 'runs'> {
  log: string;
  /** When it painted for the first time, and its largest thing; milliseconds on a slow line. */
  fcp: number;
  lcp: number;
}
