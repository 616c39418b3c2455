/** A table in Markdown, as Prettier would write it: its first column to the left, numbers to the right. */
export function markdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) =>
    Math.max(4, ...[head, ...rows].map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Three digits and the unit. */
export function milliseconds(time: number): string {
  return `${time.toFixed(time < 9.995 ? 2 : time < 99.95 ? 1 : 0)} ms`;
}

export function megabytes(bytes: number | undefined): string {
  if (bytes === undefined) return 'not measured';
  return `${(bytes / 1e6).toFixed(bytes < 9.95e6 ? 1 : 0)} MB`;
}

/** Two digits or more, however far from 1. */
export function ratio(number: number): string {
  if (number < 0.1) return number.toPrecision(2);
  return number < 10 ? number.toFixed(2) : Math.round(number).toLocaleString('en');
}

export function digits(right: number | undefined): string {
  return right === undefined ? '—' : right.toFixed(1);
}

export function count(rows: number): string {
  return rows.toLocaleString('en');
}
