import { CsvError, parse } from 'csv-parse/sync';
import type { DataColumn } from '../../journal/schemas.ts';
import { fieldIn, placesInCsv } from './csv-places.ts';
import type { AtField } from './csv-places.ts';
import { compareColumns, explainUndescribed } from './columns.ts';
import { gatherFindings } from './findings.ts';
import type { Findings } from './findings.ts';
import type { DataSource, Table } from './table.ts';
import { explainMissing, explainText, valueOfText } from './values.ts';
import type { DataValue } from './values.ts';
import type { Explanation } from '../explain.ts';
import { shown } from '../shown.ts';

/**
 * Reads a CSV file with a header: UTF-8, commas, quotes as in RFC 4180. Every value is
 * checked by the type of its column; a problem stands at the line and column of the value.
 * Blank lines are passed over, but in a file of one column.
 */
export function readCsv({ file, description, columns, bytes }: DataSource): Table {
  const findings = gatherFindings<AtField>();
  const values: DataValue[][] = columns.map(() => []);
  let picks: number[] | undefined;
  let width: number | undefined;
  let rows = 0;
  let start = bytes.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;

  const readRow = (row: string[], end: number): void => {
    const at = (field: number) => ({ start, end, field });
    if (width === undefined) {
      width = row.length;
      picks = readHeader(row, at, { columns, description }, findings);
      return;
    }
    if (!picks || (row.length === 1 && row[0] === '' && width > 1)) return;
    rows++;
    if (row.length !== width) {
      findings.add(at(row.length < width ? row.length : width), wrongLength(row.length, width));
      return;
    }
    columns.forEach((column, index) => {
      const pick = picks?.[index] ?? -1;
      const text = row[pick];
      if (text === undefined) return;
      if (text === '') {
        values[index]?.push(null);
        if (!column.missing) findings.add(at(pick), explainMissing(column, description));
        return;
      }
      const value = valueOfText(column.type, text);
      if (value === undefined) findings.add(at(pick), explainText(column, text));
      else values[index]?.push(value);
    });
  };

  try {
    parse(bytes, {
      ...{ bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n'] },
      on_record(row: string[], { bytes: end }) {
        readRow(row, end);
        start = end;
        // Nothing is kept by the parser: a million rows would fill the memory.
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const text = bytes.toString('utf8', start);
    const field = typeof error['column'] === 'number' ? error['column'] : 0;
    findings.add({ start, end: bytes.length, field }, explainQuotes(error, fieldIn(text, field)));
  }
  const atStart: AtField = { start: 0, end: 0, field: 0 };
  if (width === undefined && start === bytes.length) findings.add(atStart, emptyFile(columns));
  else if (picks && rows === 0 && start === bytes.length)
    findings.add(
      atStart,
      { kind: 'no-rows', message: 'the file has a header and no rows' },
      'warning',
    );
  return { rows, values, problems: findings.problems(file, placesInCsv(bytes)) };
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/**
 * Checks the names, and says for each described column which field of a row it is; -1 for
 * none. Undefined when the file is no CSV at all.
 */
function readHeader(
  names: string[],
  at: (field: number) => AtField,
  { columns, description }: Pick<DataSource, 'columns' | 'description'>,
  findings: Findings<AtField>,
): number[] | undefined {
  const other = otherSigns(names, columns);
  if (other) {
    findings.add(at(0), other);
    return undefined;
  }
  names.forEach((name, field) => {
    if (name === '' || names.indexOf(name) === field) return;
    const message = `the header names \`${shown(name)}\` twice`;
    findings.add(at(field), { kind: 'duplicate', message, fix: 'rename one of the two' });
  });
  const { missing, undescribed } = compareColumns(names, columns, description);
  for (const one of missing) findings.add(at(0), one);
  const [first] = undescribed;
  if (first !== undefined)
    findings.add(at(names.indexOf(first)), explainUndescribed(undescribed, description), 'warning');
  return columns.map(({ name }) => names.indexOf(name));
}

function otherSigns(names: string[], columns: DataColumn[]): Explanation | undefined {
  const kind = 'not-csv';
  if (names.some((name) => name.includes('\r')))
    return {
      kind,
      message: 'the lines end with a carriage return alone',
      fix: 'save the file again with usual line ends',
    };
  const [only = ''] = names;
  if (names.length > 1 || columns.some(({ name }) => name === only)) return undefined;
  const sign = [';', '\t', '|'].find((one) => only.includes(one));
  if (sign === undefined) return undefined;
  return {
    kind,
    message: `the values are separated by ${sign === '\t' ? 'tabs' : `\`${sign}\``} and not by commas`,
    fix: 'save the file again with commas, and with points before decimals',
  };
}

function wrongLength(has: number, width: number): Explanation {
  const values = `${has} value${has === 1 ? '' : 's'}`;
  return has < width
    ? {
        kind: 'short-row',
        message: `the row is too short: it has ${values}, and the header names ${width} columns`,
        fix: 'add what is missing; write a comma also where a value is empty',
      }
    : {
        kind: 'long-row',
        message: `the row is too long: it has ${values}, and the header names ${width} column${width === 1 ? '' : 's'}`,
        fix: 'put a value that holds a comma in double quotes',
      };
}

function explainQuotes(error: CsvError, field: string): Explanation {
  const kind = 'csv-quotes';
  const fix = 'put the whole value in double quotes, and write `""` for one inside';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return { kind, message: 'this double quote is never closed', fix: 'close it, or remove it' };
  const message = `a double quote stands inside the value \`${shown(field.split('\n', 1)[0], 30)}\``;
  return { kind, message, fix };
}

function emptyFile(columns: DataColumn[]): Explanation {
  const names = columns.map(({ name }) => name).join(',');
  return {
    kind: 'empty-file',
    message: 'the file is empty',
    fix: `begin with a line of the names: \`${shown(names)}\``,
  };
}
