import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import type { SearchFile } from './make-index.ts';
import type { ReadableLog } from './search-files.ts';

/**
 * Makes the index of the search while Astro makes pages, and writes it into the site past Astro,
 * which takes longer to hand a file over than to write it. In `dev` a page asks for it, through
 * `globalThis.daybookSearch`: Vite makes modules of its own from our files.
 *
 * @param folder where it is remembered.
 * @param readLog reads the log, with all of its days or with those that a build shows.
 */
export function search(
  folder: string,
  readLog: (hidden: 'with drafts' | 'published') => Promise<ReadableLog>,
): AstroIntegration {
  const make = async (hidden: Parameters<typeof readLog>[0]) => {
    // Only now: most commands never look for anything.
    const { searchFiles } = await import('./search-files.ts');
    return searchFiles(await readLog(hidden), folder);
  };
  let files: Promise<SearchFile[]> | undefined;
  return {
    name: 'daybook:search',
    hooks: {
      'astro:config:setup': () => {
        everywhere.daybookSearch = { files: () => make('with drafts') };
      },
      'astro:build:start': () => {
        files = make('published');
        // It is waited for at the end: a build that fails before is told its own error.
        files.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        const index = new URL('pagefind/', dir);
        await Promise.all(
          ((await files) ?? []).map(async ({ path, content }) => {
            const file = new URL(path, index);
            await mkdir(new URL('.', file), { recursive: true });
            await writeFile(file, content);
          }),
        );
      },
    },
  };
}

const everywhere: typeof globalThis & { daybookSearch?: Search } = globalThis;

/** What a page of `dev` needs of this file. */
export interface Search {
  files(): Promise<SearchFile[]>;
}
