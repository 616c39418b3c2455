import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../e2e/chromium.ts';
import { serve } from '../../e2e/serve.ts';

/**
 * What a reader loads who searches for the first time: everything from opening the dialog on a
 * day, or the page of the search, to results, as a host that compresses text by gzip sends it,
 * without headers. What is read before is not counted, nor is what is loaded with every page.
 *
 * @param folder a built site, made for the base path `/`, whose log has the words.
 * @param queries searched for one by one, each as a first search; the dearest is told of.
 */
export async function measureSearch(folder: string, queries = QUERIES): Promise<MeasuredSearch> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: CHROMIUM_FLAGS,
  });
  const served = await serve(folder, '/');
  try {
    const measured: MeasuredSearch[] = [];
    for (const query of queries)
      for (const place of ['dialog', 'page'] as const)
        measured.push(await searchOnce(browser, served.origin, { query, place }));
    const [dearest] = measured.toSorted((a, b) => b.bytes - a.bytes);
    if (!dearest) throw new Error('Nothing was searched for.');
    return dearest;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Words of the made-up log of `bench`: rare and frequent, two at once, and a beginning. */
const QUERIES = ['entropy', 'gradient', 'docker', 'python', 'decision tree', 'regress'];

async function searchOnce(
  browser: Browser,
  origin: string,
  { query, place }: Pick<MeasuredSearch, 'query' | 'place'>,
): Promise<MeasuredSearch> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const files: Promise<MeasuredFile>[] = [];
    page.on('requestfinished', (request) => {
      const { pathname } = new URL(request.url());
      if (!/^\/(?:pagefind|scripts)\//.test(pathname)) return;
      files.push(
        request.response().then(async (response) => {
          const body = (await response?.body()) ?? Buffer.alloc(0);
          const isText = /\.(?:js|json)$/.test(pathname);
          return { path: pathname, bytes: isText ? gzipSync(body).length : body.length };
        }),
      );
    });
    const root = place === 'page' ? page.locator('main') : page.locator('dialog');
    await page.goto(`${origin}${place === 'page' ? '/search/' : '/days/'}`);
    if (place === 'dialog') await page.keyboard.press('/');
    await root.getByRole('search').getByRole('textbox').or(root.getByRole('searchbox')).focus();
    // Without a pause, which would be a search of its own: the machine may be slow, hands are not.
    await page.keyboard.insertText(query);
    await root.locator('.search-results li').first().waitFor();
    await page.waitForLoadState('networkidle');
    const loaded = await Promise.all(files);
    const bytes = loaded.reduce((sum, file) => sum + file.bytes, 0);
    return { query, place, bytes, files: loaded };
  } finally {
    await context.close();
  }
}

export interface MeasuredSearch {
  query: string;
  /** Where it was asked. */
  place: 'dialog' | 'page';
  bytes: number;
  files: MeasuredFile[];
}

interface MeasuredFile {
  path: string;
  bytes: number;
}
