import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labScripts } from './scripts.ts';
import type { LabScript } from './scripts.ts';

let cache = '';
let scripts: LabScript[] = [];
const sizes = new Map<string, number>();

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'daybook-labs-'));
  scripts = await labScripts(cache);
  for (const { name, path } of scripts) {
    const [, word = ''] = /^(.*)-[^-]*\.js$/.exec(name) ?? [];
    sizes.set(word, brotliCompressSync(await readFile(path)).length);
  }
}, 60_000);
afterAll(() => rm(cache, { recursive: true, force: true }));

const sizeOf = (name: string) => sizes.get(name) ?? NaN;

describe('labScripts', () => {
  it('are small: a page asks for one, and for a lab that comes near for two more', () => {
    expect([...sizes.keys()].toSorted()).toEqual(
      ['classes', 'descent', 'lab-element', 'lab-start', 'linear', 'shrunk'].toSorted(),
    );
    expect(sizeOf('lab-start')).toBeLessThanOrEqual(1024);
    for (const part of ['classes', 'descent', 'linear', 'shrunk'])
      expect(sizeOf('lab-start') + sizeOf('lab-element') + sizeOf(part), part).toBeLessThanOrEqual(
        20 * 1024,
      );
  });

  it('ask for one another by names that are there', async () => {
    const texts = await Promise.all(scripts.map(({ path }) => readFile(path, 'utf8')));
    const asked = texts.flatMap((text) =>
      [...text.matchAll(/import\(\s*["'`]\.\/([\w-]+\.js)["'`]/g)].map(([, name]) => name),
    );
    expect(asked.toSorted()).toEqual(
      scripts.flatMap(({ name, isStart }) => (isStart ? [] : [name])).toSorted(),
    );
  });

  it('are bundled once, and to the same names again where one was lost', async () => {
    expect(await labScripts(cache)).toEqual(scripts);
    await rm(scripts[0]?.path ?? '');
    expect(await labScripts(cache)).toEqual(scripts);
  });
});
