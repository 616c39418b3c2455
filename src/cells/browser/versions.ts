/**
 * The reader's own versions of the cells of one page, kept in the browser until they are
 * reset. Where storage is forbidden or full nothing is kept, and nothing breaks.
 *
 * @param page the path of the page: other pages have cells of the same names.
 */
export function openVersions(page: string, storage: () => Storage): Versions {
  const keyOf = (id: string) => `daybook:${page}#${id}`;
  return {
    read(id, published) {
      const kept = attempt(() => storage().getItem(keyOf(id)));
      const version = attempt(() => JSON.parse(kept ?? 'null') as Partial<Version> | null);
      // A version of a cell that the author has changed since is no version of this cell.
      if (version?.of !== digest(published) || typeof version.code !== 'string') return undefined;
      return version.code;
    },
    write(id, published, code) {
      const version: Version = { of: digest(published), code };
      attempt(() => {
        storage().setItem(keyOf(id), JSON.stringify(version));
      });
    },
    forget(id) {
      attempt(() => {
        storage().removeItem(keyOf(id));
      });
    },
  };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Tells texts apart; no secret hangs on it (FNV-1a, 32 bits, and the length). */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${hash.toString(36)}.${text.length}`;
}

export interface Versions {
  /** The reader's version of the cell whose published code is `published`. */
  read(id: string, published: string): string | undefined;
  write(id: string, published: string, code: string): void;
  forget(id: string): void;
}

interface Version {
  /** A digest of the published code that was changed. */
  of: string;
  code: string;
}
