import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the program: where `package.json` lies. */
export const programRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The author's folder: `DAYBOOK_CONTENT`, relative to where the command was called, or `content`. */
export function contentFolder(): string {
  const named = process.env['DAYBOOK_CONTENT'];
  return named ? resolve(process.env['INIT_CWD'] ?? '.', named) : resolve(programRoot, 'content');
}

/**
 * Where everything remembered about one author's folder is kept. Two folders never
 * share one, so that two builds do not disturb each other.
 */
export function cacheFolder(content: string): string {
  const path = realOrResolved(content);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 10);
  return resolve(programRoot, '.daybook', `${basename(path)}-${hash}`);
}

/** The folder as the author knows it: relative to where the command was called, when below it. */
export function shownPath(folder: string): string {
  const path = relative(process.env['INIT_CWD'] ?? process.cwd(), folder);
  return path.startsWith('..') ? folder : path.split(sep).join('/');
}

function realOrResolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
