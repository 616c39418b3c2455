import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../journal/problem.ts';
import { LARGEST } from './read-text.ts';

/** How problems can be printed. */
export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/**
 * Prints problems for a person (`text`), a program (`json`) or as annotations of a
 * GitHub workflow (`github`).
 *
 * @param options `folder` is where the files lie, `shown` what is put before their names;
 * `tell` chooses what the text shows in full; the rest is only counted.
 */
export function report(
  problems: readonly Problem[],
  checked: number,
  format: ReportFormat,
  options: { folder: string; shown: string; tell?: (problem: Problem) => boolean },
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
  const told = problems.filter(options.tell ?? (() => true));
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
  const visible = source
    .slice(start, start + width)
    .toWellFormed()
    .replace(invisible, '\uFFFD');
  const caret = column - 1 - start;
  const before = blanksUnder(visible.slice(0, caret));
  const carets = '^'.repeat(Math.max(1, blanksUnder(visible.slice(caret, caret + length)).length));
  const gutter = String(line).padStart(5);
  const dots = start > 0 ? '…' : '';
  const more = source.length > start + width ? '…' : '';
  return [
    `${gutter} | ${dots}${visible}${more}`,
    `${' '.repeat(gutter.length)} | ${dots ? ' ' : ''}${before}${carets}`,
  ];
}

/** Letters that would act on the terminal instead of being shown. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const invisible = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /\p{Emoji_Presentation}|\uFE0F|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;

/** Blanks as wide as the text is in a terminal: two for an emoji or a Chinese letter; tabs stay. */
function blanksUnder(text: string): string {
  const blanks = [...letters.segment(text)].map(({ segment }) =>
    segment === '\t' ? '\t' : wide.test(segment) ? '  ' : ' ',
  );
  return blanks.join('');
}

function annotation(
  { line, column, length = 1, severity, kind, message, fix }: Problem,
  file: string,
) {
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
    const facts = statSync(path);
    if (!facts.isFile() || facts.size > LARGEST) return [];
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? [] : text.replace(/^\uFEFF/, '').split(/\r?\n/);
  } catch {
    return [];
  }
}

function summary(checked: number, errors: number, warnings: number): string {
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${count(checked, 'file')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}
