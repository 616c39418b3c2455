import type { Absolute } from '../components/absolute.ts';
import { feedPath } from '../journal/hrefs.ts';
import type { Log } from '../log.ts';
import { feedItem } from './feed-item.ts';
import type { FeedItem } from './feed-item.ts';
import { feedsOf } from './feeds.ts';
import type { Feed } from './feeds.ts';
import { FEED_FILES, FORMATS } from './formats.ts';
import type { FeedFile, FeedHead } from './formats.ts';
import { paginate } from './paginate.ts';

/**
 * Every document of every feed of a log: of each feed, in each format, the one that readers ask
 * for and the archives of what is older. An item is written once, for all documents that it is in.
 *
 * @param at makes paths of the site absolute.
 */
export async function feedDocuments(log: Log, at: Absolute): Promise<FeedDocument[]> {
  const feeds = feedsOf(log);
  const written = { days: new Map<string, Written>(), homework: new Map<string, Written>() };
  for (const { holds, days } of feeds)
    for (const day of days)
      if (!written[holds].has(day.date))
        written[holds].set(day.date, write(await feedItem(day, holds, log, at), log));
  return feeds.flatMap((feed) => {
    const items = feed.days.flatMap(({ date }) => written[feed.holds].get(date) ?? []);
    return documentsOf(feed, items, log, at);
  });
}

function documentsOf(feed: Feed, all: Written[], { site }: Log, at: Absolute): FeedDocument[] {
  const { current, archives } = paginate(all);
  const folders = [
    { folder: feed.page, items: current },
    ...archives.map(({ name, items }) => ({ folder: `${feed.page}archive/${name}/`, items })),
  ];
  return folders.flatMap(({ folder, items }, index) =>
    FEED_FILES.map((file): FeedDocument => {
      const address = (of: string | undefined) =>
        of === undefined ? undefined : at(feedPath(of, file));
      const head: FeedHead = {
        ...{ feed, site, page: at(feed.page), icon: at('/favicon.svg') },
        self: at(feedPath(folder, file)),
        current: index === 0 ? undefined : address(feed.page),
        previous: address(folders[index + 1]?.folder),
        published: items[0]?.item.published,
        changed: lastChangeOf(items.map(({ item }) => item)),
      };
      const texts = items.map(({ texts }) => texts[file]);
      return { folder, file, text: () => FORMATS[file].document(head, texts) };
    }),
  );
}

function write(item: FeedItem, { site }: Log): Written {
  const texts = Object.fromEntries(
    FEED_FILES.map((file) => [file, FORMATS[file].item(item, site)]),
  ) as Record<FeedFile, string>;
  const sizes = Object.values(texts).map((text) => Buffer.byteLength(text));
  // Months are divided in the same places in all formats.
  return { item, date: item.date, size: Math.max(...sizes), texts };
}

function lastChangeOf(items: readonly FeedItem[]) {
  const changes = items.map(({ published, updated }) => updated ?? published);
  return changes.toSorted((a, b) => Date.parse(b.rfc3339) - Date.parse(a.rfc3339))[0];
}

interface Written {
  item: FeedItem;
  date: string;
  /** Bytes of its largest text. */
  size: number;
  texts: Record<FeedFile, string>;
}

export interface FeedDocument {
  /** The path of the folder in which it lies: `/categories/maths/archive/2024-05/`. */
  folder: string;
  file: FeedFile;
  /** Writes it: all of them at once would be much larger than the log. */
  text: () => string;
}
