import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Builder } from './builders.ts';
import type { Edit } from './edit.ts';
import type { GeneratedDay } from './generate.ts';

/**
 * Reads what a build wrote and says how much it is. Throws when it is not the whole log: a
 * day without its page, a page without its title, its end, its formulas, its code or what
 * its cells compute.
 */
export async function verify(builder: Builder, edit?: Edit): Promise<Output> {
  for (const day of builder.log.days) {
    const html = await readFile(join(builder.out, builder.page(day)), 'utf8');
    const missing = lacks(html, day, edit?.day === day ? edit.shows : []);
    if (missing) throw new Error(`${builder.name}: the page of ${day.date} lacks ${missing}`);
  }
  const files = (await readdir(builder.out, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  );
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { pages: files.filter(({ name }) => name.endsWith('.html')).length, bytes };
}

function lacks(html: string, day: GeneratedDay, shows: readonly string[]): string | undefined {
  if (!html.includes(day.title)) return 'its title';
  if (!html.includes(LAST_LINE)) return 'its end';
  if (!shows.every((each) => html.includes(each))) return 'what was just written into it';
  if (occurrences(html, 'class="katex"') < day.formulas.length) return 'some of its formulas';
  if (html.includes('katex-error')) return 'a formula without an error';
  if (occurrences(html, '<pre') < day.fences + day.cells.length) return 'some of its code';
  if (day.fences > 0 && !/<pre[^>]*><code[^>]*><span/.test(html)) return 'colours in its code';
  const computed = day.cells.flatMap(({ shows }) => shows);
  if (!computed.every((each) => html.includes(each))) return 'what one of its cells computes';
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
