import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyOf } from './memory.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * A digest of these rooms (or files) of `src`, without tests, and of the packages. What is
 * remembered under it is forgotten by itself when one of them is edited.
 */
export function digestOfSources(rooms: readonly string[]): string {
  const files = rooms.flatMap(filesOf).concat('package-lock.json');
  // Without waiting: for a hundred small files that takes half the time.
  return keyOf(...files.flatMap((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function filesOf(room: string): string[] {
  const path = join('src', room);
  if (!existsSync(join(root, path))) return [];
  if (room.endsWith('.ts')) return [path];
  return readdirSync(join(root, path), { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(path, name))
    .toSorted();
}
