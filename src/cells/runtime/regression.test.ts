import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { REGRESSION } from '../parts.ts';
import * as regression from './regression.ts';

const runtime = fileURLToPath(new URL('./', import.meta.url));

describe('daybook/regression', () => {
  const names = Object.keys(regression).toSorted();

  it('is in parts that have each of its functions once', () => {
    expect(Object.values(REGRESSION).flat().toSorted()).toEqual(names);
  });

  it.each(Object.entries(REGRESSION))(
    'has in its part “%s” what the part says',
    async (part, has) => {
      const source = await readFile(`${runtime}regression/${part}.ts`, 'utf8');
      const [, offered = ''] = /offer\(([^]*)\)/.exec(source) ?? [];
      expect(names.filter((name) => new RegExp(`\\b${name}\\b`).test(offered))).toEqual(
        [...has].sort(),
      );
    },
  );

  it.each(names)('brings at most 12 KB with `%s` alone', async (name) => {
    expect(await sizeOf(`export { ${name} } from './regression.ts'`)).toBeLessThanOrEqual(
      12 * 1024,
    );
  });

  it('brings of all it has only what is imported', async () => {
    expect(await sizeOf("export * from './regression.ts'")).toBeLessThanOrEqual(19 * 1024);
    expect(await sizeOf("export { rmse } from './regression.ts'")).toBeLessThan(1024);
    expect(await sizeOf("export { kFold } from './regression.ts'")).toBeLessThan(1024);
  });

  it('calls nothing that differs between engines', async () => {
    const text = await bundle("export * from './regression.ts'");
    const math = [...text.matchAll(/\bMath\.(\w+)/g)].map(([, name]) => name);
    const exact = [
      'abs',
      'ceil',
      'clz32',
      'floor',
      'fround',
      'imul',
      'max',
      'min',
      'round',
      'sign',
      'sqrt',
      'trunc',
      'PI',
      'LN2',
      'SQRT2',
    ];
    expect(math.filter((name) => !exact.includes(name ?? ''))).toEqual([]);
    expect(text).not.toMatch(/Math\.random|Date|toLocale|Intl/);
  });
});

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: runtime, loader: 'ts' },
    ...{ bundle: true, minify: true, format: 'esm', target: 'es2022', write: false },
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}

async function sizeOf(contents: string): Promise<number> {
  return brotliCompressSync(await bundle(contents)).length;
}
