import type { DataColumn } from '../../journal/schemas.ts';
import { compareColumns, explainUndescribed } from './columns.ts';
import { gatherFindings } from './findings.ts';
import type { Findings } from './findings.ts';
import type { DataSource, Table } from './table.ts';
import { explainJson, explainMissing, valueOfJson } from './values.ts';
import type { DataValue } from './values.ts';
import { placesInJson } from './json-places.ts';
import type { JsonPath, JsonPlaces } from './json-places.ts';
import { decodeText } from '../read-text.ts';

/**
 * Reads a JSON file: a list of objects, one a row, or an object of lists, one a column.
 * Every value is checked by the type of its column, and stands with a problem at its place.
 */
export function readJson(source: DataSource): Table {
  const { file, columns } = source;
  const values: DataValue[][] = columns.map(() => []);
  const read = decodeText(file, source.bytes);
  if ('problem' in read) return { rows: 0, values, problems: [read.problem] };
  const text = read.text.replace(/^\uFEFF/, '');

  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { rows: 0, values, problems: [notJson(file, placesInJson(text, []), text)] };
  }
  const findings = gatherFindings<JsonPath>();
  const table = Array.isArray(data)
    ? rowsOf(data, source, findings)
    : columnsOf(data, source, findings);
  columns.forEach((column, index) => {
    const cells = table.cells[index];
    if (!cells) return;
    for (let row = 0; row < table.rows; row++) {
      const written = cells.value(row);
      if (written === undefined || written === null) {
        values[index]?.push(null);
        if (!column.missing)
          findings.add(cells.path(row, written), explainMissing(column, source.description));
        continue;
      }
      const value = valueOfJson(column.type, written);
      if (value === undefined) findings.add(cells.path(row, written), explainJson(column, written));
      else values[index]?.push(value);
    }
  });
  if (table.rows === 0 && table.cells.length > 0)
    findings.add([], { kind: 'no-rows', message: 'the file has no rows' }, 'warning');

  const wanted: JsonPath[] = [];
  findings.problems(file, (path) => {
    wanted.push(path);
    return { line: 1, column: 1, length: 1 };
  });
  const { placeOf } = wanted.length > 0 ? placesInJson(text, wanted) : { placeOf: nowhere };
  const problems = findings.problems(file, (path) => placeOf(path));
  return { rows: table.rows, values, problems };
}

/** Where the values of a described column are; left out for a column that is not there. */
interface Cells {
  value: (row: number) => unknown;
  path: (row: number, value: unknown) => JsonPath;
}

interface JsonTable {
  rows: number;
  cells: (Cells | undefined)[];
}

function rowsOf(list: unknown[], source: DataSource, findings: Findings<JsonPath>): JsonTable {
  const rows: Record<string, unknown>[] = [];
  const seen = new Map<string, number>();
  for (const [index, row] of list.entries()) {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      findings.add([index], {
        kind: 'wrong-row',
        message: `row ${index + 1} is not an object`,
        fix: 'write each row with its names: `{ "mpg": 18, "name": "…" }`',
      });
      return { rows: 0, cells: [] };
    }
    rows.push(row as Record<string, unknown>);
    for (const key of Object.keys(row)) if (!seen.has(key)) seen.set(key, index);
  }
  if (rows.length > 0)
    checkNames([...seen.keys()], source, findings, (name) => [seen.get(name) ?? 0, name]);
  const cells = source.columns.map(({ name }): Cells | undefined => {
    if (!seen.has(name) && rows.length > 0) return undefined;
    return {
      // A row need not have a name; that of a part of every object is no value.
      value: (row) => (Object.hasOwn(rows[row] ?? {}, name) ? rows[row]?.[name] : undefined),
      path: (row, value) => (value === undefined ? [row] : [row, name]),
    };
  });
  return { rows: rows.length, cells };
}

function columnsOf(data: unknown, source: DataSource, findings: Findings<JsonPath>): JsonTable {
  if (typeof data !== 'object' || data === null) {
    findings.add([], {
      kind: 'wrong-row',
      message: 'the file holds one value and no table',
      fix: 'write a list of objects, one a row: `[{ "mpg": 18 }, { "mpg": 15 }]`',
    });
    return { rows: 0, cells: [] };
  }
  const lists = new Map(Object.entries(data));
  checkNames([...lists.keys()], source, findings, (name) => [name]);
  let rows: number | undefined;
  const cells = source.columns.map(({ name }): Cells | undefined => {
    const list: unknown = lists.get(name);
    if (list === undefined) return undefined;
    if (!Array.isArray(list)) {
      const message = `the column \`${name}\` is not a list of values`;
      const fix = 'write `"mpg": [18, 15]`, or the whole file as a list of objects, one a row';
      findings.add([name], { kind: 'wrong-column', message, fix });
      return undefined;
    }
    rows ??= list.length;
    if (list.length !== rows) {
      const message = `the column \`${name}\` has ${list.length} values, and the one before has ${rows}`;
      const fix = 'give each column as many; write `null` where a value is missing';
      findings.add([name], { kind: 'short-column', message, fix });
      return undefined;
    }
    return { value: (row) => list[row] as unknown, path: (row) => [name, row] };
  });
  return { rows: rows ?? 0, cells };
}

function checkNames(
  names: string[],
  { columns, description }: { columns: DataColumn[]; description: string },
  findings: Findings<JsonPath>,
  path: (name: string) => JsonPath,
): void {
  const { missing, undescribed } = compareColumns(names, columns, description);
  for (const one of missing) findings.add([], one);
  const [first] = undescribed;
  if (first !== undefined)
    findings.add(path(first), explainUndescribed(undescribed, description), 'warning');
}

function nowhere() {
  return { line: 1, column: 1, length: 1 };
}

function notJson(file: string, { fault }: JsonPlaces, text: string) {
  const { sign = '', ...place } = fault ?? { ...nowhere(), sign: '' };
  const base = { file, ...place, severity: 'error' as const, kind: 'json' };
  if (text.trim() === '')
    return {
      ...base,
      ...nowhere(),
      message: 'the file is empty',
      fix: 'write a list of objects, one a row',
    };
  if (sign === '')
    return { ...base, message: 'the file breaks off here', fix: 'close what is open' };
  return { ...base, message: 'the file is not JSON from here on', fix: fixForSign(sign) };
}

function fixForSign(sign: string): string {
  if (sign === "'") return 'write double quotes';
  if (/^(?:]|})$/.test(sign)) return 'remove the comma before it, or the bracket itself';
  if (/^-?(?:NaN|Infinity|None|undefined|NA)$/.test(sign))
    return 'write `null` for a missing value';
  if (/^(?:True|False)$/.test(sign)) return 'write `true` or `false`, in small letters';
  if (sign === '{') return 'put several objects into one list: `[{ … }, { … }]`';
  if (sign === '/' || sign === '#') return 'remove the comment: JSON has none';
  return 'look for a missing comma, colon or double quote before it';
}
