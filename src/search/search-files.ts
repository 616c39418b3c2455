import type { Day } from '../journal/day.ts';
import { withBase } from '../journal/hrefs.ts';
import { keyOf, openMemory } from '../memory.ts';
import { digestOfSources } from '../sources.ts';
import { documentOf } from './document.ts';
import type { SearchedLog, Text } from './document.ts';
import { makeIndex } from './make-index.ts';
import type { SearchDocument, SearchFile } from './make-index.ts';

/**
 * The files of the search index of all days of a log. It is made anew when a document has
 * changed, and remembered in `folder` from one build to the next.
 */
export async function searchFiles(log: ReadableLog, folder: string): Promise<SearchFile[]> {
  const { base, language } = log.site;
  const documents = await Promise.all(
    log.days.map(async (day): Promise<SearchDocument> => ({
      url: withBase(base, day.path),
      content: documentOf(day, await log.textOf(day), log),
    })),
  );
  const parts = documents.flatMap(({ url, content }) => [url, content]);
  const key = keyOf(digestOfSources(['search/make-index.ts']), language, ...parts);
  if (made?.key !== key) made = { key, files: recalled(key, documents, language, folder) };
  return made.files;
}

/** In `dev` one index serves until the log changes. */
let made: { key: string; files: Promise<SearchFile[]> } | undefined;

async function recalled(
  key: string,
  documents: readonly SearchDocument[],
  language: string,
  folder: string,
): Promise<SearchFile[]> {
  const memory = openMemory(folder, isKept, SPARE);
  const kept = await memory.recall(key);
  if (kept)
    return kept.map(([path, content]) => ({ path, content: Buffer.from(content, 'base64') }));
  const files = await makeIndex(documents, language);
  const texts = files.map(({ path, content }): Kept => [
    path,
    Buffer.from(content).toString('base64'),
  ]);
  await memory.keep(key, texts);
  await memory.forgetOthers([key]);
  return files;
}

/** Megabytes each: of other states of the log only the last is kept. */
const SPARE = 1;

function isKept(value: unknown): value is Kept[] {
  return Array.isArray(value) && value.length > 0;
}

type Kept = [path: string, base64: string];

/** A log, and the texts of its days. */
export interface ReadableLog extends SearchedLog {
  textOf: (day: Day) => Text | Promise<Text>;
}
