import type { Result, State } from './compare.ts';
import type { Measurement } from './measure.ts';
import { summarize, type Summary } from './statistics.ts';

/** The results as a table for people, and below it whether each goal is met. */
export function table(daybook: Result, bare: Result): string {
  const seconds = (state: State): Row => {
    const [ours, theirs] = [daybook, bare].map((result) =>
      summarize(result[state].map((taken) => taken.seconds)),
    ) as [Summary, Summary];
    return [LABELS[state], spread(ours, 's'), spread(theirs, 's'), ratio(ours, theirs)];
  };
  const rows: Row[] = [
    ['', 'Daybook', 'bare Astro', 'Daybook / bare'],
    seconds('cold'),
    seconds('unchanged'),
    seconds('edited'),
    measuredRow('processor, cold', daybook.cold, bare.cold, 'cpuSeconds', 's'),
    measuredRow('processor, unchanged', daybook.unchanged, bare.unchanged, 'cpuSeconds', 's'),
    measuredRow('processor, edited', daybook.edited, bare.edited, 'cpuSeconds', 's'),
    measuredRow('peak memory, cold', daybook.cold, bare.cold, 'peakBytes', 'MB'),
    measuredRow('peak memory, edited', daybook.edited, bare.edited, 'peakBytes', 'MB'),
    ['pages', count(daybook.output.pages), count(bare.output.pages), ''],
    ['output', megabytes(daybook.output.bytes), megabytes(bare.output.bytes), ''],
  ];
  return [...align(rows), '', ...goals(daybook, bare)].join('\n');
}

function goals(daybook: Result, bare: Result): string[] {
  return [
    goal('A cold build', medianSeconds(daybook.cold), medianSeconds(bare.cold), 'cold build', 0.9),
    goal(
      'One edited day',
      medianSeconds(daybook.edited),
      medianSeconds(bare.unchanged),
      'unchanged rebuild',
      1.2,
    ),
  ];
}

function goal(what: string, ours: number, theirs: number, whose: string, limit: number): string {
  const part = ours / theirs;
  const verdict = part <= limit ? 'met    ' : 'NOT met';
  return `${verdict}  ${what} takes ${part.toFixed(2)} of the bare site's ${whose} (goal: at most ${limit})`;
}

/** A row of what some machines do not measure. */
function measuredRow(
  label: string,
  ours: Measurement[],
  theirs: Measurement[],
  what: 'cpuSeconds' | 'peakBytes',
  unit: Unit,
): Row {
  const [our, their] = [ours, theirs].map((all) => {
    const known = all.flatMap((taken) => taken[what] ?? []);
    return known.length > 0 ? summarize(known) : undefined;
  });
  if (!our || !their) return [label, 'not measured', 'not measured', ''];
  return [label, spread(our, unit), spread(their, unit), ratio(our, their)];
}

function medianSeconds(taken: Result[State]): number {
  return summarize(taken.map(({ seconds }) => seconds)).median;
}

function spread({ median, min, max }: Summary, unit: Unit): string {
  const [middle, low, high] = [median, min, max].map((each) =>
    unit === 's' ? each.toFixed(2) : (each / 1e6).toFixed(0),
  );
  return `${middle} ${unit} (${low}–${high})`;
}

function ratio(ours: Summary, theirs: Summary): string {
  return (ours.median / theirs.median).toFixed(2);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function align(rows: readonly Row[]): string[] {
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}

const LABELS: Record<State, string> = {
  cold: 'cold build',
  unchanged: 'nothing changed',
  edited: 'one day edited',
};

type Unit = 's' | 'MB';

type Row = [label: string, ours: string, theirs: string, ratio: string];
