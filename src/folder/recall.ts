import { readFile } from 'node:fs/promises';
import type { CellRecord } from '../cells/contract.ts';
import type { Post } from './post.ts';

/** The rendered text of a post, from the file in which it is remembered. */
export async function recallHtml(path: string): Promise<string> {
  return (JSON.parse(await readFile(path, 'utf8')) as Post).body.html;
}

/** What the cells of a post gave, from the file in which it is remembered. */
export async function recallCells(path: string): Promise<CellRecord> {
  return (JSON.parse(await readFile(path, 'utf8')) as { record: CellRecord }).record;
}
