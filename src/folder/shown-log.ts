import type { CellRecord } from '../cells/contract.ts';
import type { Day } from '../journal/day.ts';
import type { Category, Course, Scale, Site } from '../journal/schemas.ts';
import type { ShownLab } from '../lab/lab.ts';
import { openedFolder } from './opened.ts';
import { recallCells, recallLabs } from './recall.ts';

/** The log as readers see it, for what is made beside the pages; in `dev`, with drafts and scheduled days. */
export async function shownLog(hidden: 'with drafts' | 'published'): Promise<ShownLog> {
  const { site, entries, categories, courses, scales, cells } = await openedFolder();
  if (!site) throw new Error('There is no readable site.yaml: `npm run check` says why.');
  const shown = entries.filter(({ day }) => hidden === 'with drafts' || day.state === 'published');
  const texts = new Map(shown.map(({ day, body }) => [day.date, body.html]));
  return {
    ...{ site, categories, courses, scales },
    days: shown.map(({ day }) => day),
    async textOf({ date, file }) {
      const record = cells.records.get(file);
      return {
        html: texts.get(date) ?? '',
        cells: record && (await recallCells(record.path)),
        labs: await recallLabs(cells.labs.paths.get(file) ?? []),
      };
    },
  };
}

export interface ShownLog {
  site: Site;
  /** In the order of dates. */
  days: Day[];
  categories: Category[];
  courses: Course[];
  scales: Scale[];
  /** The text of a day, with holes, and what its cells and labs gave. */
  textOf(day: Day): Promise<{ html: string; cells: CellRecord | undefined; labs: ShownLab[] }>;
}
