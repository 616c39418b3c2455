import { basename } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const days = defineCollection({
  loader: glob({
    base: `${process.env.BARE_CONTENT}/days`,
    pattern: '**/*.md',
    generateId: ({ entry }) => basename(entry, '.md'),
  }),
  schema: z.object({ title: z.string() }),
});

export const collections = { days };
