import { pathOf, yearsOf } from './log.ts';
import type { Log } from './log.ts';

/** One page of each kind that a made-up log has, and each of its years. */
export function kindsOf(log: Log): string[] {
  const { categories = [], courses = {}, days } = log;
  const some = [days.at(0), days.at(Math.floor(days.length / 2)), days.at(-1)].flatMap((day) =>
    day ? [pathOf(log, day)] : [],
  );
  return [
    ...['/', '/days/', '/ledger/', '/search/', '/categories/', '/courses/', '/homework/'],
    ...['/homework/proved/', '/scales/', '/about/', '/404.html'],
    ...yearsOf(log).map((year) => `/days/${year}/`),
    ...categories.slice(0, 1).map(({ id }) => `/categories/${id}/`),
    ...Object.keys(courses).map((id) => `/courses/${id}/`),
    ...new Set(some),
  ];
}
