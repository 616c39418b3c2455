import { stat } from 'node:fs/promises';
import type { Cell } from '../../journal/cell.ts';
import type { Problem } from '../../journal/problem.ts';
import type { DataSet } from './sets.ts';

/** From so many bytes on, a reader on a telephone waits long and pays for it. */
const HEAVY = 10_000_000;

/**
 * Warns of posts whose readers would load very large data sets when they run a cell.
 *
 * @param loaded the names of the data sets that a reader's run of a post reads, by its file.
 */
export async function heavyData(
  posts: { file: string; cells: Cell[] }[],
  loaded: (file: string) => string[],
  dataSets: DataSet[],
): Promise<Problem[]> {
  const sizes = new Map<string, number>();
  for (const { name, path } of dataSets) sizes.set(name, (await stat(path)).size);
  return posts.flatMap(({ file, cells }): Problem[] => {
    const names = loaded(file);
    const bytes = names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
    if (bytes < HEAVY) return [];
    const first = cells.find(({ options }) => !options.static);
    const place = { line: first?.line ?? 1, column: 1, severity: 'warning' as const };
    const sets = names.map((name) => `\`${name}\``).join(', ');
    const message = `readers who run a cell of this day load ${Math.round(bytes / 1e6)} MB of data: ${sets}`;
    const fix = 'write `static` behind each of its cells, or keep fewer rows in the data';
    return [{ file, ...place, kind: 'heavy-data', message, fix }];
  });
}
