import { parseDocument, LineCounter } from 'yaml';
import { isTimeZone } from '../../../journal/calendar.ts';
import type { Problem } from '../../../journal/problem.ts';

/** What an import needs of Jekyll's `_config.yml`; empty text gives Jekyll's own defaults. */
export function readConfig(text: string, file: string): Config | { problem: Problem } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  const values: unknown = error
    ? undefined
    : safely(() => document.toJS({ maxAliasCount: 100 }) as unknown);
  if (error || (values !== null && values !== undefined && typeof values !== 'object')) {
    const { line, col } = lineCounter.linePos(error?.pos[0] ?? 0);
    const message = `the configuration cannot be read: ${error?.message.split('\n')[0] ?? 'it has no keys'}`;
    return {
      problem: { file, line, column: col, severity: 'error', kind: 'configuration', message },
    };
  }
  const fields = recordOf(values);
  const posts = recordOf(recordOf(fields['collections'])['posts']);
  const timeZone = textOf(fields['timezone']);
  return {
    fields,
    permalink: textOf(posts['permalink']) ?? textOf(fields['permalink']) ?? 'date',
    origin: (textOf(fields['url']) ?? '').replace(/\/+$/, ''),
    base: (textOf(fields['baseurl']) ?? '').replace(/\/+$/, '').replace(/^(?=[^/])/, '/'),
    ...(timeZone !== undefined && isTimeZone(timeZone) && { timeZone }),
    folders: [textOf(fields['source']), textOf(fields['collections_dir'])].flatMap((folder) =>
      (folder ?? '').split('/').filter((part) => part !== '' && part !== '.'),
    ),
    defaultsFor: (path, isDraft) => defaultsFor(fields['defaults'], path, isDraft),
  };
}

/** Front matter that the configuration gives to a post; later entries win, as the longer path does. */
function defaultsFor(defaults: unknown, path: string, isDraft: boolean): Record<string, unknown> {
  const fitting = (Array.isArray(defaults) ? defaults : []).flatMap((entry) => {
    const { scope, values } = recordOf(entry);
    const folder = (textOf(recordOf(scope)['path']) ?? '').replace(/^\/|\/$/g, '');
    const type = textOf(recordOf(scope)['type']);
    const isOfType = type === undefined || type === (isDraft ? 'drafts' : 'posts');
    const isBelow = folder === '' || path === folder || path.startsWith(`${folder}/`);
    return isOfType && isBelow ? [{ folder, type, values: recordOf(values) }] : [];
  });
  fitting.sort((a, b) => a.folder.length - b.folder.length || Number(!!a.type) - Number(!!b.type));
  return Object.assign({}, ...fitting.map(({ values }) => values)) as Record<string, unknown>;
}

/** A text out of a value that may be anything; empty text counts as none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The keys of a value that may be anything. */
export function recordOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function safely<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

export interface Config {
  fields: Record<string, unknown>;
  /** The pattern of a post's path, or the name of one of Jekyll's styles. */
  permalink: string;
  origin: string;
  base: string;
  timeZone?: string;
  /** Folders that hold the site and are no categories. */
  folders: string[];
  defaultsFor: (path: string, isDraft: boolean) => Record<string, unknown>;
}
