import type { Category, Course, Scale } from './schemas.ts';
import { ANSWER_STATES } from './day.ts';
import { categoryPath, coursePath, feedPath, homeworkPath, scalePath, yearPath } from './hrefs.ts';

/**
 * The path of every page that is not a day's, so that links to it can be checked.
 *
 * @param log `homework` are the ids of the courses that set some.
 */
export function pagePaths(log: {
  dates: readonly string[];
  categories: readonly Category[];
  courses: readonly Course[];
  scales: readonly Scale[];
  homework?: readonly string[];
}): string[] {
  const years = new Set(log.dates.map((date) => date.slice(0, 4)));
  return [
    ...['/', '/days/', '/ledger/', '/search/', '/categories/', '/courses/', '/scales/', '/about/'],
    ...[undefined, ...(log.homework ?? [])].flatMap(homeworkPaths),
    ...['/rss.xml', '/sitemap-index.xml', '/sitemap-0.xml', '/robots.txt', '/404.html'],
    ...['/llms.txt', '/manifest.webmanifest', '/card.png', '/favicon.svg', '/favicon.ico'],
    ...['/apple-touch-icon.png', '/icon-192.png', '/icon-512.png', '/icon-maskable-512.png'],
    ...[...years].map(yearPath),
    ...log.categories.flatMap(({ id }) => [categoryPath(id), feedPath(categoryPath(id))]),
    ...log.courses.flatMap(({ id }) => [coursePath(id), feedPath(coursePath(id))]),
    ...log.scales.map(({ id }) => scalePath(id)),
  ];
}

/** All homework of a course or of the log, and that in each state. */
export function homeworkPaths(course: string | undefined): string[] {
  return [undefined, ...ANSWER_STATES].map((state) => homeworkPath({ course, state }));
}
