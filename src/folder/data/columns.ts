import { nearMiss } from '../../journal/near-miss.ts';
import type { DataColumn } from '../../journal/schemas.ts';
import type { Explanation } from '../explain.ts';
import { shown } from '../shown.ts';

/** How the columns of a file and those of its description differ. */
export interface ColumnsCompared {
  /** Columns that are described and not in the file. */
  missing: Explanation[];
  /** Names in the file that nobody described. */
  undescribed: string[];
}

/** Compares the names that a file has with the described columns. */
export function compareColumns(
  names: readonly string[],
  columns: readonly DataColumn[],
  description: string,
): ColumnsCompared {
  const there = new Set(names);
  const described = new Set(columns.map(({ name }) => name));
  const undescribed = new Set([...there].filter((name) => !described.has(name)));
  const missing = columns
    .filter(({ name }) => !there.has(name))
    .map(({ name }): Explanation => {
      const near = nameNear(name, undescribed);
      if (near !== undefined) undescribed.delete(near);
      return {
        kind: 'missing-column',
        message: `the file has no column \`${shown(name)}\``,
        fix:
          near === undefined
            ? `add it, or remove it from \`${description}\``
            : `it has \`${shown(near)}\`${near.trim() === near ? '' : ' with blanks around it'}: write the name alike here and in \`${description}\``,
      };
    });
  return { missing, undescribed: [...undescribed] };
}

/** Says which columns no cell can see. */
export function explainUndescribed(names: readonly string[], description: string): Explanation {
  const told = names
    .slice(0, 5)
    .map((name) => (name === '' ? 'without a name' : `\`${shown(name, 30)}\``));
  if (names.length > told.length) told.push(`${names.length - told.length} more`);
  const last = told.pop() ?? '';
  const list = told.length === 0 ? last : `${told.join(', ')} and ${last}`;
  return {
    kind: 'undescribed-column',
    message: `nobody described ${names.length === 1 ? 'the column' : 'the columns'} ${list}: cells cannot use ${names.length === 1 ? 'it' : 'them'}`,
    fix: `describe ${names.length === 1 ? 'it' : 'them'} in \`${description}\`, or remove ${names.length === 1 ? 'it' : 'them'} from the file`,
  };
}

function nameNear(name: string, others: Set<string>): string | undefined {
  const plain = (one: string) => one.toLowerCase().replace(/[\s_.-]+/g, '');
  const same = [...others].find((other) => plain(other) === plain(name));
  return same ?? nearMiss(name, others);
}
