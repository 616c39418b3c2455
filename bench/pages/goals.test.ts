import { describe, expect, it } from 'vitest';
import { pageGoals } from './goals.ts';
import type { AuditedPage, PageResults, WeighedPage } from './results.ts';

const KILOBYTE = 1024;

const page: WeighedPage = {
  ...{ kind: 'plain day', path: '/day/1/', log: 'sample', requests: 15, lcp: 700, cls: 0 },
  ...{ bytes: 120 * KILOBYTE, fonts: 70 * KILOBYTE, scripts: [], scriptBytes: 0, elsewhere: [] },
};
const audited: AuditedPage = {
  ...{ kind: 'home', path: '/', log: 'sample', runs: [99], fcp: 800, lcp: 1400 },
  scores: { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 },
};
const results: PageResults = {
  weighed: [page, { ...page, kind: 'home', bytes: 999 * KILOBYTE, scripts: ['/a.js'] }],
  audited: [audited],
  strip: { path: '/days/2024/', days: 366, bytes: 12 * KILOBYTE },
  search: { query: 'word', place: 'dialog', bytes: 100 * KILOBYTE, files: [] },
  cards: [10, 60, 500],
};
const notMet = (changed: Partial<PageResults>) =>
  pageGoals({ ...results, ...changed }).filter((line) => line.startsWith('NOT met'));

describe('pageGoals', () => {
  it('are met up to their limits, and what is no plain day may weigh more', () => {
    expect(notMet({})).toEqual([]);
    expect(pageGoals(results)).toHaveLength(10);
    expect(pageGoals(results)[1]).toBe(
      'met      The longest plain day of the log “sample” with fonts takes 120.0 KB (goal: at most 120)',
    );
  });

  it.each<[string, Partial<PageResults>]>([
    [
      'with fonts takes 120.0 KB',
      { weighed: [{ ...page, bytes: page.bytes + 1, fonts: page.fonts + 1 }] },
    ],
    ['without fonts takes 50.0 KB', { weighed: [{ ...page, fonts: page.fonts - 1 }] }],
    ['makes 16 requests', { weighed: [{ ...page, requests: 16 }] }],
    ['asks for 1 script files', { weighed: [{ ...page, scripts: ['/a.js'] }] }],
    ['has a CLS of 0.00012', { weighed: [page, { ...page, kind: 'days', cls: 0.00012 }] }],
    [
      'the first is https://a.example/',
      { weighed: [{ ...page, elsewhere: ['https://a.example/'] }] },
    ],
    ['No calendar of a year', { strip: undefined }],
    ['The calendar of a year', { strip: { path: '/', days: 366, bytes: 12 * KILOBYTE + 1 } }],
    ['The first search', { search: { ...results.search, bytes: 100 * KILOBYTE + 1 } }],
    ['A card takes 61.0 ms', { cards: [1, 61, 70] }],
    [
      '98, 100, 100, 100',
      { audited: [{ ...audited, scores: { ...audited.scores, performance: 98 } }] },
    ],
    ['99, 100, 100, 99', { audited: [{ ...audited, scores: { ...audited.scores, seo: 99 } }] }],
  ])('say which is not met: %s', (what, changed) => {
    const lines = notMet(changed);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(what);
  });
});
