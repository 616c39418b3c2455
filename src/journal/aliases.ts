/**
 * An alias as the path of a page: with a `/` at its end, unless it names a file, and
 * without `index.html`. Percent escapes are read.
 */
export function aliasPath(alias: string): string {
  let path = alias;
  try {
    path = decodeURI(alias);
  } catch {
    // A stray percent sign is part of the name.
  }
  path = path.replace(/\/index\.html$/, '/');
  return path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`;
}
