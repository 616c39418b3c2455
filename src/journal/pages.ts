import type { Category, Course, Scale } from './schemas.ts';
import { categoryPath, coursePath, scalePath, yearPath } from './hrefs.ts';

/** The path of every page that is not a day's, so that links to it can be checked. */
export function pagePaths(log: {
  dates: readonly string[];
  categories: readonly Category[];
  courses: readonly Course[];
  scales: readonly Scale[];
}): string[] {
  const years = new Set(log.dates.map((date) => date.slice(0, 4)));
  return [
    ...['/', '/days/', '/categories/', '/courses/', '/homework/', '/scales/', '/about/'],
    ...['/rss.xml', '/sitemap-index.xml', '/sitemap-0.xml', '/robots.txt', '/404.html'],
    ...[...years].map(yearPath),
    ...log.categories.map(({ id }) => categoryPath(id)),
    ...log.courses.map(({ id }) => coursePath(id)),
    ...log.scales.map(({ id }) => scalePath(id)),
  ];
}
