import { lastChanges } from '../journal/changed.ts';
import { withBase } from '../journal/hrefs.ts';
import { shownLog } from './shown-log.ts';

/**
 * Says of a page in the sitemap when it was last changed, as far as the log knows: never when it
 * was built, since that changes nothing for a reader.
 */
export async function withLastChange<Item extends { url: string }>(
  item: Item,
): Promise<Item & { lastmod?: string }> {
  const log = await shownLog('published');
  changes ??= lastChanges(log);
  const { pathname } = new URL(item.url);
  const lastmod = changes(decodeURI(pathname).slice(withBase(log.site.base, '/').length - 1));
  return lastmod === undefined ? item : { ...item, lastmod };
}

let changes: ReturnType<typeof lastChanges> | undefined;
