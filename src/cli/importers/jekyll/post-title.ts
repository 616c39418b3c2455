import { quote } from '../markdown/rewrite.ts';
import type { Notes } from './notes.ts';
import { readTitle, titleFromSlug } from './read-title.ts';

/** The title of a post and the number of the day in it; without one, out of the name or the first heading. */
export function postTitle(
  written: string | undefined,
  body: string,
  slug: string,
  notes: Notes,
): { title: string; number?: number } {
  if (written !== undefined) {
    const title = readTitle(written);
    if (title.removed !== undefined) notes.changes.push(`“${title.removed}” left the title`);
    else if (/\bday[ #]*\d/i.test(title.title)) {
      notes.warn(
        'title',
        `the title may still hold the number of the day: ${quote(title.title)}`,
        'title',
      );
    }
    return title;
  }
  const number = /^day[-_]?(\d{1,5})$/i.exec(slug)?.[1];
  const heading = number === undefined ? undefined : /^#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1];
  const title = readTitle(heading ?? titleFromSlug(slug));
  notes.warn('title', `has no title; it was called ${quote(title.title)}`, 'title');
  return { ...title, ...(number !== undefined && { number: Number(number) }) };
}
