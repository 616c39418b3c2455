import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
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
    for (const part of ['core', 'math', 'plot', 'parquet'] as const) {
      expect(() => new vm.Script(parts[part].text)).not.toThrow();
      expect(parts[part].text).not.toMatch(/\bimport\(|\brequire\(/);
    }
  });

  test('keeps the core small: every first Run waits for it', async () => {
    const { parts } = await runtimeFiles(cache);
    expect(gzipSync(parts.core.text, { level: 9 }).length).toBeLessThan(9 * 1024);
  });
});
