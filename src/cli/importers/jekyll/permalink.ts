import { daysBetween } from '../../../journal/calendar.ts';

/**
 * The path at which Jekyll served a post, readable (not percent-encoded but for blanks,
 * `?` and `#`, which an alias may not hold).
 *
 * @param pattern A pattern such as `/:year/:title/`, or the name of one of Jekyll's styles.
 */
export function permalinkOf(pattern: string, post: PostFacts): string {
  const template = styles[pattern] ?? pattern;
  const values = placeholders(post);
  const filled = template.replace(/:([a-z_]+)/g, (written: string, name: string) => {
    const known = Object.keys(values)
      .filter((key) => name.startsWith(key))
      .sort((a, b) => b.length - a.length)[0];
    return known === undefined ? written : `${values[known] ?? ''}${name.slice(known.length)}`;
  });
  return readable(`/${filled}`);
}

/** A path as an alias may hold it: one slash between its parts, no blanks, no query. */
export function readable(path: string): string {
  let text = path.replace(/\/{2,}/g, '/');
  try {
    text = decodeURI(text);
  } catch {
    // A stray percent sign is part of the name.
  }
  return text.replace(/[\s?#]/g, (mark) => encodeURIComponent(mark));
}

const styles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

function placeholders({ date, time, slug, categories, file }: PostFacts): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '00', minute = '00', second = '00'] = time.split(':');
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  const week = isoWeek(date);
  const lowered = [...new Set(categories.map((category) => category.toLowerCase()))];
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    y_day: String(daysBetween(`${year}-01-01`, date) + 1).padStart(3, '0'),
    week: String(week.week).padStart(2, '0'),
    w_year: String(week.year),
    w_day: String(week.day),
    short_day: named({ weekday: 'short' }),
    long_day: named({ weekday: 'long' }),
    short_month: named({ month: 'short' }).slice(0, 3),
    long_month: named({ month: 'long' }),
    title: slugOf(slug, true),
    slug: slugOf(slug, false),
    name: slugOf(slug, false),
    categories: lowered.join('/'),
    slugified_categories: lowered.map((category) => slugOf(category, false)).join('/'),
    collection: 'posts',
    path: file.replace(/\.[^./]+$/, ''),
    output_ext: '.html',
  };
}

/** Jekyll's `slugify`: `pretty` keeps case and the marks that a URL may hold, the other does not. */
function slugOf(text: string, pretty: boolean): string {
  const other = pretty ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu;
  const slug = text.replace(other, '-').replace(/^-|-$/g, '');
  return pretty ? slug : slug.toLowerCase();
}

function isoWeek(date: string): { year: number; week: number; day: number } {
  const instant = new Date(`${date}T00:00:00Z`);
  const day = instant.getUTCDay() || 7;
  instant.setUTCDate(instant.getUTCDate() + 4 - day);
  const year = instant.getUTCFullYear();
  const week = Math.floor((instant.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1;
  return { year, week, day };
}

export interface PostFacts {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM:SS`. */
  time: string;
  /** What the file's name says behind the date, or the `slug` of the front matter. */
  slug: string;
  /** As written; Jekyll makes them small. */
  categories: readonly string[];
  /** The source, relative to the site folder. */
  file: string;
}
