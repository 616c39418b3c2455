import type { Result } from './compare.ts';
import { summarize } from './statistics.ts';
import type { CellsResult } from './table.ts';

/** What was wanted and whether it came true, one line each; what has no goal is only told. */
export function goals(daybook: Result, bare: Result, cells?: CellsResult): string[] {
  const [coldBare, unchangedBare] = [median(bare.cold), median(bare.unchanged)];
  return [
    part('A cold build', median(daybook.cold) / coldBare, 'cold build', 0.9),
    part('One edited day', median(daybook.edited) / unchangedBare, 'unchanged rebuild', 1.2),
    ...(cells ? costs(daybook, cells) : []),
  ];
}

/** What cells add to the builds of the same log in the same run, and what their types take. */
function costs(daybook: Result, { result, count, types }: CellsResult): string[] {
  const added = (state: 'cold' | 'unchanged' | 'edited'): number =>
    median(result[state]) - median(daybook[state]);
  const all = `${count.toLocaleString('en')} cells`;
  // The goals are for so many cells; of fewer or more it is only told what they cost.
  const { cold, unchanged, types: typesCold, change } = count === CELLS_OF_GOALS ? LIMITS : {};
  return [
    told(`${all} add`, added('cold'), 'to a cold build', cold),
    told(`${all} add`, added('unchanged'), 'to an unchanged build', unchanged),
    told('One changed cell adds', added('edited'), 'to a build with one day edited'),
    told(
      `The types of ${all} take`,
      summarize(types.cold).median,
      'with nothing remembered',
      typesCold,
    ),
    told('The same types take', summarize(types.changed).median, 'after one change', change),
  ];
}

function part(what: string, ratio: number, whose: string, limit: number): string {
  return `${met(ratio, limit)}  ${what} takes ${ratio.toFixed(2)} of the bare site's ${whose} (goal: at most ${limit})`;
}

/** A line about seconds, with a verdict where there is a limit. */
function told(what: string, seconds: number, where: string, limit?: number): string {
  const goal = limit === undefined ? '' : ` (goal: at most ${limit})`;
  return `${met(seconds, limit)}  ${what} ${seconds.toFixed(2).replace('-', '−')} s ${where}${goal}`;
}

export function met(value: number, limit: number | undefined): string {
  return limit === undefined ? '       ' : verdict(value <= limit);
}

export function verdict(isMet: boolean): string {
  return isMet ? 'met    ' : 'NOT met';
}

function median(taken: Result['cold']): number {
  return summarize(taken.map(({ seconds }) => seconds)).median;
}

/** How many cells, two in each of 100 posts, the goals speak of. */
export const CELLS_OF_GOALS = 200;

/** In seconds. */
const LIMITS: Partial<Record<'cold' | 'unchanged' | 'types' | 'change', number>> = {
  cold: 3,
  unchanged: 0.3,
  types: 1.5,
  change: 0.5,
};
