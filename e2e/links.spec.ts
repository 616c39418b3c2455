import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf, pagesOf } from './html.ts';
import type { HtmlPage } from './html.ts';
import { aliases } from './kinds.ts';
import { site } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of ['specimen', 'based', 'sample'] as const) {
  test(`every link, picture and anchor leads somewhere: ${name}`, async () => {
    const { folder, base } = site(name);
    const pages = await pagesOf(folder);
    const files = new Set(await filesOf(folder));
    const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
    const broken = pages.flatMap((page) =>
      addressesOf(page).filter((address) => !leadsSomewhere(address, page)),
    );
    expect(pages.length).toBeGreaterThan(30);
    expect(broken).toEqual([]);

    function leadsSomewhere(address: string, page: HtmlPage): boolean {
      if (/^(?:https?:\/\/|mailto:)/.test(address)) return URL.canParse(address);
      const url = new URL(address, `http://here${base}${page.path.slice(1)}`);
      const path = decodeURIComponent(url.pathname);
      if (url.host !== 'here' || !path.startsWith(base)) return false;
      const below = `/${path.slice(base.length)}`;
      const fragment = decodeURIComponent(url.hash.slice(1));
      if (fragment !== '' && fragment !== 'top') return ids.get(below)?.has(fragment) ?? false;
      return files.has(below.replace(/\/$/, '/index.html')) || below in aliases;
    }
  });

  test(`no id stands twice on a page: ${name}`, async () => {
    for (const page of await pagesOf(site(name).folder)) {
      const all = idsOf(page);
      expect(
        all.filter((id, index) => all.indexOf(id) !== index),
        page.path,
      ).toEqual([]);
    }
  });

  test(`every picture says what it shows, and the log's own how large it is: ${name}`, async () => {
    const pages = await pagesOf(site(name).folder);
    const pictures = pages.flatMap(({ path, elements }) =>
      elements
        .filter(({ tagName }) => tagName === 'img')
        .map(({ properties }) => ({ path, properties })),
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const { path, properties } of pictures) {
      const { src, alt, width, height, loading } = properties;
      const where = `${String(src)} on ${path}`;
      expect(alt, where).toBeTruthy();
      expect(loading, where).toBe('lazy');
      if (/^https?:/.test(String(src))) continue;
      expect(Number(width), where).toBeGreaterThan(0);
      expect(Number(height), where).toBeGreaterThan(0);
    }
  });

  test(`what is shipped is asked for: ${name}`, async () => {
    const { folder, base } = site(name);
    const pages = await pagesOf(folder);
    const files = await filesOf(folder);
    const scripts = files.filter((file) => /^\/_astro\/.*\.js$/.test(file));
    const code = await Promise.all(scripts.map((file) => readFile(join(folder, file), 'utf8')));
    const text = pages.map(({ html }) => html).join('\n');
    const shipped = files.filter((file) => /^\/_astro\/.*(?<!\.css|\.woff2|\.js)$/.test(file));
    expect(shipped.length).toBeGreaterThan(0);
    expect(shipped.filter((file) => !text.includes(encodeURI(base + file.slice(1))))).toEqual([]);
    // Scripts ask for each other by their names.
    const asked = [text, ...code].join('\n');
    expect(scripts.filter((file) => !asked.includes(file.split('/').at(-1) ?? file))).toEqual([]);
  });
}

function idsOf({ elements }: HtmlPage): string[] {
  return elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
}

function addressesOf({ elements }: HtmlPage): string[] {
  return elements.flatMap(({ tagName, properties: { href, src, srcSet } }) => {
    const sets = tagName === 'source' ? String(srcSet).split(/,\s+/) : [];
    return [href, src, ...sets.map((one) => one.replace(/ \d+[wx]$/, ''))].filter(
      (address): address is string => typeof address === 'string',
    );
  });
}
