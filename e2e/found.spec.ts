import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { days, kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import type { SiteName } from './sites.ts';
import { expect, test } from './test.ts';

const SITES = [
  ['specimen', 'https://example.org/'],
  ['based', 'https://example.org/log/'],
] as const;

/** What a page's head says, by property or name. */
async function headOf(page: Page) {
  return page.evaluate(() => {
    const metas = Array.from(document.querySelectorAll('meta[property], meta[name]'), (meta) => [
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
      meta.getAttribute('content') ?? '',
    ]);
    const data = Array.from(
      document.querySelectorAll('script[type="application/ld+json"]'),
      (script) => JSON.parse(script.textContent) as { '@graph': Node[] },
    );
    interface Node {
      '@type': string | string[];
      [field: string]: unknown;
    }
    const linked = (rel: string) =>
      Array.from(document.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"]`), (link) => ({
        href: link.getAttribute('href') ?? '',
        type: link.type,
      }));
    return {
      title: document.title,
      metas: Object.fromEntries(metas) as Record<string, string>,
      graph: data.flatMap((one) => one['@graph']),
      canonical: linked('canonical').map(({ href }) => href),
      alternates: linked('alternate'),
      heading: document.querySelector('h1')?.textContent.trim() ?? '',
    };
  });
}

/** What a site answers to an absolute address of its own, wherever it is served now. */
async function fetched(page: Page, name: SiteName, address: string) {
  const { pathname } = new URL(address);
  return page.request.get(site(name).origin + pathname);
}

