import type { Place } from '../typed-yaml.ts';

/** A field of a record, by the bytes of the record in its file. */
export interface AtField {
  start: number;
  end: number;
  /** From 0; behind the last one, the end of the record is meant. */
  field: number;
}

/** Finds the places of fields in a CSV file. Each pass over its lines is made once, as long as they are asked for in order. */
export function placesInCsv(bytes: Buffer): (at: AtField) => Place {
  let line = 1;
  let counted = 0;
  return ({ start, end, field }) => {
    if (start < counted) [line, counted] = [1, 0];
    for (let at = bytes.indexOf(LINE_FEED, counted); at !== -1 && at < start;) {
      line++;
      at = bytes.indexOf(LINE_FEED, (counted = at + 1));
    }
    const record = bytes.toString('utf8', start, end).replace(/\r?\n$/, '');
    const [from, to] = spanOf(record, field);
    const before = record.slice(0, from).split('\n');
    const written = record.slice(from, to).split(/\r?\n/, 1)[0] ?? '';
    return {
      line: line + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
      length: Math.max(1, written.length),
    };
  };
}

/** A field of a record as it is written, quotes and all. */
export function fieldIn(record: string, field: number): string {
  return record.slice(...spanOf(record, field));
}

const LINE_FEED = 10;

function spanOf(record: string, field: number): [number, number] {
  // A field in quotes, whole or cut off, and whatever else stands before the next comma.
  const next = /(?:"[^"]*(?:""[^"]*)*(?:"|$))?[^,\n]*/y;
  for (let index = 0; ; index++) {
    const from = next.lastIndex;
    next.exec(record);
    const to = next.lastIndex;
    if (index === field) return [from, to];
    if (record[to] !== ',') return [to, to];
    next.lastIndex = to + 1;
  }
}
