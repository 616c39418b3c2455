import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Site } from '../journal/schemas.ts';
import { feedId } from './feed-id.ts';
import type { FeedItem } from './feed-item.ts';
import type { FeedHead } from './formats.ts';
import { noonOf } from './noon.ts';
import { HISTORY, ITEMS, textElement, xmlDocument, xmlOf, xmlText } from './xml.ts';

/** An entry of Atom 1.0, with its whole text as HTML. */
export function atomItem(item: FeedItem): string {
  return xmlOf(
    x('entry', [
      x('id', item.id),
      x('title', item.title),
      x('link', { rel: 'alternate', href: item.url, type: 'text/html' }),
      x('published', item.published.rfc3339),
      x('updated', (item.updated ?? item.published).rfc3339),
      textElement('summary', item.summary),
      ...item.tags.map((term) => x('category', { term })),
      x('content', { type: 'html' }, item.html),
    ]),
  );
}

/** A document of Atom 1.0 (RFC 4287), an archive by RFC 5005. */
export function atomDocument(head: FeedHead, items: readonly string[]): string {
  const { feed, site, page, self, current, previous, icon } = head;
  const link = (rel: string, href: string | undefined, type = ATOM): Element | null =>
    href === undefined ? null : x('link', { rel, href, type });
  const changed = head.changed ?? noonOf(site.dayZero, site.timeZone);
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:fh': HISTORY, ...languageOf(site) }, [
      x('id', feedId(site, feed.page)),
      x('title', xmlText(feed.title)),
      x('subtitle', xmlText(feed.description)),
      x('updated', changed.rfc3339),
      authorOf(site),
      x('generator', 'Daybook'),
      x('icon', icon),
      link('alternate', page, 'text/html'),
      link('self', self),
      link('current', current),
      link('prev-archive', previous),
      current === undefined ? null : x('fh:archive'),
      ITEMS,
    ]),
    items,
  );
}

const ATOM = 'application/atom+xml';

function languageOf({ language }: Site) {
  return { 'xml:lang': language };
}

function authorOf({ author: { name, url, email } }: Site): Element | null {
  return x('author', [
    x('name', xmlText(name)),
    textElement('uri', url),
    textElement('email', email),
  ]);
}
