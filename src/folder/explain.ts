import type { YAMLError } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../journal/problem.ts';
import { nearMiss } from './near-miss.ts';

type Explanation = Pick<Problem, 'kind' | 'message' | 'fix'>;

/** Says in words what zod found. One issue can be several problems: one for each unknown key. */
export function explainIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
): (Explanation & { path: string })[] {
  const path = issue.path.map(String).join('.');
  const name = fieldName(issue.path);
  const value = valueAt(data, issue.path);

  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({
      path: path === '' ? `${key}#key` : `${path}.${key}#key`,
      kind: 'unknown-key',
      message: `\`${key}\` is not a field${name === '' ? '' : ` of ${name}`}`,
      fix: fixForKey(key, known),
    }));
  }
  const subject = name === '' ? 'the file' : name;
  if (issue.code === 'invalid_type' && value === undefined) {
    return [{ path, kind: 'missing-field', message: `${subject} is missing`, fix: example(issue) }];
  }
  if (value === null || (issue.code === 'too_small' && value === '')) {
    return [{ path, kind: 'empty-field', message: `${subject} is empty`, fix: example(issue) }];
  }
  if (issue.code === 'invalid_type') {
    const expected = typeNames[issue.expected] ?? issue.expected;
    return [
      {
        path,
        kind: 'wrong-type',
        message: `${subject} must be ${expected}, but is ${typeOf(value)}`,
        fix: fixForType(issue, value),
      },
    ];
  }
  if (issue.code === 'invalid_union') {
    return [
      {
        path,
        kind: 'wrong-type',
        message: `${subject} must be a number or text, but is ${typeOf(value)}`,
        fix:
          typeof value === 'boolean' || value instanceof Date
            ? `put it in quotes to make it text: \`"${String(value)}"\``
            : undefined,
      },
    ];
  }
  return [{ path, kind: 'invalid-value', ...invalidValue(issue, subject, value) }];
}

/** Says in words what is wrong with the YAML itself. */
export function explainYamlError(error: YAMLError, text: string): Explanation {
  const first = error.message.split('\n', 1)[0] ?? error.message;
  const message = first.replace(/\.$/, '').replace(/ at line \d+, column \d+:?$/, '');
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? '';
    return {
      kind: 'yaml',
      message: `\`${key}\` is written twice`,
      fix: 'keep one of the two',
    };
  }
  return { kind: 'yaml', message: `this is not YAML: ${message}`, fix: yamlFixes[error.code] };
}

const yamlFixes: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'put the text in quotes: a colon followed by a blank has a meaning in YAML',
  TAB_AS_INDENT: 'indent with blanks instead of tabs',
  BAD_INDENT: 'indent the line like the lines above it',
  MISSING_CHAR: 'close the quote or bracket, or put a blank after the colon',
  BAD_SCALAR_START: 'put the text in quotes: it begins with a sign that has a meaning in YAML',
  MULTILINE_IMPLICIT_KEY: 'write `key: value` with a colon and a blank',
  UNEXPECTED_TOKEN: 'put the text in quotes, or remove what does not belong here',
};

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  return 'text';
}

function fixForType(issue: z.core.$ZodIssueInvalidType, value: unknown): string | undefined {
  const key = String(issue.path.at(-1) ?? '');
  if (issue.expected === 'array' && typeof value === 'string')
    return `write a list: \`${key}: [${value.split(/[\s,]+/).join(', ')}]\``;
  if (issue.expected === 'array') return `write a list: each entry on a line that begins with \`- \``;
  if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `put it in quotes: \`"${String(value)}"\``;
  if (issue.expected === 'string' && typeof value === 'object')
    return 'write text; if it holds a colon or a bracket, put it in quotes';
  if (issue.expected === 'boolean') return 'write `true` or `false`, without quotes';
  if (issue.expected === 'int') return 'write it without a decimal point';
  if (issue.expected === 'number') return 'write digits only, without quotes';
  return undefined;
}

