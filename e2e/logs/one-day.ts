import type { Log } from './log.ts';

/** The first evening: one day, the last of its year. */
export const oneDay: Log = {
  site: {
    title: 'A log with one day',
    description: 'A log that was begun on the last day of a year.',
    url: 'https://example.org',
    dayZero: '2024-12-30',
    author: { name: 'Daybook' },
  },
  categories: [{ id: 'plain', label: 'Plain text' }],
  days: [
    {
      date: '2024-12-31',
      title: 'The only one',
      categories: ['plain'],
      text: 'Nothing came before it, and nothing has come after it.',
    },
  ],
};
