import { dates } from './log.ts';
import type { Log, LogDay } from './log.ts';

const FIRST = 2015;
/** The one in which something is written every day; it is a leap year. */
export const FULL_YEAR = '2020';

/** Ten calendar years of short days: sixteen in each, and all 366 in one. */
export const tenYears: Log = {
  site: {
    title: 'A log of ten years',
    description: 'A made-up log that was kept for ten years.',
    url: 'https://example.org',
    timeZone: 'America/New_York',
    dayZero: `${FIRST - 1}-12-31`,
    author: { name: 'Daybook' },
  },
  categories: ['Rivers', 'Bridges', 'Knots', 'Stars', 'Tides'].map((label) => ({
    id: label.toLowerCase(),
    label,
  })),
  courses: {
    water: {
      title: 'Water, from its source to the sea',
      units: Array.from({ length: 40 }, (_, at) => ({ number: at + 1, title: `Bend ${at + 1}` })),
    },
  },
  days: Array.from({ length: 10 }, (_, at) => String(FIRST + at))
    .flatMap((year) => {
      const all = dates(`${year}-01-01`, `${year}-12-31`);
      return year === FULL_YEAR ? all : all.filter((_, at) => at % 23 === 0);
    })
    .map(dayAt),
};

function dayAt(date: string, at: number): LogDay {
  const question = {
    id: 'q1',
    question: 'How deep is it?',
    answer: at,
    unit: 'm',
    source: 'A chart',
  };
  return {
    date,
    title: `What was written on ${date}`,
    categories: [['rivers', 'bridges', 'knots', 'stars', 'tides'][at % 5] ?? 'rivers'],
    text: 'A sentence of a day that was made up. '.repeat(1 + (at % 7)).trim(),
    ...(at % 6 === 0 ? { courses: [{ course: 'water', units: [(at % 40) + 1] }] } : {}),
    ...(at % 50 === 0
      ? { homework: [{ course: 'water', module: (at % 40) + 1, questions: [question] }] }
      : {}),
  };
}
