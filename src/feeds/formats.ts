import type { Site } from '../journal/schemas.ts';
import { atomDocument, atomItem } from './atom.ts';
import type { FeedItem } from './feed-item.ts';
import type { Feed } from './feeds.ts';
import { jsonDocument, jsonItem } from './json-feed.ts';
import type { Noon } from './noon.ts';
import { rssDocument, rssItem } from './rss.ts';

/** How feeds are written, by the name of their files. */
export const FORMATS: Record<FeedFile, Format> = {
  'rss.xml': {
    ...{ name: 'RSS', type: 'application/rss+xml' },
    ...{ item: rssItem, document: rssDocument },
  },
  'atom.xml': {
    ...{ name: 'Atom', type: 'application/atom+xml' },
    ...{ item: atomItem, document: atomDocument },
  },
  'feed.json': {
    ...{ name: 'JSON Feed', type: 'application/feed+json' },
    ...{ item: jsonItem, document: jsonDocument },
  },
};

export const FEED_FILES = ['rss.xml', 'atom.xml', 'feed.json'] as const;

export type FeedFile = (typeof FEED_FILES)[number];

interface Format {
  /** What people call it. */
  name: string;
  /** The media type. */
  type: string;
  /** Writes an item, as it stands in every document that it is in. */
  item(item: FeedItem, site: Site): string;
  /** Writes a document around items that are written. */
  document(head: FeedHead, items: readonly string[]): string;
}

/** What a document says beside its items. Addresses are absolute. */
export interface FeedHead {
  feed: Feed;
  site: Site;
  /** The page that shows the same. */
  page: string;
  /** Its own address. */
  self: string;
  /** Of an archive: the document that readers ask for. */
  current?: string | undefined;
  /** The archive of what is older. */
  previous?: string | undefined;
  icon: string;
  /** When the newest of its items was published; undefined where there are none. */
  published: Noon | undefined;
  /** When one of its items was last changed. */
  changed: Noon | undefined;
}
