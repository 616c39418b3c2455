import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { at, site } from './sites.ts';
import type { SiteName } from './sites.ts';

/** The items of a site's feed, read as a feed reader does. */
export async function readFeed(page: Page, name: SiteName) {
  await page.goto(at(site(name), '/day/1/'));
  const href = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
  const response = await page.request.get(new URL(href ?? '', page.url()).href);
  expect(response.status()).toBe(200);
  return page.evaluate(
    (source) => {
      const feed = new DOMParser().parseFromString(source, 'application/xml');
      const error = feed.querySelector('parsererror');
      if (error) throw new Error(error.textContent);
      return Array.from(feed.querySelectorAll('item'), (item) => {
        const text = (tag: string) => item.getElementsByTagName(tag)[0]?.textContent ?? '';
        const html = text('content:encoded');
        const body = new DOMParser().parseFromString(html, 'text/html').body;
        const addresses = Array.from(
          body.querySelectorAll('[href], [src]'),
          (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
        );
        return {
          title: text('title'),
          link: text('link'),
          guid: text('guid'),
          date: text('pubDate'),
          text: body.textContent,
          html,
          addresses,
        };
      });
    },
    await response.text(),
  );
}
