import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Every file below a folder, relative to it, with `/`, in order. What begins with a
 * dot or an underscore is passed over, and so is a folder that does not exist or may
 * not be read. A link to a folder counts as a file: nothing is read twice or for ever.
 */
export async function listFiles(folder: string): Promise<string[]> {
  return (await filesBelow(folder, '')).sort();
}

async function filesBelow(folder: string, prefix: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(folder, prefix), { withFileTypes: true });
  } catch {
    return [];
  }
  const found = entries
    .filter(({ name }) => !/^[._]/.test(name))
    .map((entry) => {
      const path = `${prefix}${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, `${path}/`) : [path];
    });
  return (await Promise.all(found)).flat();
}
