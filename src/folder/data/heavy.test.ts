import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../cells/build/testing.ts';
import { writeLog } from '../fixtures/write-log.ts';
import { heavyData } from './heavy.ts';
import type { DataSet } from './sets.ts';

async function warnings(names: string[], ...cells: Parameters<typeof cellsOf>) {
  const folder = writeLog({ 'a.json': ' '.repeat(6_000_000), 'b.json': ' '.repeat(5_000_000) });
  const dataSets = ['a', 'b'].map((name) => ({ name, path: join(folder, `${name}.json`) }));
  const posts = [{ file: 'days/x.md', cells: cellsOf(...cells) }];
  const found = await heavyData(posts, () => names, dataSets as DataSet[]);
  return found.map(
    ({ file, line, column, severity, kind, message, fix }) =>
      `${file}:${line}:${column} ${severity} ${kind}: ${message} → ${fix ?? ''}`,
  );
}

describe('heavyData', () => {
  it('warns where readers would load many megabytes, at the first cell that they can run', async () => {
    expect(await warnings(['a', 'b'], ['1', { static: true }], '2')).toEqual([
      'days/x.md:4:1 warning heavy-data: readers who run a cell of this day load 11 MB of data: `a`, `b` → write `static` behind each of its cells, or keep fewer rows in the data',
    ]);
  });

  it('bears what is not so large, and what nobody loads', async () => {
    expect(await warnings(['a'], '1')).toEqual([]);
    expect(await warnings([], ['1', { static: true }])).toEqual([]);
  });
});
