import rss from '@astrojs/rss';
import { fillHoles } from '../components/holes.ts';
import { link } from '../components/link.ts';
import { isPrelude } from '../journal/calendar.ts';
import type { Day } from '../journal/day.ts';
import { htmlOf } from '../log.ts';
import type { Log } from '../log.ts';
import { feedBody } from './feed-body.ts';

/** The newest days; older ones are on the site. */
const ITEMS = 30;

/** RSS 2.0 of the newest days, each with its whole text. */
export async function feed(log: Log, origin: URL): Promise<Response> {
  const { site } = log;
  const newest = log.days
    .filter(({ state }) => state === 'published')
    .toReversed()
    .slice(0, ITEMS);
  const response = await rss({
    title: site.title,
    description: site.description,
    site: new URL(link('/'), origin),
    trailingSlash: true,
    customData: `<language>${site.language}</language>`,
    items: await Promise.all(
      newest.map(async (day) => {
        const url = new URL(link(day.path), origin);
        return {
          title: titleOf(day),
          link: url.href,
          // Noon in UTC is the same date in nearly every time zone.
          pubDate: new Date(`${day.date}T12:00:00Z`),
          description: day.excerpt,
          categories: day.categories.map(
            (id) => log.categories.find((one) => one.id === id)?.label ?? id,
          ),
          content: feedBody(await fillHoles(await htmlOf(day)), url),
        };
      }),
    ),
  });
  response.headers.set('Content-Type', 'application/rss+xml; charset=utf-8');
  return response;
}

function titleOf(day: Day): string {
  return isPrelude(day) ? day.title : `Day ${day.number}: ${day.title}`;
}
