import { isDate } from '../journal/calendar.ts';

/** What the path of a file below `days/` says. */
export type EntryName = { date: string; slug: string } | { message: string; fix: string };

/**
 * Reads a date off a path: `days/2024/2024-05-14.md`, `days/2024-05-14-some-words.md`
 * or `days/2024-05-14/index.md`. Folders above mean nothing.
 */
export function readEntryName(path: string): EntryName {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const name =
    file === 'index.md' ? (parts.at(-2) ?? '') : file.replace(/\.(?:md|mdx|markdown)$/i, '');
  const suffix = file === 'index.md' ? '/index.md' : '.md';
  const written = /^(\d{4})([-_. ]?)(\d{1,2})\2(\d{1,2})(?:[-_. ]+(.*))?$/.exec(name);
  const [, year, between, month, day, slug = ''] = written ?? [];
  if (!year || !month || !day) {
    return {
      message: 'the name of a day begins with its date',
      fix: `rename it like \`2024-05-14${suffix}\` or \`2024-05-14-some-words${suffix}\``,
    };
  }
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const renamed = `${date}${slug === '' ? '' : `-${slug}`}${suffix}`;
  if (!isDate(date)) {
    return { message: `there is no day ${date}`, fix: 'look the date up and rename the file' };
  }
  if (between !== '-' || !/^[\d-]{8,10}(?:-|$)/.test(name)) {
    return {
      message: 'the date in the name of a day is written with hyphens',
      fix: `rename it \`${renamed}\``,
    };
  }
  if (month.length < 2 || day.length < 2) {
    return {
      message: 'month and day are written with two digits',
      fix: `rename it \`${renamed}\``,
    };
  }
  if (!file.endsWith('.md')) {
    return { message: 'the name of a day ends with `.md`', fix: `rename it \`${renamed}\`` };
  }
  return { date, slug };
}
