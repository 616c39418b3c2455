import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Site } from '../journal/schemas.ts';
import type { FeedItem } from './feed-item.ts';
import type { FeedHead } from './formats.ts';
import { HISTORY, ITEMS, textElement, xmlDocument, xmlOf, xmlText } from './xml.ts';

/** An item of RSS 2.0, with its whole text (`content:encoded`) and who wrote it (Dublin Core). */
export function rssItem(item: FeedItem, { author }: Site): string {
  return xmlOf(
    x('item', [
      x('title', item.title),
      x('link', item.url),
      x('guid', { isPermaLink: 'false' }, item.id),
      x('pubDate', item.published.rfc822),
      textElement('atom:updated', item.updated?.rfc3339),
      textElement('description', item.summary),
      x('dc:creator', xmlText(author.name)),
      ...item.tags.map((tag) => x('category', tag)),
      x('content:encoded', item.html),
    ]),
  );
}

/** A document of RSS 2.0. https://www.rssboard.org/rss-specification */
export function rssDocument(head: FeedHead, items: readonly string[]): string {
  const { feed, site, page, self, current, previous, published, changed } = head;
  const { name, email } = site.author;
  const link = (rel: string, href: string | undefined): Element | null =>
    href === undefined ? null : x('atom:link', { rel, href, type: 'application/rss+xml' });
  return xmlDocument(
    x('rss', { version: '2.0', ...NAMESPACES }, [
      x('channel', [
        x('title', xmlText(feed.title)),
        x('link', page),
        x('description', xmlText(feed.description)),
        x('language', site.language),
        textElement('managingEditor', email && xmlText(`${email} (${name})`)),
        textElement('pubDate', published?.rfc822),
        textElement('lastBuildDate', changed?.rfc822),
        x('generator', 'Daybook'),
        x('docs', 'https://www.rssboard.org/rss-specification'),
        link('self', self),
        link('current', current),
        link('prev-archive', previous),
        current === undefined ? null : x('fh:archive'),
        ITEMS,
      ]),
    ]),
    items,
  );
}

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': HISTORY,
};
