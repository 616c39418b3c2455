import { daysBetween, formatDate } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';
import { isPrelude } from '../journal/calendar.ts';
import { palette } from '../journal/palette.ts';
import type { Category, Site } from '../journal/schemas.ts';
import { shadesOf } from '../journal/shades.ts';

/**
 * What stands on the cards of these days, by their dates.
 *
 * A day is shown in its year as that stood when it was written: shaded among the days of the year
 * up to it. So a new day leaves the cards of all others as they are.
 *
 * @param days in the order of dates.
 */
export function dayCards({ site, categories, days }: CardLog): Map<string, Card> {
  const labels = new Map(categories.map(({ id, label }) => [id, label]));
  const accent = palette(site.accent).light;
  return new Map(
    days.map((day, at) => [
      day.date,
      {
        from: site.title,
        language: site.language,
        accent,
        ...(isPrelude(day) ? {} : { number: day.number }),
        title: day.title,
        notes: day.categories.map((id) => labels.get(id) ?? id),
        date: day.date,
        dateText: formatDate(day.date, site.language),
        shades: shadesUntil(days, at),
        isDay: true,
      },
    ]),
  );
}

/** The card of the site itself, for all pages that have none of their own: with its newest year. */
export function siteCard({ site, days }: CardLog): Card {
  const newest = days.at(-1)?.date ?? site.dayZero;
  return {
    from: site.author.name,
    language: site.language,
    accent: palette(site.accent).light,
    title: site.title,
    notes: [site.description],
    date: newest,
    dateText: newest.slice(0, 4),
    shades: shadesUntil(days, days.length - 1),
    isDay: false,
  };
}

/** The shade of every date of a day's year up to it, from 1 January on, each one digit. */
function shadesUntil(days: readonly Day[], at: number): string {
  const day = days[at];
  if (!day) return '';
  const year = day.date.slice(0, 4);
  let from = at;
  while (days[from - 1]?.date.startsWith(year)) from--;
  const shades = new Uint8Array(placeInYear(day.date) + 1);
  for (const [date, shade] of shadesOf(days.slice(from, at + 1))) shades[placeInYear(date)] = shade;
  return shades.join('');
}

/** Which day of its year a date is, from 0. */
function placeInYear(date: string): number {
  let place = places.get(date);
  if (place === undefined) {
    place = daysBetween(`${date.slice(0, 4)}-01-01`, date);
    places.set(date, place);
  }
  return place;
}

/** A date is asked for by each card of its year. */
const places = new Map<string, number>();

/** What cards are made of. */
export interface CardLog {
  site: Site;
  categories: readonly Category[];
  /** Those that readers see. */
  days: readonly Day[];
}

/** All that a card depends on, as plain data. */
export interface Card {
  /** Said above all: the name of the log, or on its own card that of the author. */
  from: string;
  /** A BCP 47 tag. */
  language: string;
  /** `#17605b` */
  accent: string;
  /** The day's number; left out for a prelude day and for the site. */
  number?: number;
  title: string;
  /** Said below the title. */
  notes: string[];
  /** The day's, or that of the newest day. */
  date: string;
  /** How it is written. */
  dateText: string;
  /** From 1 January to `date`: for each date 0 where nothing was written, otherwise from 1 to 4. */
  shades: string;
  /** Whether the cell of `date` is marked. */
  isDay: boolean;
}
