import { posix } from 'node:path';

/**
 * What an address in a post leads to: another post, a file of the site folder, something
 * that is not there, a way out of the site folder (`outside`), or nothing to do with the
 * old site (`elsewhere`).
 */
export function resolveAddress(
  url: string,
  from: { file: string; path: string },
  site: SiteMap,
): Resolved {
  const suffix = /[?#].*$/s.exec(url)?.[0] ?? '';
  const address = url.slice(0, url.length - suffix.length);
  const own = withoutOrigin(address, site);
  if (own === undefined || own === '') return { kind: 'elsewhere' };
  const decoded = decode(own);
  const inside = decoded.startsWith('/')
    ? [climb(withoutBase(decoded, site.base))]
    : [climb(`${folderOf(from.path)}/${decoded}`), climb(`/${folderOf(from.file)}/${decoded}`)];
  const candidates = inside.filter((path) => path !== undefined);
  const asBrowsersDo = new URL(encodeURI(decoded), `http://site${encodeURI(from.path)}`).pathname;
  for (const path of [...candidates, decode(asBrowsersDo)]) {
    const post = site.postAt(path);
    if (post !== undefined) return { kind: 'post', post, suffix };
  }
  if (candidates.length === 0) return { kind: 'outside' };
  for (const path of candidates) {
    const found = /\.(?:md|markdown|mkdn?|mkdown)$/i.test(path)
      ? 'missing'
      : site.fileAt(path.slice(1));
    if (found === 'outside') return { kind: 'outside' };
    if (found === 'file') return { kind: 'file', file: path.slice(1), suffix };
  }
  if (/^\/(?:(?:about|categories)\/?)?$/.test(candidates[0] ?? '')) return { kind: 'elsewhere' };
  return { kind: 'missing', climbs: candidates.length < inside.length };
}

/** The path of an address within the site; undefined for another site or another scheme. */
function withoutOrigin(address: string, site: SiteMap): string | undefined {
  if (site.origin !== '' && address.startsWith(site.origin)) {
    const rest = address.slice(site.origin.length);
    if (rest === '' || rest.startsWith('/')) return rest === '' ? '/' : rest;
  }
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) || /[{}]/.test(address)
    ? undefined
    : address;
}

function withoutBase(path: string, base: string): string {
  return base !== '' && (path === base || path.startsWith(`${base}/`))
    ? path.slice(base.length) || '/'
    : path;
}

/** The path with `.` and `..` worked out; undefined when it climbs above the site. */
function climb(path: string): string | undefined {
  const relative = posix.normalize(path.replace(/^\/+/, '').replace(/\\/g, '/'));
  if (relative === '..' || relative.startsWith('../')) return undefined;
  return relative === '.' ? '/' : `/${relative}`;
}

function folderOf(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export interface SiteMap {
  /** `https://example.org`, or empty where the configuration names none. */
  origin: string;
  /** `/log`, or empty. */
  base: string;
  /** The source file of the post at a path of the old site, or of that name. */
  postAt: (path: string) => string | undefined;
  /** Whether there is such a file in the site folder; `outside` when a link of the file system leads out of it. */
  fileAt: (file: string) => 'file' | 'missing' | 'outside';
}

export type Resolved =
  | { kind: 'post'; post: string; suffix: string }
  | { kind: 'file'; file: string; suffix: string }
  /** `climbs` when one way to read it leads out of the site folder. */
  | { kind: 'missing'; climbs: boolean }
  | { kind: 'outside' | 'elsewhere' };
