import type { Day, DayHomework } from '../journal/day.ts';

/**
 * The ids of the parts of a page. The author's headings become ids of letters, digits,
 * `-` and `_`, so the full stop keeps these apart from a heading `Content` or `Latest`.
 */
export const anchors = {
  content: 'page.content',
  homework: 'page.homework',
  assessed: 'page.assessed',
  stand: 'page.stand',
  latest: 'page.latest',
  ladder: 'page.ladder',
  ladderWords: 'page.ladder-words',
};

/** The id of a homework on a page: its course, its module and its day. */
export function homeworkAnchor(homework: DayHomework, day: Day): string {
  return `${homework.course}.${homework.module}.${day.date}`;
}
