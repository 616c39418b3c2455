import { changedCell, fenceOf, type MadeUpCell } from './cells.ts';
import type { GeneratedDay, GeneratedLog } from './generate.ts';

/**
 * What an author does between two builds: the day in the middle of the log gets one
 * sentence more, and where it has cells the last of them one line more. Each run's edit is
 * one that no build has seen.
 */
export function editMiddleDay(log: GeneratedLog, run: number): Edit {
  const day = log.days[log.days.length >> 1];
  if (!day) throw new RangeError('the log has no day to edit');
  const mark = `Written into this day by run ${run} of the benchmark.`;
  const text = `${day.text}\n${mark}\n`;
  const cell = day.cells.at(-1);
  if (!cell) return { day, text, cells: [], shows: [mark] };
  const changed = changedCell(cell, run);
  // A function: in a text to put in, `$` would have a meaning.
  const edited = text.replace(fenceOf(cell), () => fenceOf(changed));
  const cells = [...day.cells.slice(0, -1), changed];
  return { day, text: edited, cells, shows: [mark, ...changed.shows] };
}

export interface Edit {
  day: GeneratedDay;
  /** Its whole file, as it is now. */
  text: string;
  /** Its cells, as they are now. */
  cells: readonly MadeUpCell[];
  /** What its page must show. */
  shows: string[];
}
