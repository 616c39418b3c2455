import { dayNumber } from './calendar.ts';
import type { AnswerState } from './day.ts';

/*
 * The address of everything, in one place. Paths begin with `/` and know nothing of
 * the base path; `withBase` puts it in front at the very end.
 */

/** `/day/134/`, or `/day/2023-12-30/` for a prelude entry. */
export function dayPath(dayZero: string, date: string): string {
  const number = dayNumber(dayZero, date);
  return `/day/${number >= 1 ? number : date}/`;
}

export const yearPath = (year: string): string => `/days/${year}/`;
export const categoryPath = (id: string): string => `/categories/${id}/`;
export const coursePath = (id: string): string => `/courses/${id}/`;
export const scalePath = (id: string): string => `/scales/${id}/`;

/** The text of a day as its author wrote it: `/day/134.md`. */
export const markdownPath = (day: string): string => day.replace(/\/$/, '.md');

/** The picture of a page for cards: that of a day `/day/134/card.png`, for all others `/card.png`. */
export const cardPath = (day = '/'): string => `${day}card.png`;

/** A feed of what a page shows: `/categories/maths/rss.xml`. */
export const feedPath = (page: string, file = 'rss.xml'): string => page + file;

/** `/homework/`; of a course `/courses/cs109/homework/`; of a state of its answers `/homework/proved/`. */
export function homeworkPath({ course, state }: HomeworkFilter = {}): string {
  const all = course === undefined ? '/homework/' : `${coursePath(course)}homework/`;
  return state === undefined ? all : `${all}${state}/`;
}

/** Which homework is meant: without either all of it. */
export interface HomeworkFilter {
  /** The id of a course. */
  course?: string | undefined;
  state?: AnswerState | undefined;
}

/** Puts the site's base path before a path: `('/log', '/day/1/')` → `/log/day/1/`. */
export function withBase(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path;
}
