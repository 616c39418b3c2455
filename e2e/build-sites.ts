import { spawn } from 'node:child_process';
import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.ts';
import type { Served } from './serve.ts';
import { announce } from './sites.ts';
import type { Site } from './sites.ts';

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
  const make = async (content: string, name: string, base: string): Promise<Site> => {
    const folder = join(results, 'sites', name);
    await build(content, folder);
    const running = await serve(folder, base);
    served.push(running);
    return { folder, base, origin: running.origin };
  };
  const [one, other, sample] = await Promise.all([
    make(specimen, 'specimen', '/'),
    make(withBase, 'based', '/log/'),
    make(join(root, 'content'), 'sample', '/'),
  ]);
  announce({ specimen: one, based: other, sample });
  return async () => {
    await Promise.all(served.map(({ close }) => close()));
  };
}

/** Runs `build`; when it fails, what it printed is the message of the error. */
async function build(content: string, outDir: string): Promise<void> {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'build', '--outDir', outDir], {
    cwd: root,
    env: { ...process.env, DAYBOOK_CONTENT: content, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listen = (data: Buffer) => (output += data.toString());
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new Error(`The log in ${content} does not build (exit code ${code}):\n${output}`);
}
