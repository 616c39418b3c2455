import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What was made once, kept in files of a folder as JSON, each under a key made of all
 * that it depends on. What is stale is never asked for, and is forgotten in time.
 *
 * @param isWhole whether what a file holds is what was kept there.
 * @param spare how many values that nobody asked for stay: another run may still be making pages of them.
 */
export function openMemory<T>(
  folder: string,
  isWhole: (value: unknown) => value is T,
  spare = 50,
): Memory<T> {
  const pathOf = (key: string) => join(folder, `${key}.json`);
  return {
    pathOf,
    async recall(key) {
      try {
        const value: unknown = JSON.parse(await readFile(pathOf(key), 'utf8'));
        return isWhole(value) ? value : undefined;
      } catch {
        // Not there, or half-written by a run that was killed: it is made anew.
        return undefined;
      }
    },
    async keep(key, value) {
      await writeWhole(pathOf(key), JSON.stringify(value));
    },
    forgetOthers: (keys) => forgetOthers(folder, new Set(keys.map((key) => `${key}.json`)), spare),
  };
}

/** A key: the digest of everything that decides about a value. */
export function keyOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 40);
}

/** Writes a file so that nobody ever reads half of it: two runs may write the same one at once. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.tmp`;
  await writeFile(draft, content);
  await rename(draft, path);
}

/** Forgets all files of a folder but these, by their names, and the youngest of the others. */
export async function forgetOthers(
  folder: string,
  kept: Set<string>,
  spare: number,
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => !kept.has(name));
  if (stale.length <= spare) return;
  const aged = await Promise.all(
    stale.map(async (name) => {
      const facts = await stat(join(folder, name)).catch(() => undefined);
      return { name, age: facts ? -facts.mtimeMs : 0 };
    }),
  );
  const forgotten = aged.toSorted((a, b) => a.age - b.age).slice(spare);
  await Promise.all(forgotten.map(({ name }) => rm(join(folder, name), { force: true })));
}

export interface Memory<T> {
  /** The file in which the value of a key is kept. */
  pathOf(key: string): string;
  recall(key: string): Promise<T | undefined>;
  keep(key: string, value: T): Promise<void>;
  /** Forgets all but these keys and the youngest of the others. */
  forgetOthers(keys: string[]): Promise<void>;
}
