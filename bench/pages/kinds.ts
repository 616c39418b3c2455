import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { daysOf } from '../../e2e/days.ts';
import { filesOf } from '../../e2e/html.ts';

/** The page of each kind that is weighed; of several the longest. What a site lacks is left out. */
export function kindsOf(pages: readonly PageFile[]): KindOfPage[] {
  const { plain, withMath, withCellsAndLab } = daysOf(pages);
  const longest = (path: RegExp) =>
    pages
      .filter((page) => path.test(page.path))
      .toSorted((a, b) => b.html.length - a.html.length)
      .map((page) => page.path);
  const candidates: [string, string[]][] = [
    ['home', longest(/^\/$/)],
    [PLAIN_DAY, plain],
    ['day with mathematics', withMath],
    ['day with cells and a lab', withCellsAndLab],
    ['days', longest(/^\/days\/$/)],
    ['year', longest(/^\/days\/\d+\/$/)],
    ['category', longest(/^\/categories\/[^/]+\/$/)],
    ['course', longest(/^\/courses\/[^/]+\/$/)],
    ['homework', longest(/^\/homework\/$/)],
    ['ledger', longest(/^\/ledger\/$/)],
    ['search', longest(/^\/search\/$/)],
  ];
  return candidates.flatMap(([kind, [path]]) => (path === undefined ? [] : { kind, path }));
}

/** What has budgets of its own. */
export const PLAIN_DAY = 'plain day';

/** Every page of a built site that has content of its own. */
export async function readPages(folder: string): Promise<PageFile[]> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('/index.html'));
  const pages = await Promise.all(
    files.map(async (file) => ({
      path: file.slice(0, -'index.html'.length),
      html: await readFile(join(folder, file), 'utf8'),
    })),
  );
  return pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

export interface PageFile {
  /** `/day/1/` */
  path: string;
  html: string;
}

export interface KindOfPage {
  kind: string;
  path: string;
}
