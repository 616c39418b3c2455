import type { z } from 'zod';
import type { Problem } from '../journal/problem.ts';
import { fieldName } from './field-name.ts';
import { nearMiss } from '../journal/near-miss.ts';
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

/** A problem, and the path of what it is about: `homework.0.module`, or `mood#key` for a name. */
export type FieldProblem = Explanation & { path: string };

/** Says in words what zod found. */
export function explainIssues(issues: readonly z.core.$ZodIssue[], judged: Judged): FieldProblem[] {
  const found = issues.flatMap((issue) => explainIssue(issue, judged));
  // A misspelt field is said to be misspelt, and not missing as well.
  const meant = new Set(found.map((one) => one.meant));
  return found
    .filter(({ kind, path }) => kind !== 'missing-field' || !meant.has(path))
    .map(({ meant: _meant, ...problem }) => problem);
}

function explainIssue(
  issue: z.core.$ZodIssue,
  judged: Judged,
): (FieldProblem & { meant?: string })[] {
  const path = issue.path.map(String).join('.');
  const name = fieldName(issue.path);
  const subject = name === '' ? judged.whole : name;
  const value = valueAt(judged.data, issue.path);
  const field = schemaAt(judged.schema, issue.path);
  const schema = bare(field);

  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schema?.shape ?? {});
    const inner = (key: string) => (path === '' ? key : `${path}.${key}`);
    return issue.keys.map((key) => {
      const near = nearMiss(key, known);
      return {
        path: `${inner(key)}#key`,
        kind: 'unknown-key',
        message: `\`${shown(key)}\` is not a field${name === '' ? '' : ` of ${name}`}`,
        fix: fixForKey(near, known),
        ...(near !== undefined && { meant: inner(near) }),
      };
    });
  }
  if (value === undefined) {
    const message = `${subject} is missing`;
    return [{ path, kind: 'missing-field', message, fix: `add ${sampleOf(issue.path)}` }];
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return [
      { path, kind: 'empty-field', message: `${subject} is empty`, fix: fixForEmpty(issue, field) },
    ];
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    const expected = issue.code === 'invalid_union' ? 'number or text' : issue.expected;
    const source = judged.written(issue.path) ?? String(value);
    const message = `${subject} must be ${typeNames.get(expected) ?? expected}, but is ${typeOf(value, source)}`;
    const key = String(issue.path.at(-1) ?? '');
    return [
      {
        path,
        kind: 'wrong-type',
        message,
        fix: fixForType({ expected, key, value, source, field }),
      },
    ];
  }
  return [{ path, kind: 'invalid-value', ...invalidValue(issue, subject, value) }];
}

function fixForEmpty(issue: z.core.$ZodIssue, field: SchemaParts | undefined): string {
  if (typeof issue.path.at(-1) !== 'string') return 'write something there, or remove the entry';
  const optional = field?.safeParse?.(undefined).success;
  return `write ${sampleOf(issue.path)}${optional ? ', or remove the line' : ''}`;
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
  field: SchemaParts | undefined;
}): string | undefined {
  const { expected, key, value, source, field } = wrong;
  const schema = bare(field);
  const simple = typeof value !== 'object';
  if (expected === 'array')
    return fixForList(key, simple ? source : undefined, bare(schema?.element));
  if (expected === 'object') {
    const fields = Object.keys(schema?.shape ?? {}).map((one) => `\`${one}\``);
    if (key === '' || fields.length === 0)
      return 'write fields, each on a line of its own, with a space behind the colon: `key: value`';
    return `write its fields as \`key: value\`; they are ${fields.join(', ')}`;
  }
  if (expected === 'boolean') return 'write `true` or `false`, without quotes';
  if (expected === 'int') return 'write it without a fraction';
  if (expected === 'number') return 'write digits only, without quotes';
  if (!simple) return 'write text; when it holds a bracket or a colon, put it in quotes';
  const asText = field?.safeParse?.(source);
  const wrongAsText = asText?.success === false ? asText.error?.issues[0]?.message : undefined;
  return wrongAsText === undefined
    ? `put it in quotes: \`"${shown(source)}"\``
    : fixForText(key, wrongAsText, source);
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
  ['module', 'module: 1'],
  ['level', 'level: 1'],
  ['url', 'url: https://example.org'],
  ['description', 'description: One sentence on what this is'],
  ['source', 'source: https://example.org/where-it-comes-from'],
  ['licence', 'licence: CC0 1.0'],
  ['madeUp', 'madeUp: false'],
  ['name', 'name: What it is called'],
  ['model', 'model: least squares'],
  ['caption', 'caption: What is to be seen'],
  ['type', 'type: number'],
]);

