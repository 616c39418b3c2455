import { isDate } from '../journal/calendar.ts';

/**
 * The date of the day that a path in the author's folder belongs to: `2024-05-14.md`,
 * `2024-05-14-clt.md`, `2024-05-14/index.md` or `2024-05-14-clt/index.md`, in any folder.
 */
export function dateOfFile(file: string): string | undefined {
  const date = /(?:^|\/)(\d{4}-\d{2}-\d{2})(?:-[^/]*)?(?:\/index)?\.md$/i.exec(file)?.[1];
  return date !== undefined && isDate(date) ? date : undefined;
}

/** The same for a link to the day's file, which may name its folder or leave out `.md`. */
export function dayFile(path: string): string | undefined {
  const candidates = [path, path.endsWith('/') ? `${path}index.md` : `${path}.md`];
  return candidates.find((file) => dateOfFile(file) !== undefined);
}
