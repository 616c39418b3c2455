import { toHtml } from 'hast-util-to-html';
import { formatDate, isPrelude } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';
import { DAY_HOLE } from '../journal/holes.ts';

/** Whether there are names of days in the HTML that are to be filled. */
export function hasDayHoles(html: string): boolean {
  return html.includes(`<${DAY_HOLE}`);
}

/**
 * Puts the name and the title of each day into its hole: `Day 134: Backpropagation`, before
 * Day 1 its date in the language of the log. Of a day that readers cannot see it is the name
 * that the text knows.
 */
export function fillDayHoles(html: string, days: readonly Day[], language: string): string {
  const byPath = pathsOf(days);
  return html.replace(hole, (_hole, path: string, name: string) => {
    const day = byPath.get(path);
    return day ? toHtml({ type: 'text', value: titleOf(day, language) }) : name;
  });
}

const hole = new RegExp(`<${DAY_HOLE} path="([^"]*)">([^<]*)</${DAY_HOLE}>`, 'g');

function titleOf(day: Day, language: string): string {
  const name = isPrelude(day) ? formatDate(day.date, language) : `Day ${day.number}`;
  return `${name}: ${day.title}`;
}

function pathsOf(days: readonly Day[]): Map<string, Day> {
  let paths = remembered.get(days);
  if (!paths) {
    paths = new Map(days.map((day) => [day.path, day]));
    remembered.set(days, paths);
  }
  return paths;
}

/** A build has one list of days, and fills thousands of pages. */
const remembered = new WeakMap<readonly Day[], Map<string, Day>>();