function sampleOf(path: readonly PropertyKey[]): string {
  const key = path.at(-1);
  // Without them it is empty: the usual mistake.
  if (key === 'accent') return '`accent: "#17605b"`, in quotes since `#` begins a comment';
  if (key === 'author') return '`author:` and below it, indented, `name: Your name`';
  if (key === 'columns')
    return '`columns:` and below it a list of `- name: mpg` and `type: number`';
  if (key === 'questions')
    return '`questions:` and below it a list of `- id: q1` and `question: …`';
  return `\`${samples.get(String(key)) ?? `${String(key)}: …`}\``;
}

function invalidValue(
  issue: z.core.$ZodIssue,
  subject: string,
  value: unknown,
): Pick<Problem, 'message' | 'fix'> {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.code === 'too_small' && typeof value === 'number') {
    const { minimum, inclusive } = issue;
    return {
      message: `${subject} must be ${inclusive ? 'at least' : 'above'} ${minimum}, but is ${value}`,
      fix: inclusive ? `write ${minimum} or more` : `write a number above ${minimum}`,
    };
  }
  if (issue.code === 'too_big' && typeof value === 'number')
    return {
      message: `${subject} must be at most ${issue.maximum}, but is ${value}`,
      fix: 'write a smaller number',
    };
  if (issue.code === 'invalid_value') {
    const near = nearMiss(String(value), issue.values.map(String));
    return {
      message: `${subject} ${issue.message}, but is \`${shown(value)}\``,
      fix: near === undefined ? 'write one of these' : `write \`${near}\``,
    };
  }
  if (typeof value !== 'string') {
    const fix = key === 'categories' ? 'write `categories: [probability]`' : 'add one';
    return { message: `${subject} ${issue.message}`, fix };
  }
  const must = issue.message.startsWith('must') ? issue.message : 'must be written in another way';
  // A rule that knows more than its name says why, and what to write instead.
  const { because, instead } = (issue.code === 'custom' && issue.params) || {};
  const why = typeof because === 'string' ? `: ${because}` : '';
  const message = `${subject} ${must}, but is \`${shown(value)}\`${why}`;
  if (typeof instead === 'string') return { message, fix: `write \`${key}: "${instead}"\`` };
  const fix = fixForText(key, must, value);
  return { message, fix: fix && shown(fix, 200) };
}

/** What to write instead of a text that does not fit; undefined where nobody can tell. */
function fixForText(key: string, must: string, value: string): string | undefined {
  if (must.startsWith('must be written with small letters')) {
    const id = asId(value);
    return id === '' ? 'write an id such as `linear-algebra`' : `write \`${id}\``;
  }
  if (must.startsWith('must be a date')) return fixForDate(value);
  if (must.startsWith('must be a web address'))
    return `write \`${key}: https://${value.replace(/^(?:\w+:)?\/*/, '')}\``;
  if (must.startsWith('must lead to the web'))
    return 'write an address that begins with https://, a page like `/day/72/`, or a file beside the day';
  if (must.startsWith('must be an address without a path')) {
    const { origin, pathname } = new URL(value);
    return `write \`url: ${origin}\` and \`base: ${pathname}\``;
  }
  if (must.startsWith('must be a path'))
    return `write \`/${value.replace(/^(?:\w+:\/\/[^/]*)?\/*/, '').replace(/[?#\s].*$/, '')}\``;
  if (must.startsWith('must begin with /'))
    return `write \`${key}: /${value.replace(/^\/+/, '').replace(/[^\w.~/-]+/g, '-')}\``;
  if (must.startsWith('must be a time zone')) return fixForTimeZone(value);
  if (must.startsWith('must be a language')) return 'write a tag such as `language: en`';
  if (must.startsWith('must be an e-mail'))
    return 'write it like `name@example.org`, or remove the line';
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
  const cities = new Map(zones.map((zone) => [zone.split('/').at(-1) ?? zone, zone]));
  const city = nearMiss(value.trim().replace(/\s+/g, '_'), cities.keys());
  const zone = nearMiss(value, zones) ?? (city === undefined ? undefined : cities.get(city));
  return zone
    ? `write \`timeZone: ${zone}\``
    : 'write a continent and a city, such as `Europe/London`';
}

function fixForKey(near: string | undefined, known: string[]): string {
  if (near !== undefined) return `write \`${near}\``;
  if (known.length === 0) return 'remove it';
  return `remove it; the fields are ${known.map((one) => `\`${one}\``).join(', ')}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let here = data;
  for (const step of path) here = (here as Record<PropertyKey, unknown> | undefined)?.[step];
  return here;
}

/** The id that comes nearest to a text: `linear-algebra` for `Linear Algebra`. Empty where nothing is left. */
export function asId(value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}
