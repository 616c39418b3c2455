import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { cellOf, daysWithCells, openCells } from './cells.ts';
import { hostile } from './hostile.ts';
import { expect, test } from './test.ts';

/** What reached a server to which nobody should come. */
const heard: (string | undefined)[] = [];
let server: Server | undefined;

test.afterEach(() => {
  server?.close();
  server = undefined;
});

/** In how many pages the hostile cells are tried, side by side. */
const PAGES = 4;

for (let part = 0; part < PAGES; part++) {
  test(`what a hostile cell does stays in it: ${part + 1} of ${PAGES}`, async ({
    page,
    outside,
  }) => {
    const seen = watch(page);
    const listener = await listen();
    await openCells(page, daysWithCells.walls);
    const field = cellOf(page, 'field');
    await field.run();
    await field.write('1');
    await field.run();
    const asked = seen.requests.length;
    for (const { name, code, says } of hostile.filter((_, at) => at % PAGES === part)) {
      await test.step(name, async () => {
        await field.write(code.replaceAll('https:', 'http:').replaceAll('leak.example', listener));
        const frames = await framesOf(page);
        await field.run();
        await expect(field.output.locator('.output-error').last(), name).toHaveText(says);
        expect((await framesOf(page)) - frames, `${name}: the page stood still`).toBeGreaterThan(0);
        expect(await field.output.locator('> *').count(), name).toBeLessThan(1_200);
      });
    }
    await field.button('reset').click();
    await expect(field.output).toHaveText('whatever is tried here');
    await cellOf(page, 'neighbour').run();
    await expect(cellOf(page, 'neighbour').output).toHaveText('all is well');
    await expect(cellOf(page, 'neighbour').state).toHaveText('same result as published');
    const own = /\/(?:_astro|cells)\//;
    expect(seen.requests.slice(asked).filter((url) => !own.test(url))).toEqual([]);
    expect(outside).toEqual([]);
    expect(heard).toEqual([]);
    expect(seen.wrong).toEqual([]);
  });
}

test('an endless loop is stopped within two seconds while the page scrolls on', async ({
  page,
}) => {
  await openCells(page, daysWithCells.language);
  const cell = cellOf(page, 'isolated');
  await cell.write('while (true) {}');
  const times: number[] = [];
  // Other work on the machine makes single ones late; the best is what the page needs.
  for (let time = 0; time < 3; time++) {
    const frames = await framesOf(page);
    const ended = busyFor(page, 'isolated');
    await cell.button('run').click();
    await expect(cell.button('run')).toHaveText('Stop');
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, time % 2 === 0 ? 300 : -300);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    times.push(await ended);
    await expect(cell.output).toHaveText(/Stopped: it was not done after 2 seconds/);
    expect((await framesOf(page)) - frames).toBeGreaterThan(5);
  }
  // From the press: the two seconds begin with the cell.
  expect(Math.min(...times)).toBeLessThan(2_600);
});

test('Stop ends whatever runs, at once', async ({ page }) => {
  await openCells(page, daysWithCells.language);
  const cell = cellOf(page, 'isolated');
  for (const code of ['for (;;);', 'for (;;) await 0;', "for (;;) console.log('again');"]) {
    await cell.write(code);
    await cell.button('run').click();
    await expect(cell.button('run')).toHaveText('Stop');
    await expect(cell.button('run')).toHaveAccessibleName('Stop: isolated');
    await cell.button('run').click();
    await expect(cell.button('run')).toHaveText('Run', { timeout: 1_000 });
    await expect(cell.output, code).toHaveText(/Stopped: you ended this run/);
  }
  await cell.button('reset').click();
  await cell.run();
  await expect(cell.output).toHaveText('a name of its own and another');
});

test('ten million lines leave the page alive, and are counted', async ({ page }) => {
  await openCells(page, daysWithCells.outputs);
  const cell = cellOf(page, 'alone');
  await cell.write("for (let at = 0; at < 1e7; at++) console.log('line', at);");
  const frames = await framesOf(page);
  await cell.run();
  await expect(cell.output.locator('.output-more')).toHaveText(/^… and [\d,]{6,} more outputs$/);
  await expect(cell.output.locator('.output')).toHaveCount(1_001);
  expect((await framesOf(page)) - frames).toBeGreaterThan(5);
});

