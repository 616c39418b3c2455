import { extname } from 'node:path';
import type { DataFile, Part } from '../cells/contract.ts';
import type { Folder } from './open.ts';

/**
 * The files that a browser needs to run cells again: the parts of the runtime, and the
 * data sets that the cells of these days read. Nothing else of `data/` leaves the folder.
 *
 * @param days the days that readers see.
 */
export function servedFiles({ cells }: Folder, days: { file: string }[]): ServedFile[] {
  const records = days.flatMap(({ file }) => cells.records.get(file) ?? []);
  if (records.length === 0) return [];
  const parts = Object.entries(cells.runtime?.parts ?? {}).map(([part, { path }]) => ({
    id: `${part}-${shortened(cells.runtime?.digest)}.js`,
    ...{ path, part: part as Part },
  }));
  const loaded = new Set(records.flatMap((record) => record.loaded));
  const data = cells.dataSets
    .filter(({ name }) => loaded.has(name))
    .map(({ name, format, rows, columns, path, digest }) => ({
      id: `${name}-${shortened(digest)}${extname(path)}`,
      ...{ path, data: { name, format, rows, columns } },
    }));
  return [...parts, ...data];
}

/** Enough of a digest to tell a file from what had its name before. */
function shortened(digest = ''): string {
  return digest.slice(0, 10);
}

/** One file of the site; `id` is its name below `/cells/`. */
export interface ServedFile {
  id: string;
  /** Where it lies now. */
  path: string;
  part?: Part | undefined;
  data?: DataFile | undefined;
}
