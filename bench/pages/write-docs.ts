import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Puts what was printed into `docs/pages.md`. */
export async function writeDocs(printed: string): Promise<void> {
  const path = fileURLToPath(new URL('../../docs/pages.md', import.meta.url));
  await writeFile(path, withPrinted(await readFile(path, 'utf8'), printed));
}

/** The text with what stands between its marks replaced; throws when it has none. */
export function withPrinted(text: string, printed: string): string {
  const [begin, end] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  if (!text.includes(BEGIN) || end < begin) throw new Error(`there is no “${BEGIN}” with its end`);
  return `${text.slice(0, begin)}\n\n${printed.trim()}\n\n${text.slice(end)}`;
}

const BEGIN = '<!-- printed -->';
const END = '<!-- end -->';