test('one array of four gigabytes leaves the page alive', async ({ page }) => {
  const seen = watch(page);
  await openCells(page, daysWithCells.walls);
  const field = cellOf(page, 'field');
  await field.write(
    'const all = new Uint8Array(4 * 2 ** 30);\nall[all.length - 1] = 1;\nall.length;',
  );
  await field.run();
  await expect(field.output).toHaveText(/4294967296|RangeError|Stopped/);
  await cellOf(page, 'neighbour').run();
  await expect(cellOf(page, 'neighbour').output).toHaveText('all is well');
  expect(seen.wrong).toEqual([]);
});

test('the frame in which cells run has no origin, no network and no way to the page', async ({
  page,
}) => {
  await openCells(page, daysWithCells.walls);
  await cellOf(page, 'neighbour').run();
  const frame = page.locator('iframe.cell-sandbox');
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
  await expect(frame).toBeHidden();
  const inside = await (await frame.elementHandle())?.contentFrame();
  const facts = await inside?.evaluate(async () => {
    const attempt = async (action: () => unknown) => {
      try {
        await action();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      origin,
      parent: await attempt(() => parent.document.title),
      storage: await attempt(() => localStorage.length),
      cookies: await attempt(() => document.cookie),
      database: await attempt(() => indexedDB.open('x')),
      caches: await attempt(() => caches.open('x')),
      fetch: await attempt(() => fetch('https://leak.example/')),
      navigation: await attempt(() => {
        if (top) top.location.href = 'https://leak.example/';
      }),
    };
  });
  expect(facts).toMatchObject({
    origin: 'null',
    parent: 'SecurityError',
    storage: 'SecurityError',
    cookies: 'SecurityError',
    database: 'SecurityError',
    fetch: 'TypeError',
    navigation: 'SecurityError',
  });
  expect(facts?.caches).not.toBe('allowed');
});

/** Starts a server that notes whoever comes; its host and port. */
async function listen(): Promise<string> {
  const started = createServer((request, response) => {
    heard.push(request.url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('1');
  });
  started.on('upgrade', (request, socket) => {
    heard.push(request.url);
    socket.destroy();
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(started.address() as AddressInfo).port}`;
}

/** Everything that a page does and should not. */
function watch(page: Page): { requests: string[]; wrong: string[] } {
  const requests: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data|about):/.test(request.url())) requests.push(request.url());
  });
  // The browser names what the policy of the frame refused, too: it never left.
  page.on('requestfailed', (request) => {
    if (/csp/i.test(request.failure()?.errorText ?? ''))
      requests.splice(requests.indexOf(request.url()), 1);
  });
  page.on('dialog', (dialog) => {
    wrong.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('crash', () => wrong.push('the page crashed'));
  page.on('popup', (popup) => wrong.push(popup.url()));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !frame.url().startsWith('http://127.0.0.1'))
      wrong.push(frame.url());
  });
  return { requests, wrong };
}

/** The milliseconds from the next press of Run to its end, on the clock of the page. */
function busyFor(page: Page, name: string): Promise<number> {
  return page.evaluate(
    (id) =>
      new Promise<number>((resolve) => {
        const output = document.querySelector(`#${id} .cell-output`);
        let begun: number | undefined;
        const observer = new MutationObserver(() => {
          const busy = output?.hasAttribute('aria-busy');
          if (busy) begun ??= performance.now();
          else if (begun !== undefined) {
            observer.disconnect();
            resolve(performance.now() - begun);
          }
        });
        if (output) observer.observe(output, { attributes: true });
      }),
    `cell-${name}`,
  );
}

/** How many frames the page has drawn; counting begins with the first call. */
function framesOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const counted = window as unknown as { drawn?: number };
    if (counted.drawn === undefined) {
      counted.drawn = 0;
      const count = () => {
        counted.drawn = (counted.drawn ?? 0) + 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    }
    return counted.drawn;
  });
}
