import { describe, expect, it } from 'vitest';
import type { Folder } from './open.ts';
import { servedFiles } from './served.ts';

const script = (name: string) => ({ name: `${name}-1A2B.js`, path: `/cache/${name}.js` });
const parts = { core: script('core'), math: script('math') };
const page = [
  { ...script('start'), isStart: true },
  { ...script('post'), isStart: false },
];
const set = (name: string, path: string) => ({
  ...{ name, path, format: 'columns', rows: 1, columns: [], digest: `${name}-0123456789abc` },
  ...{ file: `data/${name}.csv`, description: {} },
});

function folderWith(records: Record<string, string[]>, labs: string[] = []): Folder {
  const entries = Object.entries(records).map(([file, loaded]) => [file, { path: '', loaded }]);
  return {
    cells: {
      records: new Map(entries as [string, { path: string; loaded: string[] }][]),
      runtime: { parts, page, digest: 'fedcba98765432' },
      dataSets: [set('cars', '/cache/x.json'), set('secret', '/cache/y.json')],
      labs: {
        paths: new Map(labs.map((file) => [file, ['/cache/lab.json']])),
        scripts: [
          { ...script('lab-start'), isStart: true },
          { ...script('lab'), isStart: false },
        ],
      },
    },
  } as unknown as Folder;
}

describe('servedFiles', () => {
  it('serves scripts, the runtime and the data that days read, each under the name of its content', () => {
    const files = servedFiles(folderWith({ 'a.md': ['cars'] }), [{ file: 'a.md' }]);
    expect(files.map(({ id, path, part }) => [id, path, part])).toEqual([
      ['math-1A2B.js', '/cache/math.js', 'math'],
      ['start-1A2B.js', '/cache/start.js', 'start'],
      ['post-1A2B.js', '/cache/post.js', undefined],
      ['cars-cars-01234.json', '/cache/x.json', undefined],
    ]);
    expect(files[3]?.data).toEqual({ name: 'cars', format: 'columns', rows: 1, columns: [] });
  });

  it('lets nothing out that only a draft reads', () => {
    const folder = folderWith({ 'a.md': [], 'draft.md': ['secret'] });
    const ids = servedFiles(folder, [{ file: 'a.md' }]).map(({ id }) => id);
    expect(ids.join()).not.toContain('secret');
  });

  it('serves the scripts of labs where a day has one', () => {
    const folder = folderWith({ 'a.md': [], 'b.md': [] }, ['b.md']);
    const labsIn = (file: string) =>
      servedFiles(folder, [{ file }]).flatMap(({ id, part }) =>
        id.startsWith('lab') ? [[id, part]] : [],
      );
    expect(labsIn('a.md')).toEqual([]);
    expect(labsIn('b.md')).toEqual([
      ['lab-start-1A2B.js', 'lab'],
      ['lab-1A2B.js', undefined],
    ]);
  });

  it('serves nothing where no day has cells', () => {
    expect(servedFiles(folderWith({ 'draft.md': ['cars'] }), [{ file: 'a.md' }])).toEqual([]);
  });
});
