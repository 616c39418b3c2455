import { z } from 'zod';

/** Where an import remembers what it wrote, in the author's folder. */
export const RECORD_FILE = '.import.json';

const RecordSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(
    z.string(),
    z.strictObject({
      /** What it was made from, relative to the folder that was imported. */
      from: z.string(),
      /** SHA-256 of that, and of what was written. */
      source: z.string(),
      written: z.string(),
    }),
  ),
});

/** The record by the files that were written; undefined when the text is no record. */
export function readRecord(text: string | undefined): ImportRecord | undefined {
  if (text === undefined) return new Map();
  try {
    return new Map(Object.entries(RecordSchema.parse(JSON.parse(text)).files));
  } catch {
    return undefined;
  }
}

/** The record as text, in the order of its paths. */
export function writeRecord(record: ImportRecord): string {
  const files = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}

export type ImportRecord = Map<string, z.infer<typeof RecordSchema>['files'][string]>;
