import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { daybook } from './daybook.ts';
import { writeLog } from './logs/log.ts';
import { madeUp } from './logs/made-up.ts';
import type { MadeUp } from './logs/made-up.ts';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';
import { announce } from './sites.ts';
import type { Site, SiteName } from './sites.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const results = join(root, 'test-results');

/** Builds every site that the tests look at and serves it; Playwright calls what it returns at the end. */
export default async function buildSites(): Promise<() => Promise<void>> {
  const specimen = join(root, 'e2e/specimen');
  const withBase = join(results, 'specimen-with-base');
  await rm(withBase, { recursive: true, force: true });
  await cp(specimen, withBase, { recursive: true });
  await appendFile(join(withBase, 'site.yaml'), 'base: /log/\n');

  const served: Served[] = [];
  const make = async (content: string, name: SiteName, base = '/'): Promise<Site> => {
    const folder = join(results, 'sites', name);
    await build(content, folder);
    const running = await serve(folder, base);
    served.push(running);
    return { folder, base, origin: running.origin };
  };
  const makeUp = async (name: MadeUp): Promise<Site> => {
    const content = join(results, 'logs', name);
    await writeLog(madeUp[name], content);
    return make(content, name);
  };
  const [tenYears, one, other, sample] = await Promise.all([
    makeUp('tenYears'),
    make(specimen, 'specimen'),
    make(withBase, 'based', '/log/'),
    make(join(root, 'content'), 'sample'),
  ]);
  // Seven at once would only wait for each other.
  const [empty, oneDay, gappy] = await Promise.all([
    makeUp('empty'),
    makeUp('oneDay'),
    makeUp('gappy'),
  ]);
  announce({ specimen: one, based: other, sample, empty, oneDay, gappy, tenYears });
  return async () => {
    await Promise.all(served.map(({ close }) => close()));
  };
}

/** Runs `build`; when it fails, what it printed is the message of the error. */
async function build(content: string, outDir: string): Promise<void> {
  const { code, out, error } = await daybook(content, 'build', '--outDir', outDir);
  if (code !== 0)
    throw new Error(`The log in ${content} does not build (exit code ${code}):\n${out}${error}`);
}
