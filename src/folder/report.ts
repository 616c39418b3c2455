import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../journal/problem.ts';

/** How problems can be printed. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * Prints problems for a person (`text`), a program (`json`) or as annotations of a
 * GitHub workflow (`github`).
 *
 * @param options `folder` is where the files lie, `shown` what is put before their names;
 * `only: 'errors'` leaves warnings out of the text, and counts them.
 */
export function report(
  problems: readonly Problem[],
  checked: number,
  format: ReportFormat,
  options: { folder: string; shown: string; only?: 'errors' },
): string {
  const shown = (file: string) => (options.shown === '' ? file : `${options.shown}/${file}`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (format === 'json') {
    const listed = problems.map((problem) => ({ ...problem, file: shown(problem.file) }));
    return JSON.stringify({ checked, errors, warnings, problems: listed }, undefined, 2);
  }
  if (format === 'github') {
    return problems.map((problem) => annotation(problem, shown(problem.file))).join('\n');
  }
  const sources = new Map<string, string[]>();
  const lineOf = ({ file, line }: Problem): string | undefined => {
    let lines = sources.get(file);
    if (!lines) sources.set(file, (lines = linesOf(join(options.folder, file))));
    return lines[line - 1];
  };
  const told = problems.filter(({ severity }) => severity === (options.only ? 'error' : severity));
  const parts = told.map((problem) => describe(problem, shown(problem.file), lineOf(problem)));
  const rest = told.length < problems.length ? ' (`npm run check` shows them)' : '';
  return [...parts, summary(checked, errors, warnings) + rest].join('\n');
}

function describe(problem: Problem, file: string, source: string | undefined): string {
  const { line, column, severity, message, fix } = problem;
  const lines = [`${file}:${line}:${column} ${severity} ${message}`];
  if (source !== undefined && source.trim() !== '') lines.push(...excerpt(problem, source));
  if (fix) lines.push(`  fix: ${fix}`);
  return `${lines.join('\n')}\n`;
}

/** The offending line with carets under what is wrong; of a long line only the part around it. */
function excerpt({ line, column, length = 1 }: Problem, source: string): string[] {
  const width = 100;
  const start = column - 1 < width - 20 ? 0 : column - 1 - 40;
  const visible = source.slice(start, start + width);
  const before = visible.slice(0, column - 1 - start).replace(/[^\t]/gu, ' ');
  const carets = '^'.repeat(Math.max(1, Math.min(length, visible.length - (column - 1 - start))));
  const gutter = String(line).padStart(5);
  const dots = start > 0 ? '…' : '';
  const more = source.length > start + width ? '…' : '';
  return [
    `${gutter} | ${dots}${visible}${more}`,
    `${' '.repeat(gutter.length)} | ${dots ? ' ' : ''}${before}${carets}`,
  ];
}

function annotation({ line, column, length = 1, severity, kind, message, fix }: Problem, file: string) {
  const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + length}`;
  const text = fix ? `${message}\nfix: ${fix}` : message;
  return `::${severity} ${place},title=${property(kind)}::${data(text)}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/);
  } catch {
    return [];
  }
}

function summary(checked: number, errors: number, warnings: number): string {
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(checked, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}
