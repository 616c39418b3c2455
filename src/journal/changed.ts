import { ANSWER_STATES } from './day.ts';
import type { Day } from './day.ts';
import { categoryPath, coursePath, homeworkPath, scalePath, yearPath } from './hrefs.ts';
import { assessmentsOn, homeworkOf, inCategory, inCourse } from './shelves.ts';

/**
 * When what pages show was last changed, as far as the log says: a day by its `updated` or its
 * date, an index by the newest of the days on it. Undefined for pages that show no days.
 *
 * @param log `days` are those that readers see.
 */
export function lastChanges({ days, ...log }: ChangingLog): (path: string) => string | undefined {
  const pages = new Map<string, readonly Day[]>([
    ...['/', '/days/', '/ledger/'].map((path) => [path, days] as const),
    ...['/categories/', '/courses/', '/scales/'].map((path) => [path, days] as const),
    ...homeworkPages(days),
    ...log.categories.map(({ id }) => [categoryPath(id), inCategory(days, id)] as const),
    ...log.courses.flatMap(({ id }) => [
      [coursePath(id), inCourse(days, id)] as const,
      ...homeworkPages(days, id),
    ]),
    ...log.scales.map(({ id }) => [scalePath(id), onScale(days, id)] as const),
  ]);
  const changes = new Map([...pages].map(([path, shown]) => [path, newest(shown)]));
  for (const day of days) {
    const year = yearPath(day.date.slice(0, 4));
    changes.set(day.path, changeOf(day));
    changes.set(year, later(changes.get(year), changeOf(day)));
  }
  return (path) => changes.get(path);
}

/** When a day was last changed, as far as its author says. */
export function changeOf({ date, updated }: Pick<Day, 'date' | 'updated'>): string {
  return updated ?? date;
}

function homeworkPages(days: readonly Day[], course?: string) {
  const ids = course === undefined ? coursesOf(days) : [course];
  return [undefined, ...ANSWER_STATES].map((state) => {
    const shown = ids.flatMap((id) => homeworkOf(id, days, state).map(({ day }) => day));
    return [homeworkPath({ course, state }), shown] as const;
  });
}

function coursesOf(days: readonly Day[]): string[] {
  return [...new Set(days.flatMap(({ homework }) => homework.map(({ course }) => course)))];
}

function onScale(days: readonly Day[], id: string): Day[] {
  return assessmentsOn(id, days).map(({ day }) => day);
}

function newest(days: readonly Day[]): string | undefined {
  return days.map(changeOf).reduce<string | undefined>(later, undefined);
}

function later(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other;
}

interface ChangingLog {
  days: readonly Day[];
  categories: readonly { id: string }[];
  courses: readonly { id: string }[];
  scales: readonly { id: string }[];
}
