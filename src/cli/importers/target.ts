import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { isDate } from '../../journal/calendar.ts';
import { SiteSchema } from '../../journal/schemas.ts';
import { hashOfFile } from './hash.ts';
import { readRecord, RECORD_FILE, type ImportRecord } from './record.ts';

/** What lies in the author's folder before an import, or why nothing can be written there. */
export function openTarget(folder: string): Target | { wrong: string } {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    return { wrong: 'is a file, not a folder' };
  const record = readRecord(textOf(join(folder, RECORD_FILE)));
  if (!record)
    return { wrong: `has a ${RECORD_FILE} that cannot be read: put it right or remove it` };
  const site = textOf(join(folder, 'site.yaml'));
  return {
    folder,
    record,
    dayOf: dayOf(record),
    days: daysIn(join(folder, 'days')),
    hasSite: site !== undefined,
    ...(site !== undefined && dayZeroOf(site)),
    categories: textOf(join(folder, 'categories.yaml')),
    hashAt: (file) => hashOfFile(join(folder, file)),
  };
}

/** Where each source went. */
function dayOf(record: ImportRecord): Map<string, string> {
  const days = [...record].filter(([file]) => file.startsWith('days/') && file.endsWith('.md'));
  return new Map(days.map(([file, { from }]) => [from, file]));
}

/** Every entry below `days/`, by its date; the names of folders above mean nothing. */
function daysIn(folder: string): Map<string, string[]> {
  const days = new Map<string, string[]>();
  if (!existsSync(folder)) return days;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const parts = name.split(/[\\/]/);
    const file = parts.at(-1) === 'index.md' ? (parts.at(-2) ?? '') : (parts.at(-1) ?? '');
    const [, year, month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(file) ?? [];
    const date = `${year ?? ''}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!/\.(?:md|markdown)$/.test(name) || !isDate(date)) continue;
    days.set(date, [...(days.get(date) ?? []), `days/${parts.join('/')}`]);
  }
  return days;
}

function dayZeroOf(site: string): { dayZero?: string } {
  const document = parseDocument(site);
  const found: unknown = document.errors.length === 0 ? document.get('dayZero') : undefined;
  const dayZero = SiteSchema.shape.dayZero.safeParse(found);
  return dayZero.success ? { dayZero: dayZero.data } : {};
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

export interface Target {
  folder: string;
  record: ImportRecord;
  /** The days that earlier imports wrote, by their sources. */
  dayOf: Map<string, string>;
  /** Paths of entries, relative to the folder, by their date. */
  days: Map<string, string[]>;
  hasSite: boolean;
  /** Of `site.yaml`, where it has one. */
  dayZero?: string;
  /** The text of `categories.yaml`. */
  categories: string | undefined;
  /** SHA-256 of what lies at a path; undefined where nothing does. */
  hashAt: (file: string) => string | undefined;
}
