import type { Day } from '../journal/day.ts';
import type { Homework } from '../journal/schemas.ts';

/** The id of a homework on a page: its course, its module and its day. */
export function homeworkAnchor(homework: Homework, day: Day): string {
  return `${homework.course}-${homework.module}-${day.date}`;
}
