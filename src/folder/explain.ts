import type { z } from 'zod';
import type { Problem } from '../journal/problem.ts';
import { fieldName } from './field-name.ts';
import { nearMiss } from './near-miss.ts';
import { bare, schemaAt } from './schema-at.ts';
import type { SchemaParts } from './schema-at.ts';
import { shown } from './shown.ts';

export type Explanation = Pick<Problem, 'kind' | 'message' | 'fix'>;

/** The text that zod has judged. */
export interface Judged {
  schema: z.ZodType;
  data: unknown;
  /** What a message calls the whole: `the file`. */
  whole: string;
  /** A single value as the author wrote it: `007` where the data hold 7. */
  written: (path: readonly PropertyKey[]) => string | undefined;
}

/** Says in words what zod found. One issue can be several problems: one for each unknown key. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  judged: Judged,
): (Explanation & { path: string })[] {
  const path = issue.path.map(String).join('.');
  const name = fieldName(issue.path);
  const subject = name === '' ? judged.whole : name;
  const value = valueAt(judged.data, issue.path);
  const field = schemaAt(judged.schema, issue.path);
  const schema = bare(field);

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: path === '' ? `${key}#key` : `${path}.${key}#key`,
      kind: 'unknown-key',
      message: `\`${shown(key)}\` is not a field${name === '' ? '' : ` of ${name}`}`,
      fix: fixForKey(key, Object.keys(schema?.shape ?? {})),
    }));
  }
  if (value === undefined) {
    const fix = `write ${sampleOf(issue.path)}`;
    return [{ path, kind: 'missing-field', message: `${subject} is missing`, fix }];
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    const optional = field?.safeParse?.(undefined).success;
    const fix = `write ${sampleOf(issue.path)}${optional ? ', or remove the line' : ''}`;
    return [{ path, kind: 'empty-field', message: `${subject} is empty`, fix }];
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const expected = issue.code === 'invalid_union' ? 'number or text' : issue.expected;
    const source = judged.written(issue.path) ?? String(value);
    const message = `${subject} must be ${typeNames.get(expected) ?? expected}, but is ${typeOf(value, source)}`;
    const key = String(issue.path.at(-1) ?? '');
    const fix = fixForType({ expected, key, value, source, schema });
    return [{ path, kind: 'wrong-type', message, fix }];
  }
  return [{ path, kind: 'invalid-value', ...invalidValue(issue, subject, value) }];
}

const typeNames = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a group of fields'],
  ['number or text', 'a number or text'],
]);

function typeOf(value: unknown, source: string): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'number') return `the number ${shown(source)}`;
  if (typeof value === 'boolean') return `${value}`;
  return `the text \`${shown(value)}\``;
}

function fixForType(wrong: {
  expected: string;
  key: string;
  value: unknown;
  source: string;
  schema: SchemaParts | undefined;
}): string | undefined {
  const { expected, key, value, source, schema } = wrong;
  const simple = typeof value !== 'object';
  if (expected === 'array')
    return fixForList(key, simple ? source : undefined, bare(schema?.element));
  if (expected === 'object') {
    const fields = Object.keys(schema?.shape ?? {}).map((one) => `\`${one}\``);
    if (key === '' || fields.length === 0)
      return 'write fields, each on a line of its own: `key: value`';
    return `write its fields as \`key: value\`; they are ${fields.join(', ')}`;
  }
  if (expected === 'boolean') return 'write `true` or `false`, without quotes';
  if (expected === 'int') return 'write it without a fraction';
  if (expected === 'number') return 'write digits only, without quotes';
  if (simple) return `put it in quotes: \`"${shown(source)}"\``;
  return 'write text; when it holds a bracket or a colon, put it in quotes';
}

function fixForList(
  key: string,
  source: string | undefined,
  element: SchemaParts | undefined,
): string {
  if (element?.shape) {
    const first = Object.keys(element.shape)[0] ?? 'key';
    return `write a list: begin each entry on a line with \`- ${first}: \``;
  }
  const sentences = element?.safeParse?.('two words').success ?? true;
  if (source === undefined || sentences)
    return 'write a list: begin each entry on a line with `- `';
  const parts = source
    .replace(/["']/g, '')
    .split(/[\s,]+/)
    .filter((part) => part !== '');
  return `write a list: \`${key}: [${shown(parts.join(', '))}]\``;
}

const samples = new Map([
  ['title', 'title: What it is about'],
  ['categories', 'categories: [probability]'],
  ['dayZero', 'dayZero: 2023-12-31'],
  ['url', 'url: https://example.org'],
  ['description', 'description: One sentence on what this is'],
]);

function sampleOf(path: readonly PropertyKey[]): string {
  const key = path.at(-1);
  if (key === 'author') return '`author:` and below it, indented, `name: Your name`';
  if (key === 'questions')
    return '`questions:` and below it a list of `- id: q1` and `question: …`';
  if (typeof key === 'number' || key === undefined) return 'something there';
  return `\`${samples.get(String(key)) ?? `${String(key)}: …`}\``;
}

function invalidValue(
  issue: z.core.$ZodIssue,
  subject: string,
  value: unknown,
): Pick<Problem, 'message' | 'fix'> {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.code === 'too_small' && typeof value === 'number')
    return {
      message: `${subject} must be at least ${issue.minimum}, but is ${value}`,
      fix: undefined,
    };
  if (issue.code === 'too_big' && typeof value === 'number')
    return {
      message: `${subject} must be at most ${issue.maximum}, but is ${value}`,
      fix: undefined,
    };
  if (typeof value !== 'string') {
    const fix =
      key === 'categories' ? 'write `categories: [probability]`' : 'add one, or remove the whole';
    return { message: `${subject} ${issue.message}`, fix };
  }
  const must = issue.message.startsWith('must') ? issue.message : 'must be written in another way';
  const fix = fixForText(key, must, value);
  return { message: `${subject} ${must}, but is \`${shown(value)}\``, fix: fix && shown(fix, 200) };
}

/** What to write instead of a text that does not fit; undefined where nobody can tell. */
function fixForText(key: string, must: string, value: string): string | undefined {
  if (must.startsWith('must be written with small letters')) return `write \`${asId(value)}\``;
  if (must.startsWith('must be a date')) return fixForDate(value);
  if (must.startsWith('must be a web address'))
    return `write \`${key}: https://${value.replace(/^\w*:?\/*/, '')}\``;
  if (must.startsWith('must be an address without a path')) {
    const { origin, pathname } = new URL(value);
    return `write \`url: ${origin}\` and \`base: ${pathname}\``;
  }
  if (must.startsWith('must be a path'))
    return `write \`/${value.replace(/^(?:\w+:\/\/[^/]*)?\/*/, '').replace(/[?#\s].*$/, '')}\``;
  if (must.startsWith('must begin with /'))
    return `write \`${key}: /${value.replace(/^\/+/, '').replace(/[^\w.~/-]+/g, '-')}\``;
  if (must.startsWith('must be a time zone')) return fixForTimeZone(value);
  return undefined;
}

function fixForDate(value: string): string {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(value) ?? [];
  if (!year || !month || !day) return 'write it like `2024-05-14`';
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return padded === value ? 'look the date up: there is no such day' : `write \`${padded}\``;
}

function fixForTimeZone(value: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = value.trim().toLowerCase().replace(/\s+/g, '_');
  const zone =
    zones.find((one) => one.toLowerCase().endsWith(`/${city}`)) ?? nearMiss(value, zones);
  return zone
    ? `write \`timeZone: ${zone}\``
    : 'write a continent and a city, such as `Europe/London`';
}

function fixForKey(key: string, known: string[]): string {
  const near = nearMiss(key, known);
  if (near) return `write \`${near}\``;
  if (known.length === 0) return 'remove it';
  return `remove it; the fields are ${known.map((one) => `\`${one}\``).join(', ')}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let here = data;
  for (const step of path) here = (here as Record<PropertyKey, unknown> | undefined)?.[step];
  return here;
}

/** The id that comes nearest to a text: `linear-algebra` for `Linear Algebra`. */
export function asId(value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'an-id';
}
