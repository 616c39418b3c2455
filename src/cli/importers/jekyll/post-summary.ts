import { quote } from '../markdown/rewrite.ts';
import { textOf } from './config.ts';
import type { Notes } from './notes.ts';

/** What may say in short what a post is about. */
export const summaryKeys = ['summary', 'description', 'excerpt', 'subtitle'];

/** The summary: each short text that the front matter has for it. A long one is only named. */
export function postSummary(fields: Record<string, unknown>, notes: Notes): string[] {
  const found: string[] = [];
  for (const key of summaryKeys) {
    const text = textOf(fields[key]);
    if (text === undefined || found.includes(text)) continue;
    if (text.length <= LONGEST) found.push(text);
    else
      notes.warn(
        'front-matter',
        `\`${key}\` is too long for a summary, not carried over: ${quote(text, 400)}`,
        key,
      );
  }
  if (found.length > 0)
    notes.changes.push(`summary: ${found.map((text) => quote(text)).join(', ')}`);
  return found;
}

const LONGEST = 200;
