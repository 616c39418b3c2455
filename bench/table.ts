import type { Result, State } from './compare.ts';
import { goals } from './goals.ts';
import type { Measurement } from './measure.ts';
import { summarize, type Summary } from './statistics.ts';
import type { TypesTaken } from './types.ts';

/**
 * The results as a table for people, and below it whether each goal is met. With a third
 * result, of the log with cells, there are columns for it and for what it has more.
 */
export function table(daybook: Result, bare: Result, cells?: CellsResult): string {
  const results = [daybook, bare, ...(cells ? [cells.result] : [])];
  const measured = (label: string, state: State, what: Quantity, unit: Unit): Row => {
    const all = results.map((result) => known(result[state], what));
    const [ours, theirs, withCells] = all;
    return [
      label,
      ...[ours, theirs].map((each) => spread(each, unit)),
      ours && theirs ? (ours.median / theirs.median).toFixed(2) : '',
      ...(cells ? [spread(withCells, unit), more(ours, withCells, unit)] : []),
    ];
  };
  const written = (label: string, what: 'pages' | 'bytes', show: (of: number) => string): Row => {
    const [ours, theirs, ...withCells] = results.map(({ output }) => show(output[what]));
    return [label, ours ?? '', theirs ?? '', '', ...withCells];
  };
  const rows: Row[] = [
    ['', 'Daybook', 'bare Astro', 'Daybook / bare'].concat(
      cells ? [`with ${count(cells.count)} cells`, 'more than Daybook'] : [],
    ),
    measured('cold build', 'cold', 'seconds', 's'),
    measured('nothing changed', 'unchanged', 'seconds', 's'),
    measured('one day edited', 'edited', 'seconds', 's'),
    measured('processor, cold', 'cold', 'cpuSeconds', 's'),
    measured('processor, unchanged', 'unchanged', 'cpuSeconds', 's'),
    measured('processor, edited', 'edited', 'cpuSeconds', 's'),
    measured('peak memory, cold', 'cold', 'peakBytes', 'MB'),
    measured('peak memory, edited', 'edited', 'peakBytes', 'MB'),
    written('pages', 'pages', count),
    written('output', 'bytes', megabytes),
  ];
  return [...align(rows), '', ...goals(daybook, bare, cells)].join('\n');
}

/** Undefined for what some machines do not measure. */
function known(taken: readonly Measurement[], what: Quantity): Summary | undefined {
  const numbers = taken.flatMap((each) => each[what] ?? []);
  return numbers.length > 0 ? summarize(numbers) : undefined;
}

function spread(summary: Summary | undefined, unit: Unit): string {
  if (!summary) return 'not measured';
  const [middle, low, high] = [summary.median, summary.min, summary.max].map((each) =>
    inUnit(each, unit),
  );
  return `${middle} ${unit} (${low}–${high})`;
}

function more(less: Summary | undefined, than: Summary | undefined, unit: Unit): string {
  if (!less || !than) return '';
  const difference = than.median - less.median;
  return `${difference < 0 ? '−' : '+'}${inUnit(Math.abs(difference), unit)} ${unit}`;
}

function inUnit(number: number, unit: Unit): string {
  return unit === 's' ? number.toFixed(2) : (number / 1e6).toFixed(0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function align(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}

export interface CellsResult {
  /** Of the log with cells. */
  result: Result;
  /** How many cells it has. */
  count: number;
  types: TypesTaken;
}

type Quantity = 'seconds' | 'cpuSeconds' | 'peakBytes';

type Unit = 's' | 'MB';

type Row = string[];
