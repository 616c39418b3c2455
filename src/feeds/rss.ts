import rss from '@astrojs/rss';
import { fillHoles } from '../components/holes.ts';
import { link } from '../components/link.ts';
import type { Day } from '../journal/day.ts';
import { describeDay, titleOf } from '../journal/describe.ts';
import { feedPath } from '../journal/hrefs.ts';
import { cellsOf, htmlOf, labsOf } from '../log.ts';
import type { Log } from '../log.ts';
import { feedBody } from './feed-body.ts';
import { feedCells } from './feed-cells.ts';
import { feedFacts } from './feed-facts.ts';
import { feedLabs } from './feed-labs.ts';

/** The newest days; older ones are on the site. */
const ITEMS = { whole: 30, part: 10 };

/**
 * RSS 2.0 of the newest days, each with its whole text.
 *
 * @param part what the feed is of, where it is not of the whole log.
 */
export async function feed(log: Log, origin: URL, part?: FeedPart): Promise<Response> {
  const { site } = log;
  const { title, description, days, page } = part ?? { ...site, days: log.days, page: '/' };
  const newest = days
    .filter(({ state }) => state === 'published')
    .toReversed()
    .slice(0, part ? ITEMS.part : ITEMS.whole);
  const response = await rss({
    title: xmlText(title),
    description: xmlText(description),
    site: new URL(link(page), origin),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: channelData(site, new URL(link(feedPath(page)), origin)),
    items: await Promise.all(
      newest.map(async (day) => {
        const url = new URL(link(day.path), origin);
        return {
          title: xmlText(titleOf(day)),
          link: url.href,
          // Noon in UTC is the same date in nearly every time zone.
          pubDate: new Date(`${day.date}T12:00:00Z`),
          description: xmlText(describeDay(day)),
          categories: day.categories.map(
            (id) => log.categories.find((one) => one.id === id)?.label ?? id,
          ),
          content: xmlText(await bodyOf(day, log, url)),
          customData: `<dc:creator>${escapeXml(site.author.name)}</dc:creator>`,
        };
      }),
    ),
  });
  response.headers.set('Content-Type', 'application/rss+xml; charset=utf-8');
  return response;
}

/** A part of a log that has a feed of its own. */
export interface FeedPart {
  title: string;
  description: string;
  days: readonly Day[];
  /** The path of the page that shows it, beside which the feed lies. */
  page: string;
}

/** A day stands in the feed of the log, and in those of its categories and courses. */
async function bodyOf(day: Day, log: Log, url: URL): Promise<string> {
  const body = bodies.get(day) ?? contentOf(day, log).then((html) => feedBody(html, url));
  if (!import.meta.env.DEV) bodies.set(day, body);
  return body;
}

const bodies = new WeakMap<Day, Promise<string>>();

async function contentOf(day: Day, log: Log): Promise<string> {
  const html = feedLabs(await fillHoles(await htmlOf(day)), await labsOf(day));
  const cells = await cellsOf(day);
  const text = cells ? feedCells(html, cells) : html;
  return text + (await fillHoles(feedFacts(day, log)));
}

function channelData({ language, author }: Log['site'], self: URL): string {
  const editor = author.email ? `${author.email} (${author.name})` : undefined;
  return [
    `<language>${language}</language>`,
    `<atom:link href="${escapeXml(self.href)}" rel="self" type="application/rss+xml"/>`,
    ...(editor ? [`<managingEditor>${escapeXml(editor)}</managingEditor>`] : []),
  ].join('');
}

function escapeXml(text: string): string {
  return xmlText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** Leaves out what XML cannot hold, not even escaped: one such sign would break the whole feed. */
function xmlText(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
}
