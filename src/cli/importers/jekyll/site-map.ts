import { realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Site } from './open-site.ts';
import type { Post } from './read-post.ts';
import type { SiteMap } from './resolve-address.ts';

/** Where everything of a site is to be found: posts by their old paths, and files on the disk. */
export function siteMap(
  site: Site,
  posts: readonly Post[],
): SiteMap & {
  pathOf: (tag: 'post_url' | 'link', name: string) => string | undefined;
} {
  const byPath = new Map<string, string>();
  const byFile = new Map<string, Post>();
  const byName = new Map<string, Post>();
  for (const post of posts) {
    for (const path of post.oldPaths)
      if (!byPath.has(bare(path))) byPath.set(bare(path), post.file);
    byFile.set(post.file, post);
    const stem = post.file.replace(/\.[^./]+$/, '');
    for (const name of [
      stem.replace(/^.*?_(?:posts|drafts)\//, ''),
      stem.split('/').at(-1) ?? '',
    ]) {
      if (!byName.has(name)) byName.set(name, post);
    }
  }
  const fileAt = (file: string) => kindOf(site.root, file);
  return {
    origin: site.config.origin,
    base: site.config.base,
    postAt: (path) => byPath.get(bare(path)) ?? byFile.get(path.slice(1))?.file,
    fileAt,
    pathOf: (tag, name) => {
      const wanted = name.replace(/^["']|["']$/g, '').replace(/^\/+/, '');
      if (tag === 'post_url') return byName.get(wanted)?.path;
      return byFile.get(wanted)?.path ?? (fileAt(wanted) === 'file' ? `/${wanted}` : undefined);
    },
  };
}

/** A path without what a server does not need to find it, and without percent escapes. */
function bare(path: string): string {
  return decoded(path)
    .replace(/(?:\/index)?\.html$/, '')
    .replace(/\/+$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function kindOf(root: string, file: string): 'file' | 'missing' | 'outside' {
  try {
    const real = realpathSync(join(root, file));
    if (!real.startsWith(root + sep)) return 'outside';
    return statSync(real).isFile() ? 'file' : 'missing';
  } catch {
    return 'missing';
  }
}
