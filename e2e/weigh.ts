import type { Browser, CDPSession, Page } from '@playwright/test';

/**
 * What a page costs a reader who comes with nothing in the cache and only reads: all that is
 * asked for until it is quiet, as it came over the line, headers and icon included.
 *
 * @param line A slow line, so that what comes late is late: see `SLOW_LINE`.
 */
export async function weigh(browser: Browser, url: string, line?: Line): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const elsewhere: string[] = [];
    await context.route(
      ({ origin }) => origin !== new URL(url).origin,
      async (route) => {
        elsewhere.push(route.request().url());
        await route.abort();
      },
    );
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const loaded = await watch(session);
    if (line) await session.send('Network.emulateNetworkConditions', line);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const lcp = await largestPaint(page);
    const own = loaded().filter(({ address }) => /^https?:/.test(address));
    const weight = (kind?: string) =>
      own.reduce((sum, { type, bytes }) => sum + (!kind || type === kind ? bytes : 0), 0);
    const scripts = own.filter(({ type }) => type === 'Script').map(({ address }) => address);
    return {
      ...{ requests: own.length, bytes: weight(), fonts: weight('Font') },
      ...{ scripts, scriptBytes: weight('Script'), elsewhere, lcp },
      cls: await shiftsOf(page),
    };
  } finally {
    await context.close();
  }
}

/** That of Lighthouse's mobile preset: latency in milliseconds, the rest in bytes a second. */
export const SLOW_LINE: Line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1638.4 * 1000) / 8,
  uploadThroughput: (675 * 1000) / 8,
};

/** What has been loaded so far, by the browser's own book: Playwright leaves out icons. */
async function watch(session: CDPSession): Promise<() => Loaded[]> {
  const requests = new Map<string, Loaded>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => {
    requests.set(requestId, { address: request.url, type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return () => [...requests.values()];
}

/** In milliseconds after the page was asked for; infinite where nothing was painted. */
function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const paints: PerformanceEntryList = [];
        new PerformanceObserver((list) => paints.push(...list.getEntries())).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
        setTimeout(() => resolve(paints.at(-1)?.startTime ?? Infinity), 100);
      }),
  );
}

/** Goes down the page to its end, where what is lazy comes, and sums every shift up to then. */
async function shiftsOf(page: Page): Promise<number> {
  await page.evaluate(async () => {
    const end = () => document.documentElement.scrollHeight - innerHeight;
    while (scrollY + 1 < end()) {
      scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    // The entries of before come with the first turn, late ones with the next paint.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return sum;
  });
}

export interface Weight {
  /** All, the page and the icon among them. */
  requests: number;
  /** Of all answers, compressed as they came, with their headers. */
  bytes: number;
  /** Of fonts alone. */
  fonts: number;
  /** The addresses of script files. */
  scripts: string[];
  scriptBytes: number;
  /** What was asked of other hosts; it was not let out. */
  elsewhere: string[];
  /** The sum of all layout shifts, down to the end of the page. */
  cls: number;
  /** When the largest thing was painted, in milliseconds. */
  lcp: number;
}

export interface Line {
  offline: boolean;
  latency: number;
  downloadThroughput: number;
  uploadThroughput: number;
}

interface Loaded {
  address: string;
  type: string;
  bytes: number;
}
