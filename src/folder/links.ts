import { existsSync, realpathSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join, posix, sep } from 'node:path';
import type { Body, InternalLink, LocalFile } from '../journal/body.ts';
import type { Problem } from '../journal/problem.ts';
import { nearMiss } from '../journal/near-miss.ts';
import type { PictureFault } from './picture.ts';
import { shown } from './shown.ts';
import { unknownDay } from './unknown-day.ts';

/** Where links may lead. */
export interface Destinations {
  /** Every page and served file, beginning with `/`, to the ids on it; undefined where they are not known. */
  pages: Map<string, Set<string> | undefined>;
  /** Those of them that are no aliases. */
  own: Set<string>;
  /** Pages that readers cannot see, and what they are: `a draft`. */
  hidden: Map<string, string>;
  /** Beginnings of paths whose pages are not known, because what they come from is wrong. */
  doubtful: string[];
  /** Every file of the author's folder. */
  files: Set<string>;
}

/** Checks the links of a text to pages of the site, and the fragments in them. */
export function checkLinks(
  from: { file: string; path: string; published: boolean },
  body: Body,
  to: Destinations,
): Problem[] {
  return body.links.flatMap((link): Problem[] => {
    const at = {
      file: from.file,
      line: link.line,
      column: link.column,
      length: link.written.length,
    };
    const path = pageOf(link, from.path);
    const hidden = to.hidden.get(path);
    if (hidden && from.published) {
      const message = `\`${shown(link.written)}\` leads to ${hidden}, which readers cannot see`;
      return [
        {
          ...at,
          severity: 'error',
          kind: 'broken-link',
          message,
          fix: 'publish it, or remove the link',
        },
      ];
    }
    if (link.file !== undefined && !to.files.has(link.file)) {
      return [{ ...at, severity: 'error', ...noSuchFile(from.file, link.file, to.files) }];
    }
    // An alias may look like a day, but it has no title.
    const known = link.written.startsWith('[[') ? to.own : to.pages;
    if (!hidden && !known.has(path)) {
      if (to.doubtful.some((beginning) => path.startsWith(beginning))) return [];
      const seen = [...to.own].filter((page) => !from.published || !to.hidden.has(page));
      const nameless = unknownDay(link, seen);
      if (nameless) return [{ ...at, severity: 'error', ...nameless }];
      // The number of another day is near, but no nearer to what was meant.
      const near = /^\/day\/[\d-]+\/$/.test(path) ? undefined : nearMiss(path, to.pages.keys());
      if (PICTURES.has(posix.extname(path).toLowerCase())) {
        const message = `the site has no picture \`${shown(path)}\``;
        const fix = 'put the picture beside the post and write its name, without a `/` before it';
        return [{ ...at, severity: 'error', kind: 'missing-picture', message, fix }];
      }
      const message = `there is no page \`${shown(path)}\``;
      const fix = near
        ? `write \`${near}\``
        : 'link to a page of this site, or write the whole address';
      return [{ ...at, severity: 'error', kind: 'broken-link', message, fix }];
    }
    const ids = to.pages.get(path);
    if (link.fragment === '' || !ids || ids.has(link.fragment) || link.fragment === 'top')
      return [];
    const near = nearMiss(link.fragment, ids);
    const message = `there is no \`#${shown(link.fragment)}\` ${path === from.path ? 'in this post' : `in \`${link.file ?? path}\``}`;
    const fix = near
      ? `write \`#${near}\``
      : ids.size === 0
        ? 'link to the page itself'
        : `write one of ${someOf(ids)}`;
    return [{ ...at, severity: 'error', kind: 'broken-anchor', message, fix }];
  });
}

