import { getCollection, getEntry } from 'astro:content';
import { recallHtml } from './folder/recall.ts';
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
  /** The HTML of the texts `home` and `about` of `site.yaml`, with holes. */
  texts: { home?: string; about?: string };
}

let read: Promise<Log> | undefined;

/** Reads the log, once in a build. The only reader of the collections. */
export function readLog(): Promise<Log> {
  if (import.meta.env.DEV) return readCollections();
  return (read ??= readCollections());
}

async function readCollections(): Promise<Log> {
  const site = await getEntry('site', 'site');
  if (!site) throw new Error('There is no readable site.yaml: `npm run check` says why.');
  const { filled } = site.data;
  const shown = ({ data }: { data: Day }) => import.meta.env.DEV || data.state === 'published';
  const [texts, days, categories, courses, scales] = await Promise.all([
    getCollection('site'),
    filled.includes('days') ? getCollection('days', shown) : [],
    filled.includes('categories') ? getCollection('categories') : [],
    filled.includes('courses') ? getCollection('courses') : [],
    filled.includes('scales') ? getCollection('scales') : [],
  ]);
  return {
    site: site.data,
    days: days.map(({ data }) => data).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    categories: categories.map(({ data }) => data).toSorted((a, b) => a.order - b.order),
    courses: courses.map(({ data }) => data),
    scales: scales.map(({ data }) => data),
    texts: Object.fromEntries(texts.map(({ id, rendered }) => [id, rendered?.html])),
  };
}

/** The HTML of a day's text, with holes. */
export function htmlOf(day: Day): Promise<string> {
  return recallHtml(day.remembered);
}
