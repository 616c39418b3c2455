import { describe, expect, it } from 'vitest';
import type { Folder } from './open.ts';
import { servedFiles } from './served.ts';

const parts = { core: { path: '/cache/core.js', text: '' } };
const set = (name: string, path: string) => ({
  ...{ name, path, format: 'columns', rows: 1, columns: [], digest: `${name}-0123456789abc` },
  ...{ file: `data/${name}.csv`, description: {} },
});

function folderWith(records: Record<string, string[]>): Folder {
  const entries = Object.entries(records).map(([file, loaded]) => [file, { path: '', loaded }]);
  return {
    cells: {
      records: new Map(entries as [string, { path: string; loaded: string[] }][]),
      runtime: { parts, digest: 'fedcba98765432' },
      dataSets: [set('cars', '/cache/x.json'), set('secret', '/cache/y.json')],
    },
  } as unknown as Folder;
}

describe('servedFiles', () => {
  it('serves the runtime and the data that days read, each under the name of its content', () => {
    const files = servedFiles(folderWith({ 'a.md': ['cars'] }), [{ file: 'a.md' }]);
    expect(files.map(({ id, path }) => [id, path])).toEqual([
      ['core-fedcba9876.js', '/cache/core.js'],
      ['cars-cars-01234.json', '/cache/x.json'],
    ]);
    expect(files[1]?.data).toEqual({ name: 'cars', format: 'columns', rows: 1, columns: [] });
  });

  it('lets nothing out that only a draft reads', () => {
    const folder = folderWith({ 'a.md': [], 'draft.md': ['secret'] });
    const ids = servedFiles(folder, [{ file: 'a.md' }]).map(({ id }) => id);
    expect(ids.join()).not.toContain('secret');
  });

  it('serves nothing where no day has cells', () => {
    expect(servedFiles(folderWith({ 'draft.md': ['cars'] }), [{ file: 'a.md' }])).toEqual([]);
  });
});
