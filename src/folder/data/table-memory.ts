import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../../journal/problem.ts';
import { openMemory } from '../../memory.ts';
import type { Table } from './table.ts';

/** What is known of a file with data that was read before. */
export interface KnownTable {
  rows: number;
  problems: Problem[];
  /** The values as a `ColumnsFile`, and the digest of its text; left out when there is none. */
  columns?: { path: string; digest: string };
}

/** Tables that were read before, each by a key that names all that made it. */
export interface TableMemory {
  recall(key: string): Promise<KnownTable | undefined>;
  /** Keeps what was found. The values are kept where the names of their columns are given. */
  keep(
    key: string,
    table: Pick<Table, 'rows' | 'problems'>,
    values?: { names: string[]; values: Table['values'] },
  ): Promise<KnownTable>;
  /** Forgets most of what was neither recalled nor kept. */
  tidy(): Promise<void>;
}

/** Opens the memory in a folder: what is known of the files, and their values beside it. */
export function openTableMemory(folder: string): TableMemory {
  const facts = openMemory(join(folder, 'tables'), isFacts);
  const columns = openMemory(join(folder, 'columns'), isFacts);
  const used = new Set<string>();
  return {
    async recall(key) {
      used.add(key);
      const known = await facts.recall(key);
      if (!known) return undefined;
      const { digest, ...rest } = known;
      if (digest === undefined) return rest;
      const path = columns.pathOf(key);
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      return isThere ? { ...rest, columns: { path, digest } } : undefined;
    },
    async keep(key, { rows, problems }, values) {
      used.add(key);
      const path = columns.pathOf(key);
      const digest = values && (await writeColumns(path, values));
      await facts.keep(key, { rows, problems, ...(digest && { digest }) });
      return { rows, problems, ...(digest && { columns: { path, digest } }) };
    },
    async tidy() {
      await facts.forgetOthers([...used]);
      await columns.forgetOthers([...used]);
    },
  };
}

interface Facts {
  rows: number;
  problems: Problem[];
  /** Of the values, where they are kept. */
  digest?: string;
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && 'rows' in value && 'problems' in value;
}

/** Writes column by column: all of them may be more than one text can hold. */
async function writeColumns(
  path: string,
  { names, values }: { names: string[]; values: Table['values'] },
): Promise<string> {
  const hash = createHash('sha256');
  await mkdir(dirname(path), { recursive: true });
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