function example(issue: z.core.$ZodIssue): string | undefined {
  const key = String(issue.path.at(-1) ?? '');
  const samples: Record<string, string> = {
    title: 'title: What the day was about',
    categories: 'categories: [probability]',
    dayZero: 'dayZero: 2023-12-31',
    url: 'url: https://example.org',
    description: 'description: One sentence on what this is',
  };
  const sample = samples[key];
  if (sample) return `write \`${sample}\``;
  return key === '' || /^\d+$/.test(key) ? undefined : `write \`${key}: …\`, or remove the line`;
}

function invalidValue(issue: z.core.$ZodIssue, subject: string, value: unknown) {
  const key = String(issue.path.at(-1) ?? '');
  const shown = typeof value === 'string' || typeof value === 'number' ? ` \`${value}\`` : '';
  if (issue.code === 'too_small' && typeof value === 'number')
    return { message: `${subject}${shown} must be at least ${issue.minimum}`, fix: undefined };
  if (issue.message.startsWith('must name'))
    return { message: `${subject} ${issue.message}`, fix: 'write `categories: [probability]`' };
  if (issue.message.startsWith('must be small letters') && typeof value === 'string')
    return { message: `${subject}${shown} ${issue.message}`, fix: `write \`${asId(value)}\`` };
  if (issue.message.startsWith('must be a date') && typeof value === 'string')
    return { message: `${subject}${shown} ${issue.message}`, fix: fixForDate(value) };
  if (issue.message.startsWith('must be a web address') && typeof value === 'string')
    return {
      message: `${subject}${shown} ${issue.message}`,
      fix: `write \`${key}: https://${value.replace(/^\w*:?\/*/, '')}\``,
    };
  if (issue.message.startsWith('must be a path') && typeof value === 'string')
    return {
      message: `${subject}${shown} ${issue.message}`,
      fix: `write \`/${value.replace(/^(?:\w+:\/\/[^/]*)?\/*/, '').replace(/[?#\s].*$/, '')}\``,
    };
  const message = issue.message.startsWith('must') ? issue.message : `is not valid: ${issue.message}`;
  return { message: `${subject}${shown} ${message}`, fix: undefined };
}

function fixForDate(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(value) ?? [];
  if (!year || !month || !day) return 'write it like `2024-05-14`';
  const padded = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return padded === value ? 'look the day up: this month has no such day' : `write \`${padded}\``;
}

function fixForKey(key: string, known: string[]): string {
  const near = nearMiss(key, known);
  if (near) return `write \`${near}\``;
  if (known.length === 0) return 'remove it';
  return `remove it; the fields are ${known.map((one) => `\`${one}\``).join(', ')}`;
}

/** The names of the fields that the schema allows at a path. */
function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  let here: unknown = schema;
  for (const step of path) {
    const inner = unwrap(here);
    here = typeof step === 'number' ? inner?.element : inner?.shape?.[String(step)];
  }
  return Object.keys(unwrap(here)?.shape ?? {});
}

interface SchemaParts {
  shape?: Record<string, unknown>;
  element?: unknown;
  unwrap?: () => unknown;
}

function unwrap(schema: unknown): SchemaParts | undefined {
  let inner = schema as SchemaParts | undefined;
  while (inner && !inner.shape && !inner.element && inner.unwrap)
    inner = inner.unwrap() as SchemaParts | undefined;
  return inner;
}

/** `homework[0].questions[2].answer`, counted from one for people: "question 3 of homework 1". */
function fieldName(path: PropertyKey[]): string {
  const name = path
    .map((step, index) =>
      typeof step === 'number' ? `[${step + 1}]` : `${index > 0 ? '.' : ''}${String(step)}`,
    )
    .join('');
  return name === '' ? '' : `\`${name}\``;
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  let here = data;
  for (const step of path) here = (here as Record<PropertyKey, unknown> | undefined)?.[step];
  return here;
}

function asId(value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'an-id';
}
