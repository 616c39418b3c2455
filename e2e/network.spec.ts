import type { Page } from '@playwright/test';
import { days, kindsOfPage } from './kinds.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

for (const name of ['specimen', 'based'] as const) {
  test(`nothing fails, and nothing comes from another host but what the author shows: ${name}`, async ({
    page,
    outside,
  }) => {
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
    });
    page.on('requestfailed', (request) => {
      // What is under way when the page is left is broken off: an icon, mostly.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED') failed.push(`${reason} ${request.url()}`);
    });
    page.on('pageerror', (error) => failed.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') failed.push(message.text());
    });
    for (const path of [...kindsOfPage, ...days]) {
      await page.goto(at(site(name), path));
      await loadPictures(page);
    }
    expect(failed).toEqual([]);
    expect(outside.toSorted()).toEqual([
      'https://pictures.example/remote.png',
      'https://pictures.example/sized.png',
      'https://video.example/embed/1',
    ]);
  });
}

/** Scrolls to each picture, which loads only then, and waits until it is there. */
async function loadPictures(page: Page): Promise<void> {
  for (const picture of await page.locator('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    );
  }
}
