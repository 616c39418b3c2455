import { nearMiss } from '../../journal/near-miss.ts';
import type { Problem } from '../../journal/problem.ts';
import { asId } from '../explain.ts';

/** A file with data and the description beside it. */
export interface DataPair {
  /** The name in `load(name)`. */
  name: string;
  /** `data/cars.csv` */
  file: string;
  format: DataFormat;
  /** `data/cars.yaml` */
  description: string;
}

export type DataFormat = 'csv' | 'json' | 'parquet';

/** The files of `data/` in pairs, and every one that has no other half or is named wrongly. */
export function pairDataFiles(files: readonly string[]): {
  pairs: DataPair[];
  /** The names of data sets that somebody means to have, and of which something is not right. */
  unpaired: string[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const report = (file: string, kind: string, message: string, fix: string) =>
    problems.push({ file, line: 1, column: 1, severity: 'error', kind, message, fix });
  const data = new Map<string, { file: string; format: DataFormat }>();
  const descriptions = new Map<string, string>();
  // What has been told of a file once is not told again of its other half.
  const told = new Set<string>();

  for (const file of files.filter((one) => one.startsWith('data/'))) {
    const path = file.slice('data/'.length);
    const [, stem = '', ending = ''] = /^(.*?)\.([^/]+)$/.exec(path) ?? [];
    const extension = ending.toLowerCase();
    const name = asId(stem.replace(/^.*\//, '')) || 'name';
    const foreign = otherFormats.get(extension);
    if (foreign !== undefined) {
      told.add(name);
      report(
        file,
        'data-format',
        `data sets are CSV, JSON or Parquet, not \`.${ending}\``,
        foreign,
      );
      continue;
    }
    if (!/^(?:csv|json|parquet|ya?ml)$/.test(extension)) continue;
    const right = `data/${name}.${extension.replace('yml', 'yaml')}`;
    if (right !== file) {
      told.add(name);
      const message = path.includes('/')
        ? 'data sets lie in `data/` itself, not in folders below it'
        : namingRule;
      report(
        file,
        'file-name',
        message,
        `${path.includes('/') ? 'move' : 'rename'} it to \`${right}\``,
      );
      continue;
    }
    if (extension === 'yaml') {
      descriptions.set(stem, file);
      continue;
    }
    const other = data.get(stem);
    if (other) {
      const message = `\`${other.file}\` has the same name: \`load("${stem}")\` could mean either`;
      report(file, 'duplicate', message, 'keep one of the two, or rename one');
    } else data.set(stem, { file, format: extension as DataFormat });
  }

  const undescribed = [...data.keys()].filter((name) => !descriptions.has(name));
  for (const name of undescribed) {
    if (told.has(name)) continue;
    const fix = `write \`data/${name}.yaml\` with \`title\`, \`source\`, \`licence\`, \`madeUp\` and \`columns\``;
    report(
      data.get(name)?.file ?? '',
      'missing-file',
      'no description stands beside this file',
      fix,
    );
  }
  const empty = [...descriptions.keys()].filter((name) => !data.has(name));
  for (const name of empty) {
    if (told.has(name)) continue;
    const near = nearMiss(name, undescribed);
    const fix =
      near === undefined
        ? `put \`${name}.csv\`, \`${name}.json\` or \`${name}.parquet\` beside it`
        : `rename it \`data/${near}.yaml\``;
    report(
      `data/${name}.yaml`,
      'missing-file',
      'there is no file with the data that this describes',
      fix,
    );
  }
  const pairs = [...data].flatMap(([name, { file, format }]): DataPair[] => {
    const description = descriptions.get(name);
    return description === undefined ? [] : [{ name, file, format, description }];
  });
  const unpaired = new Set([...undescribed, ...empty, ...told]);
  for (const { name } of pairs) unpaired.delete(name);
  return { pairs, unpaired: [...unpaired], problems };
}

const namingRule =
  'a file of a data set is named with small letters, digits and single hyphens, since cells call it by this name, and ends in `.csv`, `.json`, `.parquet` or `.yaml`';

/** Formats that somebody may expect to be read, and what to do instead. */
const otherFormats = new Map<string, string>([
  ...['tsv', 'tab', 'psv'].map(
    (one) => [one, 'save it as `.csv`, with commas between the values'] as const,
  ),
  ...['xls', 'xlsx', 'ods', 'numbers'].map(
    (one) => [one, 'save the sheet as CSV (UTF-8), with commas between the values'] as const,
  ),
  ...['jsonl', 'ndjson'].map(
    (one) => [one, 'write its lines as one list, `[{ … }, { … }]`, into a `.json`'] as const,
  ),
  ...['csv.gz', 'json.gz', 'csv.zip', 'zip', 'gz'].map((one) => [one, 'unpack it'] as const),
  ...['arrow', 'feather', 'avro', 'orc', 'db', 'sqlite', 'rds', 'dta', 'sav'].map(
    (one) => [one, 'write it as CSV, or as Parquet compressed with Snappy'] as const,
  ),
]);
