import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { stringify } from 'yaml';
import { openFolder } from '../folder/open.ts';
import type { Folder } from '../folder/open.ts';
import { contentFolder, shownPath } from '../folder/places.ts';
import { addDays, dateIn, isDate } from '../journal/calendar.ts';
import { didYouMean, readOptions, UsageError, withUsage } from './options.ts';

const usage = 'npm run new -- "Title" [--date YYYY-MM-DD] [--category <id> …] [--course <id> …]';

/** `npm run new`: the next entry in its place, with front matter that passes `check`. Never overwrites. */
export function newCommand(args: string[]): Promise<number> {
  return withUsage(usage, async () => {
    const { values, positionals } = readOptions(args, {
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        category: { type: 'string', multiple: true, default: [] },
        course: { type: 'string', multiple: true, default: [] },
      },
    });
    const title = positionals.join(' ').replace(/\s+/g, ' ').trim();
    if (title === '') throw new UsageError('the title is missing');

    const content = contentFolder();
    const folder = await openFolder(content);
    if (!folder.site)
      throw new UsageError(
        `there is no readable site.yaml in \`${content}\`: run \`npm run check\``,
      );
    const date = values.date ?? nextDate(folder);
    if (!isDate(date)) throw new UsageError(`\`${date}\` is no date: write it like 2024-05-14`);
    const taken = folder.dated.find((one) => one.date === date);
    if (taken)
      throw new UsageError(`${date} is written already: ${join(shownPath(content), taken.file)}`);

    const categories = await choose('category', values.category, folder.categories);
    if (categories.length === 0)
      throw new UsageError(`name a category with --category: ${listOf(folder.categories)}`);
    const courses = await choose('course', values.course, folder.courses, { mayBeNone: true });

    const file = join('days', date.slice(0, 4), `${date}.md`);
    const path = join(content, file);
    if (existsSync(path))
      throw new UsageError(`${join(shownPath(content), file)} is there already`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, entry(title, categories, courses), { flag: 'wx' });
    process.stdout.write(`${join(shownPath(content), file)}\n`);
    return 0;
  });
}

/** Today, or the first free day after it when today is written already. */
function nextDate(folder: Folder): string {
  const written = new Set(folder.dated.map(({ date }) => date));
  let date = dateIn(folder.site?.timeZone ?? 'UTC', new Date());
  while (written.has(date)) date = addDays(date, 1);
  return date;
}

function entry(title: string, categories: string[], courses: string[]): string {
  const matter = stringify(
    {
      title,
      categories,
      ...(courses.length > 0 ? { courses: courses.map((course) => ({ course })) } : {}),
    },
    { lineWidth: 0 },
  );
  return `---\n${matter}---\n\n`;
}

type Known = readonly { id: string }[];

/** Checks ids against what is known; asks for them when none is named and somebody is there to answer. */
async function choose(
  what: string,
  named: string[],
  known: Known,
  { mayBeNone = false } = {},
): Promise<string[]> {
  const ids = known.map(({ id }) => id);
  let chosen = named.flatMap(idsIn);
  if (chosen.length === 0 && !mayBeNone && process.stdin.isTTY && process.stdout.isTTY) {
    const prompt = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await prompt.question(`${what} (${listOf(known)}): `);
    prompt.close();
    chosen = idsIn(answer);
  }
  for (const id of chosen) {
    if (ids.includes(id)) continue;
    throw new UsageError(`there is no ${what} \`${id}\`${didYouMean(id, ids)}`);
  }
  return [...new Set(chosen)];
}

function idsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((id) => id !== '');
}

function listOf(known: Known): string {
  return known.length > 0 ? known.map(({ id }) => id).join(', ') : 'none yet';
}
