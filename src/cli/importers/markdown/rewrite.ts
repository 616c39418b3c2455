import type { Edit } from './edits.ts';

/** What one conversion wants done to a text; it never does it itself. */
export interface Rewrite {
  edits: Edit[];
  /** What it changes, for the report: one short phrase each. */
  changes: string[];
  notes: Note[];
}

/** Something that a person should look at, at an offset of the text. */
export interface Note {
  offset: number;
  length?: number;
  /** An error is something of the log that did not arrive. Default: warning. */
  severity?: 'error' | 'warning';
  kind: string;
  message: string;
  fix?: string;
}

/** A rewrite to be filled. */
export function emptyRewrite(): Rewrite {
  return { edits: [], changes: [], notes: [] };
}

/** `1 link`, `2 links`. */
export function count(number: number, word: string, plural = `${word}s`): string {
  return `${number} ${number === 1 ? word : plural}`;
}

/** A piece of the author's text for a message: on one line and not too long. */
export function quote(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `\`${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}\``;
}
