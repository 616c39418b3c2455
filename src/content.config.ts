import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { sep } from 'node:path';
import { z } from 'zod';
import type { Folder } from './folder/open.ts';
import type { Opened } from './folder/opened.ts';
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

const LISTS = ['days', 'categories', 'courses', 'scales'] as const;

const { daybook } = globalThis as unknown as { daybook: Opened };

/** A loader that hands over one kind of records, and does so again when the author saves a file. */
function loader(name: string, recordsOf: (folder: Folder) => Handed[]): Loader {
  return {
    name: `daybook-${name}`,
    async load({ store, parseData, generateDigest, watcher, logger }) {
      const fill = async (folder: Folder) => {
        const records = recordsOf(folder);
        const kept = new Set(records.map(({ id }) => id));
        for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
        for (const { id, data, html } of records) {
          const digest = generateDigest({ ...data, html });
          if (store.get(id)?.digest === digest) continue;
          const rendered = html === undefined ? {} : { rendered: { html } };
          store.set({ id, data: await parseData({ id, data }), digest, ...rendered });
        }
      };
      await fill(await daybook.openedFolder());
      const content = process.env['DAYBOOK_CONTENT'] ?? '';
      watcher?.add(content);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(content + sep)) return;
        void daybook.reopenedFolder().then(async (folder) => {
          await fill(folder);
          if (name === 'days') logger.info(`\n${daybook.problemsAfter(path, folder)}`);
        });
      });
    },
  };
}

export const collections = {
  days: defineCollection({
    loader: loader('days', ({ entries }) =>
      entries.map(({ day }) => ({ id: day.date, data: day })),
    ),
    schema: DayRecordSchema,
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
    loader: loader('site', ({ site, texts, ...lists }) => {
      if (!site) return [];
      const data = { ...site, filled: filledOf(lists) };
      const pages = Object.entries(texts).map(([id, body]) => ({ id, data, html: body.html }));
      return [{ id: 'site', data }, ...pages];
    }),
    schema: SiteSchema.extend({ filled: z.array(z.enum(LISTS)) }),
  }),
};

/** Which collections have anything in them: Astro warns of reading one that is empty. */
function filledOf(lists: Pick<Folder, 'entries' | 'categories' | 'courses' | 'scales'>) {
  const sizes = { ...lists, days: lists.entries };
  return LISTS.filter((name) => sizes[name].length > 0);
}
