import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../src/folder/places.ts';
import type { GeneratedDay } from './generate.ts';

/**
 * The two that are compared: Daybook and the barest Astro site that shows the same log.
 * Both run as a user runs them, with the same Node, and write below `workplace` alone,
 * save for Daybook's own cache folder and the bare site's `.astro`, both listed in `caches`.
 */
export function createBuilders(content: string, workplace: string): [Builder, Builder] {
  const daybook = join(workplace, 'daybook');
  const bare = join(workplace, 'bare');
  return [
    {
      name: 'Daybook',
      command: [
        process.execPath,
        join(ROOT, 'src/cli/main.ts'),
        'build',
        '--outDir',
        join(daybook, 'out'),
      ],
      env: environment(join(daybook, 'temporary'), { DAYBOOK_CONTENT: content }),
      out: join(daybook, 'out'),
      caches: [cacheFolder(content), join(daybook, 'temporary')],
      page: ({ number }) => `day/${number}/index.html`,
    },
    {
      name: 'bare Astro',
      command: [
        process.execPath,
        join(ROOT, 'node_modules/astro/bin/astro.mjs'),
        'build',
        '--root',
        join(ROOT, 'bench/bare'),
      ],
      env: environment(join(bare, 'temporary'), {
        BARE_CONTENT: content,
        BARE_OUT: join(bare, 'out'),
        BARE_CACHE: join(bare, 'cache'),
      }),
      out: join(bare, 'out'),
      caches: [join(bare, 'cache'), join(bare, 'temporary'), join(ROOT, 'bench/bare/.astro')],
      page: ({ date }) => `day/${date}/index.html`,
    },
  ];
}

/** Leaves nothing of earlier builds. */
export async function clear(builder: Builder): Promise<void> {
  for (const folder of [builder.out, ...builder.caches])
    await rm(folder, { recursive: true, force: true });
}

/** The caller's, without what would give one of the two a head start. */
function environment(temporary: string, own: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !HEAD_STARTS.includes(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    // Node keeps compiled code in the folder for temporary files.
    TMPDIR: temporary,
    ...own,
  };
}

const HEAD_STARTS = ['NODE_COMPILE_CACHE', 'NODE_OPTIONS', 'DAYBOOK_CONTENT'];

const ROOT = fileURLToPath(new URL('../', import.meta.url));

export interface Builder {
  name: string;
  command: [string, ...string[]];
  env: NodeJS.ProcessEnv;
  /** Where the site is written. */
  out: string;
  /** Every folder that makes a second build faster than the first. */
  caches: string[];
  /** The file of a day's page below `out`. */
  page: (day: GeneratedDay) => string;
}
