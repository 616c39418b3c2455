import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/*
 * Makes sure that there is a Chromium before the browser tests begin: where none is
 * found it installs Playwright's, or Debian's package, or says what to do.
 */

const run = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const named = process.env['CHROMIUM_PATH'];
if (named && !existsSync(named)) fail(`CHROMIUM_PATH is \`${named}\`, and there is no such file.`);

if (!findChromium()) {
  process.stdout.write('No Chromium found: installing one …\n');
  if (!run('npx', ['playwright', 'install', 'chromium']) && process.getuid?.() === 0) {
    if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', 'chromium']);
  }
}
if (!findChromium())
  fail(
    'No Chromium found or installed: install one (Debian: `apt-get install chromium`) or set CHROMIUM_PATH.',
  );

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
