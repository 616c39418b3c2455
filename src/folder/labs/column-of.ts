import { nearMiss } from '../../journal/near-miss.ts';
import type { DataColumn } from '../../journal/schemas.ts';
import type { DataSet } from '../data/sets.ts';
import { shown } from '../shown.ts';
import { dataProblem } from './problem.ts';
import type { LabProblem } from './problem.ts';

/**
 * The column of a data set that a field of a lab names, or why it cannot be.
 *
 * @param binary whether true and false can be y.
 */
export function columnOf(
  field: 'x' | 'y',
  name: string | undefined,
  { name: data, description }: DataSet,
  binary: boolean,
): DataColumn | LabProblem {
  const usable = description.columns.filter(({ type }) => isUsable(type, binary));
  const names = usable.map((column) => column.name);
  const list = names.map((one) => `\`${shown(one)}\``).join(', ');
  if (name === undefined) {
    const fix =
      names.length > 0 ? `add \`${field}: \` and a column: ${list}` : 'use another data set';
    return { path: '', kind: 'missing-field', message: `\`${field}\` is missing`, fix };
  }
  const column = description.columns.find((one) => one.name === name);
  if (!column) {
    const near = nearMiss(name, names);
    return dataProblem(
      field,
      `\`${shown(data)}\` has no column \`${shown(name)}\``,
      near ? `write \`${near}\`` : `write one of its columns: ${list}`,
    );
  }
  if (isUsable(column.type, binary)) return column;
  const isClass = column.type === 'boolean' && field === 'y';
  return dataProblem(
    field,
    `\`${shown(name)}\` holds ${HOLDS[column.type]}, and ${field} must be ${binary ? 'true and false, or 0 and 1' : 'numbers'}`,
    isClass ? 'write `model: logistic`, or another column' : `write one of these columns: ${list}`,
  );
}

function isUsable(type: DataColumn['type'], binary: boolean): boolean {
  return type === 'number' || type === 'integer' || (binary && type === 'boolean');
}

const HOLDS: Record<DataColumn['type'], string> = {
  number: 'numbers',
  integer: 'whole numbers',
  text: 'text',
  boolean: '`true` and `false`',
  date: 'dates',
};
