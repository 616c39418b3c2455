import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programRoot } from './places.ts';

let version: string | undefined;

/**
 * A digest of everything in the program that a remembered post depends on: the rooms
 * that read it, and the packages. It changes by itself when one of them is edited, so
 * a stale result is never served.
 */
export function programVersion(): string {
  version ??= digest();
  return version;
}

function digest(): string {
  const hash = createHash('sha256');
  for (const room of ['journal', 'markdown', 'folder']) {
    const folder = join(programRoot, 'src', room);
    const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) =>
      /(?<!\.test)\.ts$/.test(name),
    );
    for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  hash.update(readFileSync(join(programRoot, 'package-lock.json')));
  return hash.digest('hex');
}
