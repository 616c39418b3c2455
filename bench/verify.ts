import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Builder } from './builders.ts';
import type { GeneratedDay } from './generate.ts';

/**
 * Reads what a build wrote and says how much it is. Throws when it is not the whole log:
 * a day without its page, a page without its title, its end, its formulas or its code.
 */
export async function verify(
  builder: Builder,
  days: readonly GeneratedDay[],
  edit?: { day: GeneratedDay; mark: string },
): Promise<Output> {
  for (const day of days) {
    const html = await readFile(join(builder.out, builder.page(day)), 'utf8');
    const missing = lacks(html, day, edit?.day === day ? edit.mark : undefined);
    if (missing) throw new Error(`${builder.name}: the page of ${day.date} lacks ${missing}`);
  }
  const files = (await readdir(builder.out, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  );
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, bytes };
}

function lacks(html: string, day: GeneratedDay, mark: string | undefined): string | undefined {
  if (!html.includes(day.title)) return 'its title';
  if (!html.includes(LAST_LINE)) return 'its end';
  if (mark !== undefined && !html.includes(mark)) return 'what was just written into it';
  if (occurrences(html, 'class="katex"') < day.formulas.length) return 'some of its formulas';
  if (html.includes('katex-error')) return 'a formula without an error';
  if (occurrences(html, '<pre') < day.fences) return 'some of its code';
  if (day.fences > 0 && !/<pre[^>]*><code[^>]*><span/.test(html)) return 'colours in its code';
  return undefined;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

const LAST_LINE = 'See you tomorrow';

export interface Output {
  pages: number;
  bytes: number;
}
