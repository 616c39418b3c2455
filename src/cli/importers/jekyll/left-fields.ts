import { count, quote } from '../markdown/rewrite.ts';
import { textOf } from './config.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Notes } from './notes.ts';
import { readPostDate } from './post-date.ts';
import { summaryKeys } from './post-summary.ts';
import { updatedKeys } from './post-when.ts';

/**
 * Names every field that has no place in a day, with its value: what says how a page looks
 * in short, anything else as worth a look. Comments in the front matter too.
 */
export function nameLeftFields(matter: FrontMatter, notes: Notes): void {
  const plain: string[] = [];
  for (const [key, value] of Object.entries(matter.fields)) {
    if (isCarried(key, value)) continue;
    const shown = `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')}`;
    if (looks.has(key) || isEmpty(value)) plain.push(shown);
    else notes.warn('front-matter', `not carried over: ${quote(shown, 400)}`, key);
  }
  if (plain.length > 0)
    notes.changes.push(`left out of the front matter: ${quote(plain.join(', '), 400)}`);
  if (matter.comments.length > 0) {
    const what = count(matter.comments.length, 'comment');
    notes.warn(
      'front-matter',
      `${what} in the front matter left out: ${quote(matter.comments.join(' / '), 400)}`,
      'title',
    );
  }
}

/** Whether another part of the import has used the field, or said why not. */
function isCarried(key: string, value: unknown): boolean {
  if (lists.has(key)) return value === null || typeof value !== 'object' || Array.isArray(value);
  const text = textOf(value);
  if (updatedKeys.includes(key)) return text !== undefined && readPostDate(text) !== undefined;
  if (texts.has(key) || summaryKeys.includes(key)) return text !== undefined;
  return /^(?:published|draft)$/.test(key);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

const lists = new Set(['category', 'categories', 'tag', 'tags', 'redirect_from']);
const texts = new Set(['title', 'date', 'slug', 'permalink']);

/** Fields that say how Jekyll's theme shows the page; Daybook works these out itself. */
const looks = new Set(
  (
    'layout author authors toc toc_sticky toc_label math mathjax use_math katex mermaid comments pin share related ' +
    'show_date read_time author_profile classes sidebar render_with_liquid excerpt_separator sitemap hidden search'
  ).split(' '),
);
