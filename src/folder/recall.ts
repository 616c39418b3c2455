import { readFile } from 'node:fs/promises';
import type { CellRecord } from '../cells/contract.ts';
import type { Body } from '../journal/body.ts';
import type { ShownLab } from '../lab/lab.ts';
import type { LabRecord } from './labs/record.ts';
import type { Post } from './post.ts';

/** The rendered text of a post, from the file in which it is remembered. */
export async function recallHtml(path: string): Promise<string> {
  return (await recallBody(path)).html;
}

/** The rendered text of a post with all that is known of it, from the file in which it is remembered. */
export async function recallBody(path: string): Promise<Body> {
  return (JSON.parse(await readFile(path, 'utf8')) as Post).body;
}

/** What the cells of a post gave, from the file in which it is remembered. */
export async function recallCells(path: string): Promise<CellRecord> {
  return (JSON.parse(await readFile(path, 'utf8')) as { record: CellRecord }).record;
}

/** The labs of a post, from the files in which they are remembered. */
export async function recallLabs(paths: readonly string[]): Promise<ShownLab[]> {
  const records = await Promise.all(
    paths.map(async (path) => JSON.parse(await readFile(path, 'utf8')) as LabRecord),
  );
  return records.flatMap(({ lab, html = '' }) => (lab ? [{ lab, code: html.trim() }] : []));
}
