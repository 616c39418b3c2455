import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { addDays } from '../src/journal/calendar.ts';
import { createCells } from './cells.ts';
import { createPost, type Post } from './post.ts';
import { categories, courses, scales, site } from './registries.ts';
import { shareCells } from './share-cells.ts';

/**
 * Writes a log of that many days, one file a day without gaps, into an empty folder: the
 * same bytes each time. Its shape is that of a real log of 367 posts, 3.4 MB and 431,000
 * words; its words are drawn from a list and mean nothing. With `cells`, so many small cells
 * stand among the same words: see `shareCells`.
 */
export async function generateLog(
  folder: string,
  { days = 367, seed = 1, cells = 0 }: { days?: number; seed?: number; cells?: number } = {},
): Promise<GeneratedLog> {
  const posts = shareCells(cells, days).map((share, at): GeneratedDay => {
    const post = createPost(seed, at + 1, createCells(seed, at + 1, share));
    const date = addDays(site.dayZero, at + 1);
    return { ...post, date, file: `days/${date.slice(0, 4)}/${date}.md` };
  });
  const files = [
    { file: 'site.yaml', text: stringify(site) },
    { file: 'categories.yaml', text: stringify(categories) },
    ...[...courses].map(({ id, ...course }) => ({
      file: `courses/${id}.yaml`,
      text: stringify(course),
    })),
    ...[...scales].map(({ id, ...scale }) => ({
      file: `scales/${id}.yaml`,
      text: stringify(scale),
    })),
    ...posts,
  ];
  const folders = new Set(files.map(({ file }) => dirname(join(folder, file))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const { file, text } of files) await writeFile(join(folder, file), text);
  return {
    folder,
    days: posts,
    bytes: sum(posts.map(({ text }) => Buffer.byteLength(text))),
    words: sum(posts.map(({ text }) => text.split(/\s+/).filter(Boolean).length)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export interface GeneratedLog {
  /** The author's folder that holds it. */
  folder: string;
  days: GeneratedDay[];
  /** Of the days' files together. */
  bytes: number;
  /** As `wc -w` counts them, markup included. */
  words: number;
}

export interface GeneratedDay extends Post {
  /** YYYY-MM-DD */
  date: string;
  /** Its path in the folder. */
  file: string;
}
