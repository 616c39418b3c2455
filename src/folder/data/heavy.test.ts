import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../cells/build/testing.ts';
import { writeLog } from '../fixtures/write-log.ts';
import { openFolder } from '../open.ts';
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

  it('is asked when a log is opened', async () => {
    const junk = 'x'.repeat(11_000_000);
    const file = parquetWriteBuffer({
      codec: 'UNCOMPRESSED',
      statistics: false,
      columnData: [
        { name: 'a', data: [1], type: 'DOUBLE' },
        { name: 'junk', data: [junk], type: 'STRING' },
      ],
    });
    const columns = 'columns: [{ name: a, type: number }, { name: junk, type: text }]';
    const cell = 'import { load } from "daybook/data";\n(await load("big")).a;';
    const folder = writeLog({
      'data/big.parquet': new Uint8Array(file),
      'data/big.yaml': `title: Big\nsource: made up\nlicence: CC0\nmadeUp: true\n${columns}\n`,
      'days/2024-05-14.md': `---\ntitle: A\n---\n\n\`\`\`ts run\n${cell}\n\`\`\`\n`,
    });
    const { problems } = await openFolder(folder, new Date('2024-06-01'));
    const [found, ...more] = problems.filter(({ kind }) => kind === 'heavy-data');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ file: 'days/2024-05-14.md', line: 5, severity: 'warning' });
    expect(found?.message).toContain('load 11 MB of data: `big`');
  });

  it('bears what is not so large, and what nobody loads', async () => {
    expect(await warnings(['a'], '1')).toEqual([]);
    expect(await warnings([], ['1', { static: true }])).toEqual([]);
  });
});
