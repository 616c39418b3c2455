import { getCollection, getEntry } from 'astro:content';
import type { Day } from './journal/day.ts';
import type { Category, Course, Scale, Site } from './journal/schemas.ts';

/** The log as readers see it. */
export interface Log {
  site: Site;
  /** The published days, in the order of dates. In `dev`, drafts and scheduled days too. */
  days: Day[];
  categories: Category[];
  courses: Course[];
  scales: Scale[];
  /** The HTML of each day, by date, and of the texts `home` and `about`; with holes. */
  html: Map<string, string>;
}

let read: Promise<Log> | undefined;

/** Reads the log, once in a build. The only reader of the collections. */
export function readLog(): Promise<Log> {
  if (import.meta.env.DEV) return readCollections();
  return (read ??= readCollections());
}

async function readCollections(): Promise<Log> {
  const [site, texts, days, categories, courses, scales] = await Promise.all([
    getEntry('site', 'site'),
    getCollection('site'),
    getCollection('days', ({ data }) => import.meta.env.DEV || data.state === 'published'),
    getCollection('categories'),
    getCollection('courses'),
    getCollection('scales'),
  ]);
  if (!site) throw new Error('There is no readable site.yaml: `npm run check` says why.');
  const html = new Map([...texts, ...days].map(({ id, rendered }) => [id, rendered?.html ?? '']));
  return {
    site: site.data,
    days: days.map(({ data }) => data).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    categories: categories.map(({ data }) => data),
    courses: courses.map(({ data }) => data),
    scales: scales.map(({ data }) => data),
    html,
  };
}
