import type { Day } from '../journal/day.ts';
import type { Category, Course, Scale, Site } from '../journal/schemas.ts';
import { openedFolder } from './opened.ts';

/** The log as readers see it, for what is made beside the pages; in `dev`, with drafts and scheduled days. */
export async function shownLog(hidden: 'with drafts' | 'published'): Promise<ShownLog> {
  const { site, entries, categories, courses, scales } = await openedFolder();
  if (!site) throw new Error('There is no readable site.yaml: `npm run check` says why.');
  const days = entries
    .map(({ day }) => day)
    .filter(({ state }) => hidden === 'with drafts' || state === 'published');
  return { site, days, categories, courses, scales };
}

export interface ShownLog {
  site: Site;
  /** In the order of dates. */
  days: Day[];
  categories: Category[];
  courses: Course[];
  scales: Scale[];
}
