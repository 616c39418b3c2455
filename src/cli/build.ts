import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { cacheFolder, contentFolder, programRoot, shownPath } from '../folder/places.ts';
import { hasErrors, isError } from '../journal/problem.ts';
import { checkFolder } from './check.ts';
import { readOptions, UsageError, withUsage } from './options.ts';

const usage = 'npm run build -- [--outDir <folder>]';

/** `npm run build`: checks the log, then builds the site. With an error nothing is written. */
export function buildCommand(args: string[]): Promise<number> {
  return withUsage(usage, async () => {
    const { values } = readOptions(args, { options: { outDir: { type: 'string' } } });
    const outDir = values.outDir
      ? resolve(process.env['INIT_CWD'] ?? '.', values.outDir)
      : join(programRoot, 'dist');
    await refuseForeignFolder(outDir);

    // Left to the author's shell, `development` would put drafts into the site.
    process.env['NODE_ENV'] = 'production';
    // Astro is loaded while the posts are read in other threads.
    const astro = import('astro');
    const folder = await checkFolder('text', process.stderr, isError);
    if (hasErrors(folder.problems)) {
      process.stderr.write('Nothing was built: mend the errors above first.\n');
      return 1;
    }
    // Below the program Astro keeps all that belongs to a build in the build's own folder.
    process.chdir(programRoot);
    const cache = cacheFolder(contentFolder());
    await sweep(cache);
    const draft = join(cache, `site-${process.pid}`);
    try {
      await (await astro).build({ root: programRoot, outDir: draft, logLevel: 'warn' });
      await replaceContents(outDir, draft);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    const pages = folder.entries.filter(({ day }) => day.state === 'published').length;
    process.stdout.write(
      `${pages} ${pages === 1 ? 'day' : 'days'} built into ${shownPath(outDir)}\n`,
    );
    return 0;
  });
}

/** A folder is emptied only when it is a site: a wrong `--outDir` must not cost anyone their files. */
async function refuseForeignFolder(outDir: string): Promise<void> {
  if (isWithin(outDir, contentFolder()))
    throw new UsageError(`\`${outDir}\` holds the log itself: choose another --outDir`);
  const present = await readdir(outDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`\`${outDir}\` is no folder that can be read: choose another --outDir`);
  });
  const isSite = present.includes('index.html') && present.includes('rss.xml');
  if (present.filter((name) => name !== '.git').length > 0 && !isSite)
    throw new UsageError(`\`${outDir}\` is not empty and holds no site: choose another --outDir`);
}

function isWithin(folder: string, path: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Removes what builds that were killed have left behind. */
async function sweep(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = Number(/^site-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Puts the finished site in the place of the old one; a `.git` in it stays. */
async function replaceContents(outDir: string, draft: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const name of await readdir(outDir))
    if (name !== '.git') await rm(join(outDir, name), { recursive: true, force: true });
  for (const name of await readdir(draft)) await move(join(draft, name), join(outDir, name));
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch {
    // Another device.
    await cp(from, to, { recursive: true });
  }
}
