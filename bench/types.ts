import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataTypes } from '../src/cells/build/data-types.ts';
import { checkTypes } from '../src/cells/build/types.ts';
import type { Cell } from '../src/journal/cell.ts';
import { fenceOf } from './cells.ts';
import { editMiddleDay } from './edit.ts';
import type { GeneratedDay, GeneratedLog } from './generate.ts';

/**
 * The seconds that checking the types of a log's cells takes, without the rest of a build:
 * with nothing remembered, and after the edit that `editMiddleDay` makes. Throws where the check finds
 * something, since made-up cells are all right.
 */
export async function measureTypes(
  log: GeneratedLog,
  workplace: string,
  runs: number,
): Promise<TypesTaken> {
  const having = log.days.filter(({ cells }) => cells.length > 0);
  const taken: TypesTaken = { cold: [], changed: [] };
  for (let run = 1; run <= runs; run++) {
    const folder = await mkdtemp(join(workplace, 'types-'));
    try {
      taken.cold.push(await secondsOf(having.map(cellsOf), folder));
      const { day, text, cells } = editMiddleDay(log, run);
      const after = having.map((each) => (each === day ? { ...day, text, cells } : each));
      taken.changed.push(await secondsOf(after.map(cellsOf), folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return taken;
}

/** The cells of a made-up day, as Markdown finds them. */
export function cellsOf({ file, text, cells }: GeneratedDay): { file: string; cells: Cell[] } {
  const found = cells.map((cell, index): Cell => {
    const line = text.slice(0, text.indexOf(fenceOf(cell))).split('\n').length;
    const indents = cell.code.split('\n').map(() => 0);
    const id = `cell-${index + 1}`;
    return { index, id, code: `${cell.code}\n`, line, indents, options: {} };
  });
  return { file, cells: found };
}

async function secondsOf(
  posts: { file: string; cells: Cell[] }[],
  folder: string,
): Promise<number> {
  const started = performance.now();
  const problems = [
    ...(await checkTypes(posts, { folder, dataTypes: dataTypes([]), version: '' })).values(),
  ];
  const seconds = (performance.now() - started) / 1000;
  const [first] = problems.flat();
  if (first) throw new Error(`${first.file}:${first.line}:${first.column} ${first.message}`);
  return seconds;
}

export interface TypesTaken {
  cold: number[];
  changed: number[];
}
