import type { Day } from './day.ts';

/** A day for tests: published, with its date for a title. */
export function madeDay(date: string, fields: Partial<Day> = {}): Day {
  return {
    ...{ title: date, date, number: 1, path: `/day/${date}/`, file: `days/${date}.md` },
    ...{ summary: [], categories: ['a'], courses: [], homework: [], assessments: [], aliases: [] },
    ...{ draft: false, state: 'published', words: 0, readingMinutes: 1, linked: [], excerpt: '' },
    ...{ headings: [], hasMath: false, cells: 0, remembered: '' },
    ...fields,
  };
}
