import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runtimeFiles } from './runtime-files.ts';

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'daybook-runtime-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

describe('runtimeFiles', () => {
  test('bundles each part once and remembers it', async () => {
    const first = await runtimeFiles(cache);
    const { path } = first.parts.core;
    const { mtimeMs } = await stat(path);
    const again = await runtimeFiles(cache);
    expect(again).toEqual(first);
    expect((await stat(path)).mtimeMs).toBe(mtimeMs);
    expect(await readFile(path, 'utf8')).toBe(first.parts.core.text);
  });

  test('makes anew what was lost, and bundles to the same bytes', async () => {
    const { parts } = await runtimeFiles(cache);
    await rm(parts.math.path);
    expect((await runtimeFiles(cache)).parts.math).toEqual(parts.math);
  });

  test('takes what is kept under the digest as it is', async () => {
    const { parts } = await runtimeFiles(cache);
    await writeFile(parts.core.path, 'kept');
    expect((await runtimeFiles(cache)).parts.core.text).toBe('kept');
    await rm(parts.core.path);
  });

  test('makes classic scripts that import nothing', async () => {
    const { parts } = await runtimeFiles(cache);
    for (const { text } of Object.values(parts)) {
      expect(() => new vm.Script(text)).not.toThrow();
      expect(text).not.toMatch(/\bimport\(|\brequire\(/);
    }
  });

  test('names what a page begins with, and all that it asks for is there', async () => {
    const { page } = await runtimeFiles(cache);
    expect(page.filter(({ isStart }) => isStart)).toHaveLength(1);
    const texts = await Promise.all(page.map(({ path }) => readFile(path, 'utf8')));
    const asked = texts.flatMap((text) => [
      ...text.matchAll(/(?:from|import)\s*\(?\s*["']\.\/([\w-]+\.js)["']/g),
    ]);
    const names = asked.map(([, name]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !page.some((file) => file.name === name))).toEqual([]);
  });

  test('stays small: a page asks for the first when it is opened, a first Run for both', async () => {
    const { page } = await runtimeFiles(cache);
    const sizeOf = async (name: string) => {
      const file = page.find((each) => each.name.startsWith(`${name}-`));
      return brotliCompressSync(await readFile(file?.path ?? '')).length;
    };
    const start = await sizeOf('start');
    expect(start).toBeLessThan(3 * 1024);
    expect(start + (await sizeOf('post'))).toBeLessThanOrEqual(15 * 1024);
  });
});
