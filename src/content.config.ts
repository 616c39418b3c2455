import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import type { DataFile } from './cells/contract.ts';
import type { Folder } from './folder/open.ts';
import type { Opened } from './folder/opened.ts';
import { servedFiles } from './folder/served.ts';
import type { ServedFile } from './folder/served.ts';
import { DayRecordSchema } from './journal/day.ts';
import { CategorySchema, CourseSchema, ScaleSchema, SiteSchema } from './journal/schemas.ts';

/*
 * The door: the author's files become typed collections. Everything was read and
 * checked in `folder/`; here it is only handed over. The text of a day stays in the
 * file in which it is remembered: megabytes of HTML in Astro's store would be written,
 * bundled and parsed anew in every build.
 */

interface Handed {
  id: string;
  data: Record<string, unknown>;
  html?: string;
}

const LISTS = ['days', 'categories', 'courses', 'scales', 'results', 'served'] as const;

const { daybook } = globalThis as unknown as { daybook: Opened };

/** A loader that hands over one kind of records. */
function loader(name: string, recordsOf: (folder: Folder) => Handed[]): Loader {
  return {
    name: `daybook-${name}`,
    async load({ store, parseData, generateDigest }) {
      const records = recordsOf(await daybook.openedFolder());
      const kept = new Set(records.map(({ id }) => id));
      for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
      for (const { id, data, html } of records) {
        const digest = generateDigest({ ...data, html });
        if (store.get(id)?.digest === digest) continue;
        const rendered = html === undefined ? {} : { rendered: { html } };
        store.set({ id, data: await parseData({ id, data }), digest, ...rendered });
      }
    },
  };
}

const daysOf = ({ entries }: Folder) => entries.map(({ day }) => ({ id: day.date, data: day }));

/** What the cells of each day gave, and its labs: where their records lie. They fill named places in the day's text. */
const resultsOf = ({ entries, cells }: Folder) =>
  entries.flatMap(({ day: { date, file } }) => {
    const record = cells.records.get(file);
    const labs = cells.labs.paths.get(file) ?? [];
    return record ? [{ id: date, data: { path: record.path, labs } }] : [];
  });

const servedOf = (folder: Folder) =>
  servedFiles(folder, publishedOf(folder)).map(({ id, ...data }) => ({ id, data }));

const publishedOf = ({ entries }: Folder) =>
  entries.flatMap(({ day }) => (day.state === 'published' ? [day] : []));

export const collections = {
  days: defineCollection({ loader: loader('days', daysOf), schema: DayRecordSchema }),
  results: defineCollection({
    loader: loader('results', resultsOf),
    schema: z.object({ path: z.string(), labs: z.array(z.string()) }),
  }),
  served: defineCollection({
    loader: loader('served', servedOf),
    schema: z.object({
      path: z.string(),
      part: z.custom<ServedFile['part']>().optional(),
      data: z.custom<DataFile>().optional(),
    }),
  }),
  categories: defineCollection({
    loader: loader('categories', ({ categories }) =>
      categories.map((category, order) => ({ id: category.id, data: { ...category, order } })),
    ),
    // Astro's store orders by id; the author's order is that of the file.
    schema: CategorySchema.extend({ order: z.number() }),
  }),
  courses: defineCollection({
    loader: loader('courses', ({ courses }) =>
      courses.map((course) => ({ id: course.id, data: course })),
    ),
    schema: CourseSchema.extend({ id: z.string() }),
  }),
  scales: defineCollection({
    loader: loader('scales', ({ scales }) =>
      scales.map((scale) => ({ id: scale.id, data: scale })),
    ),
    schema: ScaleSchema.extend({ id: z.string() }),
  }),
  site: defineCollection({
    loader: loader('site', (folder) => {
      const { site, texts } = folder;
      if (!site) return [];
      const data = { ...site, filled: filledOf(folder) };
      const pages = Object.entries(texts).map(([id, body]) => ({ id, data, html: body.html }));
      return [{ id: 'site', data }, ...pages];
    }),
    schema: SiteSchema.extend({ filled: z.array(z.enum(LISTS)) }),
  }),
};

/** Which collections have anything in them: Astro warns of reading one that is empty. */
function filledOf(folder: Folder) {
  const { categories, courses, scales } = folder;
  const lists = {
    ...{ days: daysOf(folder), categories, courses, scales },
    ...{ results: resultsOf(folder), served: servedOf(folder) },
  };
  return LISTS.filter((name) => lists[name].length > 0);
}
