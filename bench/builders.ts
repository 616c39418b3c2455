import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../src/folder/places.ts';
import type { GeneratedDay, GeneratedLog } from './generate.ts';

/**
 * What builds a log: Daybook as a user runs it. All of its own is below `workplace`, save
 * for Daybook's cache folder of the log, which is listed in `caches`.
 */
export function daybook(name: string, log: GeneratedLog, workplace: string): Builder {
  const own = join(workplace, name.toLowerCase().replaceAll(' ', '-'));
  const [out, temporary] = [join(own, 'out'), join(own, 'temporary')];
  return {
    ...{ name, log, out },
    command: [process.execPath, join(ROOT, 'src/cli/main.ts'), 'build', '--outDir', out],
    env: environment(temporary, { DAYBOOK_CONTENT: log.folder }),
    caches: [cacheFolder(log.folder), temporary],
    page: ({ number }) => `day/${number}/index.html`,
  };
}

/**
 * The barest Astro site that shows the same log, run with the same Node. It writes outside
 * of `workplace` in `bench/bare/.astro` alone.
 */
export function bareAstro(log: GeneratedLog, workplace: string): Builder {
  const own = join(workplace, 'bare');
  const [out, cache, temporary] = [join(own, 'out'), join(own, 'cache'), join(own, 'temporary')];
  const [astro, root] = [join(ROOT, 'node_modules/astro/bin/astro.mjs'), join(ROOT, 'bench/bare')];
  return {
    ...{ name: 'bare Astro', log, out },
    command: [process.execPath, astro, 'build', '--root', root],
    env: environment(temporary, { BARE_CONTENT: log.folder, BARE_OUT: out, BARE_CACHE: cache }),
    caches: [cache, temporary, join(root, '.astro')],
    page: ({ date }) => `day/${date}/index.html`,
  };
}

/** Leaves nothing of earlier builds. */
export async function clear(builder: Builder): Promise<void> {
  for (const folder of [builder.out, ...builder.caches])
    await rm(folder, { recursive: true, force: true });
}

/** The caller's, without what would give one of them a head start. */
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
  /** What it builds. */
  log: GeneratedLog;
  command: [string, ...string[]];
  env: NodeJS.ProcessEnv;
  /** Where the site is written. */
  out: string;
  /** Every folder that makes a second build faster than the first. */
  caches: string[];
  /** The file of a day's page below `out`. */
  page: (day: GeneratedDay) => string;
}
