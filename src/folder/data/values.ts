import type { ColumnType } from '../../cells/contract.ts';
import { isDate } from '../../journal/calendar.ts';
import type { DataColumn } from '../../journal/schemas.ts';
import type { Explanation } from '../explain.ts';
import { shown } from '../shown.ts';

/** A value of a data set; null where it is missing. */
export type DataValue = number | string | boolean | null;

/** The value that a text stands for in a column of this type; undefined when it stands for none. */
export function valueOfText(type: ColumnType, text: string): DataValue | undefined {
  if (type === 'text') return text;
  if (type === 'number') return decimal.test(text) ? finite(Number(text)) : undefined;
  if (type === 'integer') return /^[+-]?\d+$/.test(text) ? safe(Number(text)) : undefined;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  return isDate(text) ? text : undefined;
}

/** The same for a value of a JSON file. */
export function valueOfJson(type: ColumnType, value: unknown): DataValue | undefined {
  if (type === 'number') return typeof value === 'number' ? finite(value) : undefined;
  if (type === 'integer') return typeof value === 'number' ? safe(value) : undefined;
  if (type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  return typeof value === 'string' ? valueOfText(type, value) : undefined;
}

/** Says why a text is no value of its column. */
export function explainText(column: DataColumn, text: string): Explanation {
  const written = text.trim() === '' ? 'nothing but blanks' : `\`${shown(text)}\``;
  return wrong(column, written, fixForText(column, text));
}

/** Says why a value of a JSON file is none of its column. */
export function explainJson(column: DataColumn, value: unknown): Explanation {
  if (typeof value === 'string' && column.type !== 'text' && column.type !== 'date') {
    const bare = valueOfText(column.type, value) !== undefined;
    return wrong(
      column,
      `the text \`${shown(value)}\``,
      bare ? 'write it without quotes' : fixForText(column, value),
    );
  }
  const isText = typeof value === 'string';
  const fix = isText ? fixForText(column, value) : fixForJson(column, value);
  return wrong(column, describe(value), fix);
}

/** Says that a value is not there and has to be. */
export function explainMissing(column: DataColumn, description: string): Explanation {
  return {
    kind: 'missing-value',
    message: `\`${shown(column.name)}\` has no value here`,
    fix: `write one, or \`missing: true\` for the column in \`${description}\``,
  };
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** A larger whole number would be rounded without a word. */
function safe(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

function wrong(column: DataColumn, written: string, fix: string): Explanation {
  const message = `\`${shown(column.name)}\` must be ${typeNames[column.type]}, but is ${written}`;
  return { kind: 'wrong-value', message, fix };
}

const typeNames: Record<ColumnType, string> = {
  number: 'a number',
  integer: 'a whole number',
  text: 'text',
  boolean: '`true` or `false`',
  date: 'a date that exists',
};

function fixForText({ type, missing }: DataColumn, text: string): string {
  const trimmed = text.trim();
  if (trimmed !== text && valueOfText(type, trimmed) !== undefined)
    return 'remove the blanks around it';
  if (trimmed === '' || /^(?:n\/?a|nan|nil|null|none|missing|unknown|[-.?]+)$/i.test(trimmed))
    return `leave a missing value empty${missing ? '' : ', and write `missing: true` for the column'}`;
  if (type === 'boolean') return 'write `true` or `false`, in small letters';
  if (type === 'date') return fixForDate(trimmed);
  return fixForNumber(trimmed);
}

const tooLarge = 'no number can be so large';

function fixForNumber(text: string): string {
  if (decimal.test(text)) {
    if (!Number.isFinite(Number(text))) return tooLarge;
    return Number.isInteger(Number(text))
      ? 'write fewer than 16 digits and no exponent, or describe the column as `text`'
      : 'write it without a fraction, or describe the column as `number`';
  }
  const plain = text.replace(/[,_'\s]/g, '');
  if (/^[+-]?\d{1,3}(?:[,_'\s]\d{3})+(?:\.\d+)?$/.test(text))
    return `write \`${shown(plain)}\`, with nothing between the thousands`;
  if (/^[+-]?[\d.]*,\d+$/.test(text)) return 'write a point before the decimals, not a comma';
  if (/^[^\d.+-]{0,4}\s*[+-]?[\d.,]+\s*\D*$/.test(text) && /\d/.test(text))
    return 'write the number alone: its unit belongs in the description';
  return 'write digits, with a point before decimals';
}

function fixForDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'look the date up: there is no such day';
  const [, day] = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(text) ?? [];
  if (day !== undefined && isDate(day))
    return `write \`${day}\`, or describe the column as \`text\``;
  return 'write it like `2024-05-14`';
}

function fixForJson({ type }: DataColumn, value: unknown): string {
  if (type === 'text' || type === 'date')
    return typeof value === 'object' ? 'write a text in double quotes' : 'put it in double quotes';
  if (value === Infinity || value === -Infinity) return tooLarge;
  if (typeof value === 'number') return fixForNumber(String(value));
  return type === 'boolean' ? 'write `true` or `false`' : 'write a number';
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return `\`${shown(value)}\``;
}