for (const [name, start] of SITES) {
  test(`each page says what it is, by absolute addresses: ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    const found = site(name);
    for (const path of [...kindsOfPage, '/search/', ...days]) {
      await page.goto(at(found, path));
      const { metas, graph, canonical, heading, title } = await headOf(page);
      const own = start + path.slice(1);
      const isDay = path.startsWith('/day/');
      const isIndexed = path !== '/404.html';
      expect(canonical, path).toEqual(isIndexed ? [own] : []);
      expect(metas['robots'], path).toBe(isIndexed ? undefined : 'noindex');
      expect(metas['og:url'], path).toBe(isIndexed ? own : undefined);
      expect(metas['og:type'], path).toBe(isDay ? 'article' : 'website');
      expect(metas['og:site_name'], path).toBe('A specimen log');
      expect(metas['og:locale'], path).toBe('en_GB');
      expect(title, path).toContain(metas['og:title'] ?? 'none');
      expect(metas['og:description'], path).toBe(metas['description']);
      expect(metas['description']?.length, path).toBeGreaterThan(0);
      expect(metas['og:image'], path).toBe(isDay ? `${own}card.png` : `${start}card.png`);
      expect(metas['og:image:alt']?.length, path).toBeGreaterThan(0);
      expect(metas['twitter:card'], path).toBe('summary_large_image');
      if (isDay) expect(metas['article:published_time'], path).toMatch(/^20\d\d-\d\d-\d\d$/);

      const types = graph.flatMap((one) => one['@type']);
      expect(types.includes('BreadcrumbList'), path).toBe(isIndexed && path !== '/');
      expect(types.includes('BlogPosting'), path).toBe(isDay);
      if (isDay) {
        const post = graph.find((one) => [one['@type']].flat().includes('BlogPosting'));
        expect(heading, path).toContain(String(post?.['headline']).trim());
      }
    }
  });

  test(`icons, manifest, cards and Markdown are where pages say: ${name}`, async ({ page }) => {
    await page.goto(at(site(name), '/day/3/'));
    const { metas, alternates } = await headOf(page);
    const icons = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll<HTMLLinkElement>(
          'link[rel~="icon"], link[rel="apple-touch-icon"]',
        ),
        ({ href }) => href,
      ),
    );
    expect(icons).toHaveLength(3);
    const manifest = await page.evaluate(
      () => document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href ?? '',
    );
    const read = (await (await page.request.get(manifest)).json()) as {
      start_url: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(read.start_url).toBe(site(name).base);
    expect(read.icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
    for (const { src, sizes } of read.icons) {
      const side = Number(sizes.split('x')[0]);
      const address = new URL(src, manifest).href;
      const size = await sizeOf(page, address);
      expect(size).toEqual([side, side]);
    }
    // Playwright answers what asks for a `favicon.ico` by itself.
    const [ico = '', ...pictures] = icons;
    const bytes = await (await page.request.get(ico)).body();
    expect([...bytes.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    for (const icon of pictures) expect(await sizeOf(page, icon)).not.toEqual([0, 0]);

    const card = new URL(metas['og:image'] ?? '').pathname;
    expect(await sizeOf(page, site(name).origin + card)).toEqual([1200, 630]);
    const markdown = alternates.find(({ type }) => type === 'text/markdown');
    const text = await page.request.get(new URL(markdown?.href ?? '', page.url()).href);
    expect(await text.text()).toContain(`# Day 3: Pictures and files`);
  });

  test(`the Markdown of days leads to what is there: ${name}`, async ({ page }) => {
    const overview = await page.request.get(at(site(name), '/llms.txt'));
    const list = await overview.text();
    expect(list).toMatch(/^# A specimen log\n\n> A made-up log/);
    const listed = [...list.matchAll(/\((\S+\.md)\)/g)].map(([, address = '']) => address);
    expect(listed).toEqual(
      days.toReversed().map((path) => start + path.slice(1).replace(/\/$/, '.md')),
    );
    const addresses = new Set<string>();
    for (const address of listed) {
      const response = await fetched(page, name, address);
      expect(response.status(), address).toBe(200);
      const text = await response.text();
      expect(text, address).toMatch(/^# \S/);
      for (const [, own = ''] of text.matchAll(/(https:\/\/example\.org\/[^\s)>"'\]]*)/g))
        addresses.add(own.replace(/[.,]$/, ''));
    }
    const lost: string[] = [];
    const elsewhere =
      /^https:\/\/example\.org\/(?:elsewhere|plain|a-very-long|homework\/\d|answers|harbours|cellar)/;
    for (const address of addresses) {
      if (elsewhere.test(address)) continue;
      const response = await fetched(page, name, address);
      if (response.status() !== 200) lost.push(address);
    }
    expect(lost).toEqual([]);
  });
}

/** How large a picture is, as a browser sees it. */
async function sizeOf(page: Page, address: string): Promise<[number, number]> {
  return page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, address);
}

test('what a day does not show is not in its Markdown', async ({ page }) => {
  const markdown = async (path: string) =>
    (await page.request.get(at(site('specimen'), path))).text();
  expect(await markdown('/day/16.md')).not.toMatch(/^(?:title|categories|aliases):/m);
  const homework = await markdown('/day/59.md');
  expect(homework).toContain('Answer: 1,234,567.891 turns (stated)');
  expect(await markdown('/day/3.md')).toMatch(
    /!\[A grid of coloured squares\]\(https:\/\/example\.org\/_astro\/squares/,
  );
});

test('the sitemap has each page that is to be found, and since when it is as it is', async () => {
  for (const [name, start] of SITES) {
    const { folder } = site(name);
    const text = await readFile(join(folder, 'sitemap-0.xml'), 'utf8');
    const entries = new Map(
      [...text.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g)].map(
        ([, address = '', changed]) => [address, changed],
      ),
    );
    const indexed = [...kindsOfPage.filter((path) => path !== '/404.html'), '/search/', ...days];
    for (const path of indexed) expect([...entries.keys()]).toContain(start + path.slice(1));
    const pages = [...entries.keys()].filter((one) => one.startsWith(`${start}day/`));
    expect(pages).toHaveLength(days.length);
    expect([...entries.keys()].filter((one) => /404|old|first|card/.test(one))).toEqual([]);
    expect(entries.get(`${start}day/1/`)).toBe('2024-01-05T00:00:00.000Z');
    expect(entries.get(`${start}`)).toBe('2024-05-14T00:00:00.000Z');
    expect(entries.get(`${start}categories/nothing-yet/`)).toBeUndefined();
    expect(entries.get(`${start}about/`)).toBeUndefined();
    const robots = await readFile(join(folder, 'robots.txt'), 'utf8');
    expect(robots).toContain(`Sitemap: ${start}sitemap-index.xml`);
  }
});
