import { createHash, randomUUID } from 'node:crypto';
import {
  access,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../journal/problem.ts';
import type { Table } from './data-table.ts';

/** What is known of a file with data that was read before. */
export interface KnownTable {
  rows: number;
  problems: Problem[];
  /** The values as a `ColumnsFile`, and the digest of its text; left out when there is none. */
  columns?: { path: string; digest: string };
}

/** Tables that were read before, each by a key that names all that made it. */
export interface DataMemory {
  recall(key: string): Promise<KnownTable | undefined>;
  /** Keeps what was found. The values are kept where the names of their columns are given. */
  remember(
    key: string,
    table: Pick<Table, 'rows' | 'problems'>,
    values?: { names: string[]; values: Table['values'] },
  ): Promise<KnownTable>;
  /** Forgets most of what was neither recalled nor remembered. */
  tidy(): Promise<void>;
}

/** Opens the memory in a folder, which is made if need be. */
export async function openDataMemory(folder: string): Promise<DataMemory> {
  await mkdir(folder, { recursive: true });
  const used = new Set<string>();
  const columnsPath = (key: string) => join(folder, `${key}.columns.json`);
  return {
    async recall(key) {
      used.add(key);
      try {
        const text = await readFile(join(folder, `${key}.json`), 'utf8');
        const { digest, ...known } = JSON.parse(text) as Remembered;
        if (digest === undefined) return known;
        await access(columnsPath(key));
        return { ...known, columns: { path: columnsPath(key), digest } };
      } catch {
        // Not there, or not whole: the file is read anew.
        return undefined;
      }
    },
    async remember(key, { rows, problems }, values) {
      used.add(key);
      const digest = values && (await writeColumns(columnsPath(key), values));
      const remembered: Remembered = { rows, problems, ...(digest && { digest }) };
      const draft = join(folder, `${key}.${randomUUID()}.tmp`);
      await writeFile(draft, JSON.stringify(remembered));
      await rename(draft, join(folder, `${key}.json`));
      return { rows, problems, ...(digest && { columns: { path: columnsPath(key), digest } }) };
    },
    async tidy() {
      const stale = (await readdir(folder)).filter(
        (name) => !used.has(name.split('.', 1)[0] ?? ''),
      );
      const aged = await Promise.all(
        stale.map(async (name) => ({
          name,
          facts: await stat(join(folder, name)).catch(() => null),
        })),
      );
      const newest = aged.toSorted((a, b) => (b.facts?.mtimeMs ?? 0) - (a.facts?.mtimeMs ?? 0));
      const forgotten = newest.slice(SPARE);
      await Promise.all(forgotten.map(({ name }) => rm(join(folder, name), { force: true })));
    },
  };
}

interface Remembered {
  rows: number;
  problems: Problem[];
  digest?: string;
}

/** So many files that nobody asked for stay: another run may still be using them. */
const SPARE = 20;

/** Writes column by column: all of them may be more than one text can hold. */
async function writeColumns(
  path: string,
  { names, values }: { names: string[]; values: Table['values'] },
): Promise<string> {
  const hash = createHash('sha256');
  const draft = `${path}.${randomUUID()}.tmp`;
  const file = await open(draft, 'w');
  try {
    for (const [index, name] of names.entries()) {
      const piece = `${index === 0 ? '{' : ',\n'}${JSON.stringify(name)}:${JSON.stringify(values[index])}`;
      hash.update(piece);
      await file.write(piece);
    }
    await file.write('}');
  } finally {
    await file.close();
  }
  await rename(draft, path);
  return hash.digest('hex');
}
