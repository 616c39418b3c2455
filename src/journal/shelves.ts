import { addDays, daysBetween } from './calendar.ts';
import type { AnswerState, Day, DayAssessment, DayHomework, DayQuestion } from './day.ts';
import type { Course } from './schemas.ts';

/* The ways in which days are put together for index pages. Days come in the order of dates. */

/** Dates without an entry between two days. */
export interface Gap {
  from: string;
  to: string;
  days: number;
}

/** A month of the log: its days, and the gap before each of them if there is one. */
export interface Month {
  /** `2024-05` */
  month: string;
  rows: { gapBefore?: Gap; day: Day }[];
}

/** The days by month, with the gaps between them. */
export function byMonth(days: readonly Day[]): Month[] {
  const months: Month[] = [];
  let previous: Day | undefined;
  for (const day of days) {
    const month = day.date.slice(0, 7);
    if (months.at(-1)?.month !== month) months.push({ month, rows: [] });
    const gap = previous ? gapBetween(previous.date, day.date) : undefined;
    months.at(-1)?.rows.push(gap ? { gapBefore: gap, day } : { day });
    previous = day;
  }
  return months;
}

/** Days by month in the order in which they come, be it the newest first, without gaps. */
export function inMonths(days: readonly Day[]): Month[] {
  return [...Map.groupBy(days, ({ date }) => date.slice(0, 7))].map(([month, own]) => ({
    month,
    rows: own.map((day) => ({ day })),
  }));
}

/**
 * The days of a list of all: all of them while they are few enough for one page, else those of the
 * newest year.
 */
export function listedOnOnePage(days: readonly Day[]): Day[] {
  const newest = days.at(-1)?.date.slice(0, 4);
  return days.filter(({ date }) => days.length <= ON_ONE_PAGE || date.slice(0, 4) === newest);
}

/** A year and a third: its list weighs 100 KB before it is compressed. */
const ON_ONE_PAGE = 500;

function gapBetween(before: string, after: string): Gap | undefined {
  const days = daysBetween(before, after) - 1;
  return days > 0 ? { from: addDays(before, 1), to: addDays(after, -1), days } : undefined;
}

/** The years in which something was written, in order. */
export function yearsOf(days: readonly Day[]): string[] {
  return [...new Set(days.map(({ date }) => date.slice(0, 4)))];
}

/** The days of a category. */
export function inCategory(days: readonly Day[], id: string): Day[] {
  return days.filter(({ categories }) => categories.includes(id));
}

/** The days of a course: those that cover it, and those that did its homework. */
export function inCourse(days: readonly Day[], id: string): Day[] {
  return days.filter(
    ({ courses, homework }) =>
      courses.some(({ course }) => course === id) || homework.some(({ course }) => course === id),
  );
}

/** The units of a course in order, each with the days that cover it. */
export function unitsOf(course: Course, days: readonly Day[]) {
  return course.units.map((unit) => ({
    ...unit,
    days: days.filter((day) =>
      day.courses.some(({ course: id, units }) => id === course.id && units.includes(unit.number)),
    ),
  }));
}

/** The day before and the day after, in a list of days. */
export function neighbours(days: readonly Day[], day: Day): { previous?: Day; next?: Day } {
  const index = days.findIndex(({ date }) => date === day.date);
  if (index < 0) return {};
  const previous = days[index - 1];
  const next = days[index + 1];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

/** Every question of the days' homework. */
export function questionsOf(days: readonly Day[]): DayQuestion[] {
  return days.flatMap(({ homework }) => homework.flatMap(({ questions }) => questions));
}

/** How many of the questions there are in each state. */
export function tally(questions: readonly DayQuestion[]): Record<AnswerState, number> {
  const counts = { proved: 0, stated: 0, open: 0 };
  for (const { state } of questions) counts[state]++;
  return counts;
}

/**
 * Every homework of a course, by module and then by day; of a state only what has answers
 * in it, and of that only those.
 */
export function homeworkOf(course: string, days: readonly Day[], state?: AnswerState): Work[] {
  return days
    .flatMap((day) => day.homework.map((homework, at) => ({ homework, at, day })))
    .filter(({ homework }) => homework.course === course)
    .toSorted((a, b) => a.homework.module - b.homework.module)
    .map(({ homework, at, day }) => {
      const { questions } = homework;
      const inState = questions.filter((one) => !state || one.state === state);
      return { homework: { ...homework, questions: inState }, at, of: questions.length, day };
    })
    .filter(({ homework }) => homework.questions.length > 0);
}

/** A homework on a shelf. */
export interface Work {
  homework: DayHomework;
  /** Which homework of the day it is, from 0. */
  at: number;
  /** How many questions it has, shown or not. */
  of: number;
  day: Day;
}

/** Every assessment on a scale, the newest first. */
export function assessmentsOn(
  scale: string,
  days: readonly Day[],
): { assessment: DayAssessment; day: Day }[] {
  return days
    .flatMap((day) => day.assessments.map((assessment) => ({ assessment, day })))
    .filter(({ assessment }) => assessment.scale === scale)
    .toReversed();
}

/** Where each subject stands now on a scale: its newest assessment. */
export function standings(scale: string, days: readonly Day[]) {
  const seen = new Set<string>();
  return assessmentsOn(scale, days).filter(({ assessment }) => {
    if (seen.has(assessment.subject)) return false;
    seen.add(assessment.subject);
    return true;
  });
}
