import type { Problem } from '../../../journal/problem.ts';
import { count, quote } from '../markdown/rewrite.ts';
import { recordOf, textOf, type Config } from './config.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { permalinkOf, readable } from './permalink.ts';
import { readPostDate } from './post-date.ts';
import { readPostName } from './post-name.ts';
import { readCategories } from './read-categories.ts';
import { readTitle, titleFromSlug } from './read-title.ts';

/** What the name and the front matter of a post say, or why it cannot be imported. */
export function readPost(file: string, text: string, config: Config): Post | { problem: Problem } {
  const isDraft = file.split('/').includes('_drafts');
  const matter = readFrontMatter(text, file);
  if ('problem' in matter) return matter;
  const defaults = config.defaultsFor(file, isDraft);
  const fields = { ...defaults, ...matter.fields };
  const named = readPostName(file);
  const when = dateOf(file, fields, named, matter, config, isDraft);
  if ('problem' in when) return when;

  const notes = new Notes(file, matter);
  if (matter.isMissing) notes.changes.push('had no front matter');
  if (named.written !== undefined && named.date === when.date && named.written !== when.date) {
    notes.changes.push(`date ${quote(named.written)} written ${when.date}`);
  }
  if (named.date !== undefined && named.date !== when.date) {
    notes.changes.push(`date ${when.date} taken from the front matter (the file's name says ${named.written})`);
  }
  const slug = textOf(fields['slug']) ?? named.slug;
  const title = titleOf(fields, matter.body, slug, notes);
  const { categories, tags, tagsServe } = readCategories(fields, foldersOf(file, config));
  if (tagsServe) notes.changes.push(`tags serve as categories: ${tags.join(', ')}`);
  else if (tags.length > 0) notes.warn('tags', `tags were not carried over: ${tags.join(', ')}`, 'tags');
  if (categories.length === 0) notes.warn('categories', 'has no category; filed under `uncategorised`', 'categories');

  const permalink = textOf(fields['permalink']);
  const facts = { ...when, slug, categories, file };
  const path = permalinkOf(permalink ?? config.permalink, facts);
  const summary = summaryOf(fields, notes);
  const updated = updatedOf(fields, when.date, config);
  carryRest(matter, notes);
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

function dateOf(
  file: string,
  fields: Record<string, unknown>,
  named: ReturnType<typeof readPostName>,
  matter: FrontMatter,
  config: Config,
  isDraft: boolean,
): { date: string; time: string } | { problem: Problem } {
  const written = textOf(fields['date']);
  const found = written === undefined ? undefined : readPostDate(written, config.timeZone);
  if (found) return found;
  const wrong = (message: string, fix: string, severity: Problem['severity'] = 'error', place = 'date') => {
    const { line, column } = matter.places.get(place) ?? { line: 1, column: 1 };
    return { problem: { file, line, column, severity, kind: 'date', message, fix } };
  };
  if (written !== undefined) return wrong(`${quote(written)} is not a date`, 'write it YYYY-MM-DD');
  if (named.date !== undefined) return { date: named.date, time: '00:00:00' };
  if (named.written !== undefined) return wrong(`there is no day ${named.written}`, 'rename the file');
  const fix = 'give it a `date` in its front matter, then import again';
  if (isDraft) return wrong('this draft has no date, so it was skipped', fix, 'warning');
  return wrong('has no date in its name nor in its front matter, so it was skipped', fix);
}

function titleOf(fields: Record<string, unknown>, body: string, slug: string, notes: Notes) {
  const written = textOf(fields['title']);
  if (written !== undefined) {
    const title = readTitle(written);
    if (title.removed !== undefined) notes.changes.push(`“${title.removed}” left the title`);
    else if (/\bday[ #]*\d/i.test(title.title)) {
      notes.warn('title', `the title may still hold the number of the day: ${quote(title.title)}`, 'title');
    }
    return title;
  }
  const heading = /^#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(body)?.[1];
  const isNumber = /^day[-_]?\d+$/i.test(slug);
  const title = readTitle(isNumber && heading !== undefined ? heading : titleFromSlug(slug));
  notes.warn('title', `has no title; it was called ${quote(title.title)}`, 'title');
  return { ...title, ...readNumber(slug) };
}

function readNumber(slug: string): { number?: number } {
  const number = /^day[-_]?(\d{1,5})$/i.exec(slug)?.[1];
  return number === undefined ? {} : { number: Number(number) };
}

/** Folders above `_posts` or `_drafts` are categories, but for those that hold the site itself. */
function foldersOf(file: string, config: Config): string[] {
  const parts = file.split('/');
  const end = parts.findIndex((part) => part === '_posts' || part === '_drafts');
  return parts.slice(0, Math.max(0, end)).filter((part, index) => part !== config.folders[index]);
}

function summaryOf(fields: Record<string, unknown>, notes: Notes): string[] {
  const found: string[] = [];
  for (const key of ['summary', 'description', 'excerpt', 'subtitle']) {
    const text = textOf(fields[key]);
    if (text === undefined || found.includes(text)) continue;
    if (text.length <= LONGEST_SUMMARY) found.push(text);
    else notes.warn('front-matter', `\`${key}\` is too long for a summary: ${quote(text, 400)}`, key);
  }
  if (found.length > 0) notes.changes.push(`summary: ${found.map((text) => quote(text)).join(', ')}`);
  return found;
}

function updatedOf(fields: Record<string, unknown>, date: string, config: Config): string | undefined {
  const written = ['updated', 'last_modified_at', 'last_updated', 'modified_date'].flatMap((key) => textOf(fields[key]) ?? []);
  const found = written[0] === undefined ? undefined : readPostDate(written[0], config.timeZone);
  return found && found.date > date ? found.date : undefined;
}

function redirects(value: unknown, config: Config): string[] {
  const listed = Array.isArray(value) ? value : [value];
  return listed.flatMap((item) => {
    const path = textOf(item)?.replace(config.origin === '' ? /^$/ : config.origin, '');
    if (path === undefined || /^[a-z]+:/i.test(path)) return [];
    return [readable(`/${path.startsWith(`${config.base}/`) ? path.slice(config.base.length) : path}`)];
  });
}

/** Names the fields that have no place in a day: how a page looks in short, anything else as worth a look. */
function carryRest(matter: FrontMatter, notes: Notes): void {
  const plain: string[] = [];
  for (const [key, value] of Object.entries(matter.fields)) {
    const isEmpty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (carried.has(key) && !isWrong(key, value)) continue;
    const shown = `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
    if (looks.has(key) || isEmpty) plain.push(shown);
    else notes.warn('front-matter', `not carried over: ${quote(shown, 400)}`, key);
  }
  if (plain.length > 0) notes.changes.push(`left out of the front matter: ${quote(plain.join(', '), 400)}`);
  if (matter.comments.length > 0) {
    const what = count(matter.comments.length, 'comment');
    notes.warn('front-matter', `${what} in the front matter left out: ${quote(matter.comments.join(' / '), 400)}`, 'title');
  }
}

/** A field of a known name whose value is of no use. */
function isWrong(key: string, value: unknown): boolean {
  if (/^(?:updated|last_modified_at|last_updated|modified_date)$/.test(key)) {
    const text = textOf(value);
    return text !== undefined && readPostDate(text) === undefined;
  }
  return Object.keys(recordOf(value)).length > 0;
}

const isFalse = (value: unknown) => /^(?:false|no|off)$/i.test(String(value));
const isTrue = (value: unknown) => /^(?:true|yes|on)$/i.test(String(value));

const LONGEST_SUMMARY = 200;

const carried = new Set(
  ('title date slug permalink redirect_from category categories tag tags published draft summary description ' +
    'excerpt subtitle updated last_modified_at last_updated modified_date').split(' '),
);

/** Fields that say how Jekyll's theme shows the page; Daybook works these out itself. */
const looks = new Set(
  ('layout author authors toc toc_sticky toc_label math mathjax use_math katex mermaid comments pin share related show_date ' +
    'read_time author_profile classes sidebar render_with_liquid excerpt_separator sitemap hidden search').split(' '),
);

/** Gathers what is to be said of one post. */
class Notes {
  readonly changes: string[] = [];
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #matter: FrontMatter;

  constructor(file: string, matter: FrontMatter) {
    this.#file = file;
    this.#matter = matter;
  }

  warn(kind: string, message: string, key: string): void {
    const { line, column } = this.#matter.places.get(key) ?? { line: 1, column: 1 };
    this.problems.push({ file: this.#file, line, column, severity: 'warning', kind, message });
  }
}

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
