import { extname } from 'node:path';
import type { DataFile, Part } from '../cells/contract.ts';
import type { Folder } from './open.ts';

/**
 * The files that a browser needs to run cells again and to play with labs: their scripts, the
 * parts of the runtime, and the data sets that the cells of these days read. Nothing else of `data/` leaves the folder.
 *
 * @param days the days that readers see.
 */
export function servedFiles({ cells }: Folder, days: { file: string }[]): ServedFile[] {
  const records = days.flatMap(({ file }) => cells.records.get(file) ?? []);
  const labScripts = days.some(({ file }) => cells.labs.paths.has(file)) ? cells.labs.scripts : [];
  if (records.length === 0) return [];
  const { parts, page } = cells.runtime ?? {};
  const scripts: ServedFile[] = [
    // The core is in the page's own script.
    ...Object.entries(parts ?? {})
      .filter(([part]) => part !== 'core')
      .map(([part, { name, path }]) => ({ id: name, path, part: part as Part })),
    ...(page ?? []).map(({ name, path, isStart }) => ({
      ...{ id: name, path },
      ...(isStart && { part: START }),
    })),
  ];
  scripts.push(
    ...labScripts.map(({ name, path, isStart }) => ({
      ...{ id: name, path },
      ...(isStart && { part: LAB }),
    })),
  );
  const loaded = new Set(records.flatMap((record) => record.loaded));
  const data = cells.dataSets
    .filter(({ name }) => loaded.has(name))
    .map(({ name, format, rows, columns, path, digest }) => ({
      id: `${name}-${shortened(digest)}${extname(path)}`,
      ...{ path, data: { name, format, rows, columns } },
    }));
  return [...scripts, ...data];
}

/** The script that a page with cells begins with. */
const START = 'start' as const;
/** The script that a page with labs begins with. */
const LAB = 'lab' as const;

/** Enough of a digest to tell a file from what had its name before. */
function shortened(digest = ''): string {
  return digest.slice(0, 10);
}

/** One file of the site; `id` is its name below `/cells/`. */
export interface ServedFile {
  id: string;
  /** Where it lies now. */
  path: string;
  /** What it is to a page that names it; left out for what the scripts themselves ask for. */
  part?: Part | typeof START | typeof LAB | undefined;
  data?: DataFile | undefined;
}
