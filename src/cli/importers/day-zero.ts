import { addDays, dayNumber } from '../../journal/calendar.ts';
import type { Problem } from '../../journal/problem.ts';
import type { Entry } from './importer.ts';

/**
 * The date before Day 1, as most entries tell it that name their number; where none does,
 * the day before the first entry. Undefined without entries.
 */
export function dayZeroOf(entries: readonly Pick<Entry, 'date' | 'number'>[]): string | undefined {
  const votes = new Map<string, number>();
  for (const { date, number } of entries) {
    if (!number) continue;
    const zero = addDays(date, -number.value);
    votes.set(zero, (votes.get(zero) ?? 0) + 1);
  }
  const [winner] = [...votes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const first = entries.map(({ date }) => date).sort()[0];
  return winner?.[0] ?? (first === undefined ? undefined : addDays(first, -1));
}

/** A warning where an entry names another number than the one its date gives. */
export function numberProblems(entry: Entry, dayZero: string): Problem[] {
  const { number, source, date } = entry;
  const derived = dayNumber(dayZero, date);
  if (!number || number.value === derived) return [];
  return [
    {
      file: source,
      line: number.line,
      column: number.column,
      severity: 'warning',
      kind: 'day-number',
      message: `says Day ${number.value}, but ${date} is Day ${derived} when Day 1 is ${addDays(dayZero, 1)}`,
      fix: 'correct the date of the post, or `dayZero` in site.yaml',
    },
  ];
}
