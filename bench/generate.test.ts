import katex from 'katex';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  CategoriesSchema,
  CourseSchema,
  DaySchema,
  ScaleSchema,
  SiteSchema,
} from '../src/journal/schemas.ts';
import { fenceOf } from './cells.ts';
import { generateLog, type GeneratedLog } from './generate.ts';

describe('generateLog', { timeout: 30_000 }, () => {
  let folder: string;
  let log: GeneratedLog;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daybook-generate-'));
    log = await generateLog(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('writes the same bytes each time', async () => {
    const again = await mkdtemp(join(tmpdir(), 'daybook-generate-'));
    try {
      await generateLog(again);
      expect(await contents(again)).toEqual(await contents(folder));
    } finally {
      await rm(again, { recursive: true, force: true });
    }
  });

  it('writes another log for another seed, and the same first days for a longer one', async () => {
    const other = await mkdtemp(join(tmpdir(), 'daybook-generate-'));
    try {
      const [first] = (await generateLog(other, { days: 1, seed: 2 })).days;
      expect(first?.text).not.toBe(log.days[0]?.text);
      const longer = await generateLog(other, { days: 400 });
      expect(longer.days.slice(0, 367)).toEqual(log.days);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });

  it('puts cells among the same words, the same bytes each time', async () => {
    const two = await Promise.all(
      [1, 2].map(async () => {
        const other = await mkdtemp(join(tmpdir(), 'daybook-generate-'));
        try {
          return [await generateLog(other, { cells: 200 }), await contents(other)] as const;
        } finally {
          await rm(other, { recursive: true, force: true });
        }
      }),
    );
    const [[withCells, written], [, again]] = two as [(typeof two)[0], (typeof two)[0]];
    expect(written).toEqual(again);
    for (const [at, { cells, text, ...day }] of withCells.days.entries()) {
      expect(text.match(/^```ts run\n[^]*?\n```$/gm) ?? []).toEqual(cells.map(fenceOf));
      const without = cells.reduce((rest, cell) => rest.replace(`${fenceOf(cell)}\n\n`, ''), text);
      expect({ ...day, text: without, cells: [] }).toEqual(log.days[at]);
    }
    expect(withCells.days.filter(({ cells }) => cells.length === 2)).toHaveLength(100);
  });

  it('keeps to the schemas, and names only categories, courses and scales that are there', async () => {
    const read = async (name: string): Promise<unknown> =>
      parse(await readFile(join(folder, name), 'utf8'));
    const ids = async (name: string): Promise<string[]> =>
      (await readdir(join(folder, name))).map((file) => file.replace('.yaml', ''));

    SiteSchema.parse(await read('site.yaml'));
    const known = CategoriesSchema.parse(await read('categories.yaml')).map(({ id }) => id);
    for (const id of await ids('courses')) CourseSchema.parse(await read(`courses/${id}.yaml`));
    for (const id of await ids('scales')) ScaleSchema.parse(await read(`scales/${id}.yaml`));
    for (const { text, title } of log.days) {
      const day = DaySchema.parse(parse(text.split('---\n')[1] ?? ''));
      expect(day.title).toBe(title);
      expect(known).toEqual(expect.arrayContaining(day.categories));
      expect(await ids('courses')).toEqual(
        expect.arrayContaining([...day.courses, ...day.homework].map(({ course }) => course)),
      );
      expect(await ids('scales')).toEqual(
        expect.arrayContaining(day.assessments.map(({ scale }) => scale)),
      );
    }
  });

  it('has the shape of a real log', () => {
    const all = log.days.map(({ text }) => text).join('\n');
    const pictures = all.match(/^!\[/gm)?.length ?? 0;
    const fences = log.days.reduce((sum, day) => sum + day.fences, 0);
    expect(log.days).toHaveLength(367);
    expect(off(log.bytes, 3_400_000)).toBeLessThan(0.05);
    expect(off(log.words, 431_000)).toBeLessThan(0.05);
    expect(off(pictures, 3_992)).toBeLessThan(0.1);
    expect(off(fences, 562)).toBeLessThan(0.1);
    expect(off(log.days.filter((day) => day.hasRawHtml).length, 93)).toBeLessThan(0.1);
  });

  it('has no formula that KaTeX refuses or warns of', () => {
    const formulas = log.days.flatMap((day) => day.formulas);
    expect(formulas.length).toBeGreaterThan(500);
    for (const formula of formulas)
      katex.renderToString(formula, { throwOnError: true, strict: 'error' });
  });
});

/** How far from what is wanted, as a part of it. */
function off(value: number, wanted: number): number {
  return Math.abs(value / wanted - 1);
}

async function contents(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((entry) => entry.isFile())
    .map(async (entry): Promise<[string, string]> => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), await readFile(path, 'utf8')];
    });
  return Object.fromEntries(await Promise.all(texts));
}
