import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, openMemory } from './memory.ts';

let folder = '';
const folders: string[] = [];
beforeEach(async () => {
  folders.push((folder = await mkdtemp(join(tmpdir(), 'daybook-memory-'))));
});
afterAll(async () => {
  for (const each of folders) await rm(each, { recursive: true });
});

const isText = (value: unknown): value is string => typeof value === 'string';

describe('openMemory', () => {
  it('recalls what was kept, and nothing else', async () => {
    const memory = openMemory(join(folder, 'not', 'there', 'yet'), isText);
    expect(await memory.recall('a')).toBeUndefined();
    await memory.keep('a', 'été 🦔');
    expect(await memory.recall('a')).toBe('été 🦔');
    expect(await memory.recall('b')).toBeUndefined();
    expect(JSON.parse(await readFile(memory.pathOf('a'), 'utf8'))).toBe('été 🦔');
  });

  it('does not believe a file that is half-written or holds something else', async () => {
    const memory = openMemory(folder, isText);
    for (const content of ['', '"half', '42', 'null']) {
      await writeFile(memory.pathOf('a'), content);
      expect(await memory.recall('a')).toBeUndefined();
    }
  });

  it('is whole when many keep the same at once', async () => {
    const memory = openMemory(folder, isText);
    const long = 'x'.repeat(100_000);
    await Promise.all(Array.from({ length: 20 }, () => memory.keep('a', long)));
    expect(await memory.recall('a')).toBe(long);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('forgets the oldest of what nobody asks for', async () => {
    const memory = openMemory(folder, isText);
    for (let at = 0; at < 60; at++) {
      await memory.keep(`old${at}`, 'x');
      await utimes(memory.pathOf(`old${at}`), at, at);
    }
    await memory.keep('new', 'x');
    await memory.forgetOthers(['new', 'old0']);
    const left = await readdir(folder);
    expect(left).toHaveLength(52);
    expect(left).toContain('old0.json');
    expect(left).not.toContain('old9.json');
    expect(left).toContain('old10.json');
  });
});

describe('keyOf', () => {
  it('differs when any part does, wherever one ends', () => {
    const keys = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['c', 'ab']].map((parts) =>
      keyOf(...parts),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf('a')).toBe(keyOf('a'));
  });
});
