import type { Site } from '../../journal/schemas.ts';

/** Who writes the log, as schema.org has persons. */
export function authorOf({ author }: Pick<Site, 'author'>): object {
  return { '@type': 'Person', name: author.name, ...(author.url ? { url: author.url } : {}) };
}
