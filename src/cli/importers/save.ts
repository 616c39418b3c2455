import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all, and the folders above it. */
export function saveText(path: string, text: string): void {
  save(path, (temporary) => {
    writeFileSync(temporary, text);
  });
}

/** Copies a file whole or not at all, and makes the folders above it. */
export function saveCopy(from: string, to: string): void {
  save(to, (temporary) => {
    copyFileSync(from, temporary);
  });
}

function save(path: string, write: (temporary: string) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    write(temporary);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
