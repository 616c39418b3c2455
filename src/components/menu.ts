import { questionsOf } from '../journal/shelves.ts';
import type { Log } from '../log.ts';

/** What the header of every page leads to: the indexes that have something in them, and what the log is. */
export function menuOf({ courses, days }: Pick<Log, 'courses' | 'days'>): MenuItem[] {
  return [
    { label: 'Days', path: '/days/' },
    { label: 'Categories', path: '/categories/' },
    ...(courses.length > 0 ? [{ label: 'Courses', path: '/courses/' }] : []),
    ...(questionsOf(days).length > 0 ? [{ label: 'Homework', path: '/homework/' }] : []),
    { label: 'Ledger', path: '/ledger/' },
    { label: 'About', path: '/about/' },
  ];
}

interface MenuItem {
  label: string;
  /** Without the base path. */
  path: string;
}
