import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DataFile } from '../../cells/contract.ts';
import { hasErrors } from '../../journal/problem.ts';
import type { Problem } from '../../journal/problem.ts';
import type { DataSetDescription } from '../../journal/schemas.ts';
import { readCsv } from './csv.ts';
import { readDescription } from './description.ts';
import { readJson } from './json.ts';
import { openTableMemory } from './table-memory.ts';
import type { TableMemory, KnownTable } from './table-memory.ts';
import { pairDataFiles } from './pairs.ts';
import type { DataPair } from './pairs.ts';
import { checkParquet } from './parquet.ts';
import { programVersion } from '../program-version.ts';
import { decodeText, readBytes } from '../read-text.ts';
import { digestOfSources } from '../../sources.ts';

/** A data set that cells can load: a file in `data/` and its description, both without errors. */
export interface DataSet extends DataFile {
  description: DataSetDescription;
  /** `data/cars.csv` */
  file: string;
  /** The content to deliver, as an absolute path: a `ColumnsFile` in the cache, or the Parquet file itself. */
  path: string;
  /** Of the delivered content and of the described columns: with either it changes. */
  digest: string;
}

/** All data sets of a log, and what is wrong with those that are none. */
export interface DataSets {
  dataSets: DataSet[];
  /** Those with an error. Where the description is right, its columns have types all the same. */
  broken: { name: string; description: DataSetDescription | undefined }[];
  problems: Problem[];
  /** How many files with data were looked at, without their descriptions. */
  checked: number;
}

/** Larger files are refused: a reader's browser has to load and to hold them. */
const LARGEST_DATA = 100_000_000;

/**
 * Reads and checks every data set of the author's folder. A file that has not changed,
 * nor the columns of its description, is neither parsed nor checked again: what was found
 * is remembered in `cache`. Never throws for what an author can write.
 *
 * @param files all files of the folder, relative to it: only those in `data/` are looked at.
 */
export async function readDataSets(
  folder: string,
  files: readonly string[],
  cache: string,
): Promise<DataSets> {
  const { pairs, unpaired, problems } = pairDataFiles(files);
  const broken: DataSets['broken'] = unpaired.map((name) => ({ name, description: undefined }));
  const found: DataSets = { dataSets: [], broken, problems, checked: pairs.length };
  if (pairs.length === 0) return found;
  const memory = openTableMemory(cache);
  // One after the other: a large one needs much memory while it is read.
  for (const pair of pairs) {
    const { description, problems: inDescription } = await readDescription(
      folder,
      pair.description,
    );
    problems.push(...inDescription);
    if (!description) {
      broken.push({ name: pair.name, description });
      continue;
    }
    const read = await readPair(folder, pair, description, memory);
    problems.push(...read.problems);
    if ('dataSet' in read) found.dataSets.push(read.dataSet);
    else broken.push({ name: pair.name, description });
  }
  await memory.tidy();
  return found;
}

async function readPair(
  folder: string,
  pair: DataPair,
  description: DataSetDescription,
  memory: TableMemory,
): Promise<{ dataSet: DataSet; problems: Problem[] } | { problems: Problem[] }> {
  const { name, file, format } = pair;
  const read = await readBytes(
    folder,
    file,
    LARGEST_DATA,
    'keep the rows and columns that cells use',
  );
  if ('problem' in read) return { problems: [read.problem] };
  const { bytes } = read;
  const content = sha256(bytes);
  const types = description.columns.map((column) => [column.name, column.type, column.missing]);
  const reader = format === 'parquet' ? digestOfSources([PARQUET_PAGES]) : '';
  const key = sha256(JSON.stringify([programVersion(), reader, file, content, types])).slice(0, 40);
  const path = join(folder, file);
  const known =
    (await memory.recall(key)) ??
    (await readTable(pair, description, { path, bytes, key, memory }));
  const { rows, problems, columns } = known;
  if (hasErrors(problems)) return { problems };
  const delivered = columns ?? { path, digest: content };
  const dataSet: DataSet = {
    ...{ name, format: format === 'parquet' ? 'parquet' : 'columns', rows, description, file },
    columns: description.columns.map((column) => ({ name: column.name, type: column.type })),
    path: delivered.path,
    digest: sha256(JSON.stringify([delivered.digest, types])),
  };
  return { dataSet, problems };
}

/** Shared with the cells; the other readers are below `folder`, and so in its version. */
const PARQUET_PAGES = 'cells/runtime/parquet-pages.ts';

async function readTable(
  { file, format, description: describedIn }: DataPair,
  { columns }: DataSetDescription,
  found: { path: string; bytes: Buffer; key: string; memory: TableMemory },
): Promise<KnownTable> {
  const { path, bytes, key, memory } = found;
  const source = { file, description: describedIn, columns };
  if (format === 'parquet') return memory.keep(key, await checkParquet(path, source));
  const decoded = decodeText(file, bytes);
  if ('problem' in decoded) return memory.keep(key, { rows: 0, problems: [decoded.problem] });
  const read = format === 'csv' ? readCsv : readJson;
  const { rows, values, problems } = read({ ...source, bytes });
  if (hasErrors(problems)) return memory.keep(key, { rows, problems });
  const names = columns.map(({ name }) => name);
  return memory.keep(key, { rows, problems }, { names, values });
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
