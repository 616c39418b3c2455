/** Files above this size are no posts. */
export const LARGEST_POST = 5 * 1024 * 1024;

/**
 * The text of a post: UTF-8, without a byte order mark, with LF as its line end; or what
 * is wrong with the bytes.
 */
export function readText(
  bytes: Uint8Array,
): { text: string; changes: string[] } | { wrong: string } {
  if (bytes.length > LARGEST_POST) return { wrong: tooLarge(bytes.length) };
  if (bytes.includes(0)) return { wrong: 'is not a text file: it holds a NUL byte' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { wrong: 'is not written in UTF-8' };
  }
  const changes: string[] = [];
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    changes.push('byte order mark removed');
  }
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
    changes.push('line ends written as LF');
  }
  return text.trim() === '' ? { wrong: 'is empty' } : { text, changes };
}

/** What to say of a file above the limit. */
export function tooLarge(size: number): string {
  return `is too large for a post: ${(size / 1024 / 1024).toFixed(1)} MB, at most ${LARGEST_POST / 1024 / 1024} MB are read`;
}
