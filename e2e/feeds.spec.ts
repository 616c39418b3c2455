import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readFeed } from './feed.ts';
import { aliases, days, kindsOfPage } from './kinds.ts';
import { site } from './sites.ts';
import type { SiteName } from './sites.ts';
import { expect, test } from './test.ts';

test('the feed holds each published day, whole and newest first', async ({ page }) => {
  const items = await readFeed(page, 'specimen');
  expect(items.map(({ link }) => link)).toEqual(
    days.toReversed().map((path) => `https://example.org${path}`),
  );
  expect(items.map(({ title }) => title)).toContain(
    'Day 16: <b>Bold & "quoted"</b> <script>alert(1)</script> {x}',
  );
  expect(items.at(-1)?.title).toBe('Before it begins');
  const long = items.find(({ link }) => link.endsWith('/day/17/'));
  expect(long?.text.split(/\s+/).length).toBeGreaterThan(5000);
  expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
  for (const { guid } of items) expect(guid).toMatch(/^urn:uuid:[\da-f-]{36}$/);
  expect(items.every(({ date }) => !Number.isNaN(Date.parse(date)))).toBe(true);
});

for (const [name, start] of [
  ['specimen', 'https://example.org/'],
  ['based', 'https://example.org/log/'],
] as const) {
  test(`what the feed links to and shows has a whole address: ${name}`, async ({ page }) => {
    const items = await readFeed(page, name);
    const addresses = items.flatMap((item) => item.addresses);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([]);
    const own = addresses.filter((address) => address.startsWith('https://example.org/'));
    const elsewhere =
      /^https:\/\/example\.org\/(?:elsewhere|plain|a-very-long|homework\/\d|answers|harbours|cellar)/;
    expect(own.filter((one) => !one.startsWith(start) && !elsewhere.test(one))).toEqual([]);
    const pictures = items.find(({ link }) => link.endsWith('/day/3/'))?.addresses ?? [];
    expect(pictures.filter((one) => one.startsWith(`${start}_astro/squares.`))).toHaveLength(2);
  });
}

test('mathematics stands in the feed once, and nothing in it needs a script or a style', async ({
  page,
}) => {
  const items = await readFeed(page, 'specimen');
  const money = items.find(({ link }) => link.endsWith('/day/2/'));
  expect(money?.html).toContain('<math');
  expect(money?.html).not.toContain('katex');
  expect(money?.html).toContain('$9,909,298.07');
  for (const { html, link } of items)
    expect(html, link).not.toMatch(
      /<(?:script|style|iframe|form|input|button)\b|\sclass=|\sstyle=/,
    );
});

test('the map of the site holds every page and no other', async ({ page }) => {
  for (const [name, start] of [
    ['specimen', 'https://example.org/'],
    ['based', 'https://example.org/log/'],
  ] as const) {
    const index = await readXml(page, name, 'sitemap-index.xml', 'loc');
    expect(index).toEqual([`${start}sitemap-0.xml`]);
    const listed = await readXml(page, name, 'sitemap-0.xml', 'loc');
    const pages = [...kindsOfPage, ...days].filter((path) => path !== '/404.html');
    expect(listed).toEqual(expect.arrayContaining(pages.map((path) => start + path.slice(1))));
    const paths = listed.map((address) => decodeURI(new URL(address).pathname));
    expect(paths.filter((path) => path.includes('404'))).toEqual([]);
    expect(paths.filter((path) => path.replace(/^\/log/, '') in aliases)).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  }
});

test('robots.txt leads to the map of the site', async () => {
  for (const [name, start] of [
    ['specimen', 'https://example.org/'],
    ['based', 'https://example.org/log/'],
  ] as const) {
    const robots = await readFile(join(site(name).folder, 'robots.txt'), 'utf8');
    expect(robots).toContain('User-agent: *\n');
    expect(robots).toContain(`Sitemap: ${start}sitemap-index.xml`);
  }
});

/** Reads the texts of the elements of a name; fails where the file is not well-formed. */
async function readXml(page: Page, name: SiteName, file: string, tag: string): Promise<string[]> {
  const xml = await readFile(join(site(name).folder, file), 'utf8');
  return page.evaluate(
    ([source, wanted]) => {
      const parsed = new DOMParser().parseFromString(source, 'application/xml');
      const error = parsed.querySelector('parsererror');
      if (error) throw new Error(error.textContent);
      return Array.from(parsed.getElementsByTagName(wanted), (element) => element.textContent);
    },
    [xml, tag] as const,
  );
}
