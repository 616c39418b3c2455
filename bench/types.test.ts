import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateLog, type GeneratedLog } from './generate.ts';
import { cellsOf, measureTypes } from './types.ts';

let folder: string;
let log: GeneratedLog;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-bench-types-'));
  log = await generateLog(join(folder, 'log'), { cells: 200 });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('measureTypes', () => {
  it('finds made-up cells strict TypeScript, and leaves nothing behind', async () => {
    const { cold, changed } = await measureTypes(log, folder, 1);
    expect([cold.length, changed.length]).toEqual([1, 1]);
    expect(await readdir(folder)).toEqual(['log']);
  });

  it('throws for a cell that is wrong', async () => {
    const days = log.days.map((day) => ({
      ...day,
      cells: day.cells.map((cell) => ({ ...cell, code: 'const wrong: string = 1;' })),
    }));
    await expect(measureTypes({ ...log, days }, folder, 1)).rejects.toThrow('TS2322');
  });
});

describe('cellsOf', () => {
  it('says at which line of the file each cell begins', () => {
    for (const day of log.days) {
      const lines = day.text.split('\n');
      const { cells } = cellsOf(day);
      expect(cells).toHaveLength(day.cells.length);
      for (const { line, code, indents } of cells) {
        expect(lines[line - 1]).toBe('```ts run');
        expect(`${lines.slice(line, line + indents.length).join('\n')}\n`).toBe(code);
      }
    }
  });
});
