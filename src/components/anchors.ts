import type { Day } from '../journal/day.ts';

/**
 * The ids of the parts of a page. The author's headings become ids of letters, digits,
 * `-` and `_`, so the full stop keeps these apart from a heading `Content` or `Latest`.
 */
export const anchors = {
  content: 'page.content',
  homework: 'page.homework',
  assessed: 'page.assessed',
  backlinks: 'page.backlinks',
  related: 'page.related',
  stand: 'page.stand',
  latest: 'page.latest',
  ladder: 'page.ladder',
  ladderWords: 'page.ladder-words',
};

/**
 * The id of a homework on a page: its course, its module and its day, and a number where the
 * day has done several of that module.
 *
 * @param at which homework of the day it is, from 0.
 */
export function homeworkAnchor({ homework, date }: Pick<Day, 'homework' | 'date'>, at: number) {
  const [{ course, module } = { course: '', module: 0 }] = homework.slice(at);
  const before = homework
    .slice(0, at)
    .filter((one) => one.course === course && one.module === module).length;
  return `${course}.${module}.${date}${before > 0 ? `.${before + 1}` : ''}`;
}
