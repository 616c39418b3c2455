import type { Problem } from '../../../journal/problem.ts';
import { quote } from '../markdown/rewrite.ts';
import { textOf, type Config } from './config.ts';
import { readFrontMatter } from './front-matter.ts';
import { nameLeftFields } from './left-fields.ts';
import { Notes } from './notes.ts';
import { permalinkOf, readable } from './permalink.ts';
import { readPostName } from './post-name.ts';
import { postSummary } from './post-summary.ts';
import { postTitle } from './post-title.ts';
import { postUpdated, postWhen } from './post-when.ts';
import { readCategories } from './read-categories.ts';

/** What the name and the front matter of a post say, or why it cannot be imported. */
export function readPost(file: string, text: string, config: Config): Post | { problem: Problem } {
  const isDraft = file.split('/').includes('_drafts');
  const matter = readFrontMatter(text, file);
  if ('problem' in matter) return matter;
  const defaults = config.defaultsFor(file, isDraft);
  const fields = { ...defaults, ...matter.fields };
  const named = readPostName(file);
  const when = postWhen(file, named, textOf(fields['date']), { matter, config, isDraft });
  if ('problem' in when) return when;

  const notes = new Notes(file, matter);
  if (matter.isMissing) notes.changes.push('had no front matter');
  if (named.written !== undefined && named.date === when.date && named.written !== when.date) {
    notes.changes.push(`date ${quote(named.written)} written ${when.date}`);
  }
  if (named.date !== undefined && named.date !== when.date) {
    notes.changes.push(
      `date ${when.date} taken from the front matter (the file's name says ${named.written})`,
    );
  }
  const slug = textOf(fields['slug']) ?? named.slug;
  const title = postTitle(textOf(fields['title']), matter.body, slug, notes);
  const { categories, tags, tagsServe } = readCategories(fields, foldersOf(file, config));
  if (tagsServe) notes.changes.push(`tags serve as categories: ${tags.join(', ')}`);
  else if (tags.length > 0)
    notes.warn('tags', `tags were not carried over: ${tags.join(', ')}`, 'tags');
  if (categories.length === 0)
    notes.warn('categories', 'has no category; filed under `uncategorised`', 'categories');

  const permalink = textOf(fields['permalink']);
  const facts = { ...when, slug, categories, file };
  const path = permalinkOf(permalink ?? config.permalink, facts);
  const summary = postSummary(matter.fields, notes);
  const updated = postUpdated(matter.fields, when.date, config);
  nameLeftFields(matter, notes);
  return {
    file,
    ...when,
    title: title.title,
    ...(title.number !== undefined && { number: title.number }),
    titlePlace: matter.places.get('title') ?? { line: 1, column: 1 },
    categories: categories.length === 0 ? ['uncategorised'] : categories,
    isDraft: isDraft || isFalse(fields['published']) || isTrue(fields['draft']),
    ...(updated !== undefined && { updated }),
    summary,
    path,
    oldPaths: [path, ...redirects(fields['redirect_from'], config)],
    hasLiquid: !isFalse(fields['render_with_liquid']),
    body: matter.body,
    bodyStart: matter.bodyStart,
    changes: notes.changes,
    problems: notes.problems,
  };
}

/** Folders above `_posts` or `_drafts` are categories, but for those that hold the site itself. */
function foldersOf(file: string, config: Config): string[] {
  const parts = file.split('/');
  const end = parts.findIndex((part) => part === '_posts' || part === '_drafts');
  return parts.slice(0, Math.max(0, end)).filter((part, index) => part !== config.folders[index]);
}

function redirects(value: unknown, config: Config): string[] {
  const listed = Array.isArray(value) ? value : [value];
  return listed.flatMap((item) => {
    const path = textOf(item)?.replace(config.origin === '' ? /^$/ : config.origin, '');
    if (path === undefined || /^[a-z]+:/i.test(path)) return [];
    return [
      readable(`/${path.startsWith(`${config.base}/`) ? path.slice(config.base.length) : path}`),
    ];
  });
}

const isFalse = (value: unknown) => /^(?:false|no|off)$/i.test(String(value));
const isTrue = (value: unknown) => /^(?:true|yes|on)$/i.test(String(value));

export interface Post {
  /** The source, relative to the site folder. */
  file: string;
  date: string;
  time: string;
  title: string;
  /** The number of the day that the title or the name tells. */
  number?: number;
  titlePlace: { line: number; column: number };
  /** As written. */
  categories: string[];
  isDraft: boolean;
  updated?: string;
  summary: string[];
  /** Where Jekyll served it, below the base path. */
  path: string;
  /** That path and every other that led there. */
  oldPaths: string[];
  /** Whether Jekyll ran Liquid over it. */
  hasLiquid: boolean;
  body: string;
  /** Where the body begins in the text of the file. */
  bodyStart: number;
  changes: string[];
  problems: Problem[];
}
