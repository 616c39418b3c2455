/**
 * The categories of a post, as written, in order and each once: from the folders above
 * `_posts`, `categories` (a list, or one text parted by commas or blanks) and `category`.
 * Tags stand in only where there are none.
 */
export function readCategories(
  fields: Record<string, unknown>,
  folders: readonly string[],
): { categories: string[]; tags: string[]; tagsServe: boolean } {
  const own = [
    ...folders,
    ...wordsOf(fields['category'], false),
    ...wordsOf(fields['categories'], true),
  ];
  const tags = [...new Set([...wordsOf(fields['tags'], true), ...wordsOf(fields['tag'], false)])];
  const tagsServe = own.length === 0 && tags.length > 0;
  return { categories: [...new Set(tagsServe ? tags : own)], tags, tagsServe };
}

function wordsOf(value: unknown, splitBlanks: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, false));
  if (value === null || value === undefined || typeof value === 'object') return [];
  const text = String(value);
  const words = text.includes(',') ? text.split(',') : splitBlanks ? text.split(/\s+/) : [text];
  return words.map((word) => word.trim()).filter((word) => word !== '');
}
