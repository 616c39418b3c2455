import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Writes a log that was made up by code into a folder of its own. */
export async function writeLog({ site, categories, courses = {}, days }: Log, folder: string) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'courses'), { recursive: true });
  await writeFile(join(folder, 'site.yaml'), stringify(site));
  if (categories) await writeFile(join(folder, 'categories.yaml'), stringify(categories));
  for (const [id, course] of Object.entries(courses))
    await writeFile(join(folder, 'courses', `${id}.yaml`), stringify(course));
  for (const { date, text, ...fields } of days) {
    const year = join(folder, 'days', date.slice(0, 4));
    await mkdir(year, { recursive: true });
    await writeFile(join(year, `${date}.md`), `---\n${stringify(fields)}---\n\n${text}\n`);
  }
}

/** The page of a day: `/day/12/`, or `/day/2021-12-15/` before Day 1. */
export function pathOf({ site }: Log, { date }: LogDay): string {
  const number = (Date.parse(date) - Date.parse(site.dayZero)) / 86_400_000;
  return `/day/${number < 1 ? date : number}/`;
}

/** The years in which there is a day, in their order. */
export function yearsOf({ days }: Log): string[] {
  return [...new Set(days.map(({ date }) => date.slice(0, 4)))];
}

/** The dates from one to another. */
export function dates(from: string, to: string): string[] {
  const all: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    all.push(new Date(at).toISOString().slice(0, 10));
  return all;
}

export interface Log {
  site: {
    title: string;
    description: string;
    url: string;
    dayZero: string;
    author: { name: string };
    language?: string;
    timeZone?: string;
  };
  categories?: { id: string; label: string; description?: string }[];
  courses?: Record<string, { title: string; units?: { number: number; title: string }[] }>;
  /** In the order of dates. */
  days: LogDay[];
}

export interface LogDay {
  date: string;
  title: string;
  categories: string[];
  text: string;
  summary?: string[];
  minutes?: number;
  courses?: { course: string; units?: number[] }[];
  homework?: object[];
}
