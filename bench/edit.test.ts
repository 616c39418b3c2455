import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fenceOf } from './cells.ts';
import { editMiddleDay } from './edit.ts';
import { generateLog } from './generate.ts';

describe('editMiddleDay', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daybook-edit-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('adds a sentence to the day in the middle', async () => {
    const log = await generateLog(folder, { days: 5 });
    const { day, text, shows } = editMiddleDay(log, 7);
    expect(day).toBe(log.days[2]);
    expect(text).toBe(`${day.text}\n${shows.join()}\n`);
    expect(shows.join()).toContain('run 7');
  });

  it('changes a cell of the same day as well, where there are cells', async () => {
    const log = await generateLog(folder, { days: 5, cells: 4 });
    const first = editMiddleDay(log, 1);
    expect(first.day).toBe(log.days[2]);
    expect(first.text.split('\n').length).toBe(first.day.text.split('\n').length + 3);
    expect(first.cells).toHaveLength(2);
    for (const cell of first.cells) expect(first.text).toContain(fenceOf(cell));
    expect(first.text.match(/^```ts run$/gm)).toHaveLength(2);
    expect(first.text).toContain('display(`Changed for the benchmark: ${1 * 1001');
    expect(first.shows.at(-1)).toMatch(/^Changed for the benchmark: 100\d$/);
    expect(first.text).not.toContain(first.shows.at(-1));
    expect(editMiddleDay(log, 2).text).not.toBe(first.text);
  });

  it('throws when there is no day', () => {
    const empty = { folder: '', days: [], bytes: 0, words: 0 };
    expect(() => editMiddleDay(empty, 1)).toThrow('no day');
  });
});
