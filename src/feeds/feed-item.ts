import type { Absolute } from '../components/absolute.ts';
import { anchors } from '../components/anchors.ts';
import { homeworkTitle } from '../components/homework.ts';
import type { Day } from '../journal/day.ts';
import { describeDay, titleOf } from '../journal/describe.ts';
import { directionOf } from '../journal/direction.ts';
import type { Log } from '../log.ts';
import { dayBody, homeworkBody } from './feed-body.ts';
import { feedId } from './feed-id.ts';
import type { Feed } from './feeds.ts';
import { noonOf } from './noon.ts';
import type { Noon } from './noon.ts';
import { xmlText } from './xml.ts';

/**
 * What subscribers get of a day, or of its homework alone. It follows from the log, and neither
 * from the machine nor from the time.
 */
export async function feedItem(
  day: Day,
  holds: Feed['holds'],
  log: Log,
  at: Absolute,
): Promise<FeedItem> {
  const { site } = log;
  const url = at(day.path);
  const isDay = holds === 'days';
  const html = await (isDay ? dayBody : homeworkBody)(day, log, new URL(url));
  const summary = isDay ? describeDay(day) : '';
  return {
    id: feedId(site, isDay ? day.date : `${day.date} homework`),
    url: isDay ? url : `${url}#${anchors.homework}`,
    title: line(isDay ? titleOf(day) : titleOfHomework(day, log)),
    ...(summary && { summary: line(summary) }),
    html: xmlText(directionOf(site.language) === 'rtl' ? `<div dir="rtl">${html}</div>` : html),
    date: day.date,
    published: noonOf(day.date, site.timeZone),
    ...(day.updated !== undefined && { updated: noonOf(day.updated, site.timeZone) }),
    tags: tagsOf(day, log).map(line),
  };
}

function titleOfHomework(day: Day, { courses }: Log): string {
  const titles = day.homework.map((homework) =>
    homeworkTitle(
      homework,
      courses.find(({ id }) => id === homework.course),
    ),
  );
  return `${titles.join(' · ')} (${titleOf(day)})`;
}

/** The names of its categories and courses. */
function tagsOf(day: Day, { categories, courses }: Log): string[] {
  return [
    ...categories.filter(({ id }) => day.categories.includes(id)).map(({ label }) => label),
    ...courses
      .filter(({ id }) => day.courses.some(({ course }) => course === id))
      .map(({ title }) => title),
  ];
}

/** Text in one line, of letters that every format can hold. */
function line(text: string): string {
  return xmlText(text).replace(/\s+/g, ' ').trim();
}

export interface FeedItem {
  /** Never changes. */
  id: string;
  url: string;
  /** Plain text, as are `summary` and `tags`. */
  title: string;
  summary?: string;
  /** With absolute addresses; see `docs/feeds.md`. */
  html: string;
  /** The date of the day. */
  date: string;
  published: Noon;
  /** When its author last changed it, as far as they say. */
  updated?: Noon;
  tags: string[];
}
