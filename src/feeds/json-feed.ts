import type { FeedItem } from './feed-item.ts';
import type { FeedHead } from './formats.ts';
import { xmlText } from './xml.ts';

/** An item of JSON Feed 1.1, on a line of its own. */
export function jsonItem(item: FeedItem): string {
  const { id, url, title, summary, html, published, updated, tags } = item;
  return JSON.stringify({
    ...{ id, url, title, summary, content_html: html },
    date_published: published.rfc3339,
    date_modified: updated?.rfc3339,
    ...(tags.length > 0 && { tags }),
  });
}

/** A document of JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function jsonDocument(head: FeedHead, items: readonly string[]): string {
  const { feed, site, page, self, previous, icon } = head;
  const { name, url } = site.author;
  const before = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: xmlText(feed.title),
    home_page_url: page,
    feed_url: self,
    description: xmlText(feed.description),
    ...(previous !== undefined && { next_url: previous }),
    icon,
    authors: [{ name: xmlText(name), url }],
    language: site.language,
    items: [],
  });
  return `${before.slice(0, -'[]}'.length)}[\n${items.join(',\n')}\n]}\n`;
}
