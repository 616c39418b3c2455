import { CATEGORIES } from '../../e2e/lighthouse.ts';
import { markdown } from '../regression/markdown.ts';
import type { AuditedPage, WeighedPage } from './results.ts';

/** What each kind of page costs its reader. */
export function weightsTable(pages: readonly WeighedPage[]): string {
  const head = ['without fonts', 'with fonts', 'scripts', 'requests', 'CLS', 'LCP'];
  return markdown([
    ['', 'log', ...head],
    ...pages.map(({ kind, path, log, bytes, fonts, scriptBytes, requests, cls, lcp }) => [
      `${kind}, \`${path}\``,
      log,
      kilobytes(bytes - fonts),
      kilobytes(bytes),
      scriptBytes === 0 ? 'none' : kilobytes(scriptBytes),
      `${requests}`,
      shift(cls),
      seconds(lcp),
    ]),
  ]);
}

/** What Lighthouse says of each page. */
export function scoresTable(pages: readonly AuditedPage[]): string {
  return markdown([
    ['', 'log', ...CATEGORIES.map((name) => name.replace('-', ' ')), 'runs', 'FCP', 'LCP'],
    ...pages.map(({ kind, path, log, scores, runs, fcp, lcp }) => [
      `${kind}, \`${path}\``,
      log,
      ...CATEGORIES.map((name) => `${scores[name]}`),
      runs.join(', '),
      seconds(fcp),
      seconds(lcp),
    ]),
  ]);
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** 0 is said only of what has not moved at all. */
export function shift(cls: number): string {
  return cls === 0 ? '0' : cls.toPrecision(2);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
