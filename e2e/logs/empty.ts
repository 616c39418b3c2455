import type { Log } from './log.ts';

/** What an author has before the first day: `site.yaml` and nothing else. */
export const empty: Log = {
  site: {
    title: 'An empty log',
    description: 'A log in which nothing is written yet.',
    url: 'https://example.org',
    dayZero: '2024-01-01',
    author: { name: 'Daybook' },
  },
  days: [],
};