/** Checks that the pictures and files of a text lie in the author's folder and can be read. */
export async function checkFiles(
  folder: string,
  file: string,
  body: Body,
  known: Set<string>,
  pictureFault: PictureFault,
): Promise<Problem[]> {
  const found = await Promise.all(
    body.files.map(async (local): Promise<Problem[]> => {
      const at = { file, line: local.line, column: local.column, length: local.written.length };
      const wrong = await judge(folder, file, local, known, pictureFault);
      return wrong ? [{ ...at, severity: 'error', ...wrong }] : [];
    }),
  );
  return found.flat();
}

const PICTURES = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg', '.tiff']);

type Finding = Pick<Problem, 'kind' | 'message' | 'fix'>;

async function judge(
  folder: string,
  file: string,
  local: LocalFile,
  known: Set<string>,
  pictureFault: PictureFault,
): Promise<Finding | undefined> {
  const path = join(folder, local.file);
  if (/^\.\.(?:\/|$)/.test(local.file) || (existsSync(path) && !isInside(folder, path))) {
    return {
      kind: 'outside-folder',
      message: `\`${shown(local.written)}\` lies outside the folder of the log`,
      fix: 'copy the file beside the post and link to it there',
    };
  }
  if (!known.has(local.file)) {
    const hidden = local.file.split('/').find((part) => /^[._]/.test(part));
    if (hidden !== undefined && existsSync(path)) {
      const message = `\`${shown(hidden)}\` is passed over, because its name begins with \`${hidden.charAt(0)}\``;
      return { kind: 'broken-link', message, fix: 'rename it' };
    }
    return noSuchFile(file, local.file, known, local.kind);
  }
  if (local.kind !== 'picture') return undefined;
  if (!PICTURES.has(extname(local.file).toLowerCase())) {
    const message = `\`${shown(local.written)}\` is not a picture that can be shown`;
    return { kind: 'unreadable-picture', message, fix: 'use PNG, JPEG, GIF, WebP, AVIF or SVG' };
  }
  const fault = await pictureFault(path).catch(() => 'it may not be read');
  if (fault === undefined) return undefined;
  const message = `\`${shown(local.written)}\` cannot be read as a picture: ${fault}`;
  return { kind: 'unreadable-picture', message, fix: 'save the picture again, or replace it' };
}

function noSuchFile(
  from: string,
  file: string,
  known: Set<string>,
  what: LocalFile['kind'] = 'file',
): Finding {
  const near = nearFile(file, known);
  return {
    kind: what === 'picture' ? 'missing-picture' : 'broken-link',
    message: `there is no ${what} \`${shown(file, 120)}\``,
    fix: near
      ? `write \`${encodeURI(posix.relative(posix.dirname(from), near))}\``
      : what === 'picture'
        ? 'put the picture there, or take it out of the text'
        : 'put the file there, or remove the link',
  };
}

function nearFile(file: string, known: Set<string>): string | undefined {
  const [, date] = /(?:^|\/)(\d{4}-\d{2}-\d{2})[^/]*\.md$/.exec(file) ?? [];
  // The file of another day is near, but no nearer to what was meant.
  if (date) return [...known].find((one) => one.includes(`/${date}`) && one.endsWith('.md'));
  const neighbours = [...known].filter((one) => posix.dirname(one) === posix.dirname(file));
  return nearMiss(file, neighbours.length > 0 ? neighbours : known);
}

function pageOf(link: InternalLink, own: string): string {
  if (link.path === '') return own;
  if (link.path.endsWith('/') || /\.\w+$/.test(link.path)) return link.path;
  return `${link.path}/`;
}

function isInside(folder: string, path: string): boolean {
  return realpathSync(path).startsWith(realpathSync(folder) + sep);
}

function someOf(ids: Set<string>): string {
  const shown = [...ids].filter((id) => !id.startsWith('user-content-')).slice(0, 5);
  return shown.map((id) => `\`#${id}\``).join(', ') + (ids.size > shown.length ? ' …' : '');
}

/** Every file that is served as it is, as a path from the root of the site. */
export async function publicPaths(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.map((name) => `/${name.split(sep).join('/')}`);
  } catch {
    return [];
  }
}
