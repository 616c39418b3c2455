import type { InternalLink } from '../journal/body.ts';
import { isDate } from '../journal/calendar.ts';
import type { Problem } from '../journal/problem.ts';

/**
 * What is wrong with a name of a day, `[[134]]`, that leads to none; undefined for any other link.
 *
 * @param paths the pages to which the text may link.
 */
export function unknownDay(
  { written, path }: InternalLink,
  paths: Iterable<string>,
): Pick<Problem, 'kind' | 'message' | 'fix'> | undefined {
  const [, name] = /^\[\[([\d-]+)\]\]$/.exec(written) ?? [];
  if (name === undefined) return undefined;
  const isDated = name.includes('-');
  const what = `there is no ${isDated ? 'day' : 'Day'} ${name}`;
  const found = (isDated && unknownDate(name)) || unwritten(what, dayNamed(path), paths);
  const fix = `${found.fix}, or \`\\${written}\` where no day is meant`;
  return { kind: 'broken-link', message: found.message, fix };
}

function unknownDate(name: string): Finding | undefined {
  const date = name.replace(/-(?=\d(?:-|$))/g, '-0');
  if (!isDate(date))
    return { message: `there is no date ${name}`, fix: 'write one that the calendar has' };
  if (date === name) return undefined;
  return { message: `the date ${name} lacks a 0`, fix: `write \`[[${date}]]\`` };
}

/** Names the days around the one that is missing. */
function unwritten(what: string, name: string, paths: Iterable<string>): Finding {
  const days = [...paths].map(dayNamed).filter(Boolean).toSorted(byDate);
  const later = days.findIndex((day) => byDate(day, name) > 0);
  const [before] = days.slice(0, later === -1 ? undefined : later).slice(-1);
  const [after] = later === -1 ? [] : days.slice(later);
  if (before !== undefined && after !== undefined) {
    const message = `${what}: around it are ${called(before)} and ${called(after)}`;
    return { message, fix: `write \`[[${before}]]\` or \`[[${after}]]\`` };
  }
  if (before !== undefined)
    return { message: `${what}: the last is ${called(before)}`, fix: `write \`[[${before}]]\`` };
  if (after !== undefined)
    return { message: `${what}: the first is ${called(after)}`, fix: `write \`[[${after}]]\`` };
  return { message: `${what}: no day is published yet`, fix: 'leave the brackets out' };
}

/** `134` for `/day/134/`, the date of a day before Day 1, and nothing for any other page. */
function dayNamed(path: string): string {
  return /^\/day\/([\d-]+)\/$/.exec(path)?.[1] ?? '';
}

/** Days before Day 1 have dates for names, and dates sort as text. */
function byDate(one: string, other: string): number {
  const isDated = one.includes('-');
  if (isDated !== other.includes('-')) return isDated ? -1 : 1;
  return isDated ? (one < other ? -1 : one > other ? 1 : 0) : Number(one) - Number(other);
}

function called(name: string): string {
  return name.includes('-') ? name : `Day ${name}`;
}

type Finding = Pick<Problem, 'message' | 'fix'>;
