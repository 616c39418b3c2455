import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cacheDir, root } from 'astro:config/server';
import { link } from '../components/link.ts';
import { cellsOf, htmlOf, labsOf, readLog } from '../log.ts';
import { keyOf, openMemory } from '../memory.ts';
import { documentOf } from './document.ts';
import { makeIndex } from './make-index.ts';
import type { SearchDocument, SearchFile } from './make-index.ts';

/**
 * The files of the search index of all days that the log shows. It is made anew when a
 * document has changed, and remembered from one build to the next.
 */
export async function searchFiles(): Promise<SearchFile[]> {
  const log = await readLog();
  const documents = await Promise.all(
    log.days.map(async (day): Promise<SearchDocument> => {
      const [html, cells, labs] = await Promise.all([htmlOf(day), cellsOf(day), labsOf(day)]);
      return { url: link(day.path), content: documentOf(day, { html, cells, labs }, log) };
    }),
  );
  const { language } = log.site;
  const makers = await Promise.all(
    ['package-lock.json', 'src/search/make-index.ts'].map((file) =>
      readFile(new URL(file, root), 'utf8'),
    ),
  );
  const parts = documents.flatMap(({ url, content }) => [url, content]);
  const key = keyOf(...makers, language, ...parts);
  if (made?.key !== key) made = { key, files: recalled(key, documents, language) };
  return made.files;
}

/** In `dev` one index serves until the log changes. */
let made: { key: string; files: Promise<SearchFile[]> } | undefined;

async function recalled(
  key: string,
  documents: readonly SearchDocument[],
  language: string,
): Promise<SearchFile[]> {
  const memory = openMemory(fileURLToPath(new URL('search/', cacheDir)), isKept, SPARE);
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
