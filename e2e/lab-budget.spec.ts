import { brotliCompressSync } from 'node:zlib';
import { daysWithLabs, labOf, labs, openLab } from './labs.ts';
import { at, site } from './sites.ts';
import { expect, test } from './test.ts';

const KILOBYTE = 1024;

test('a lab loads a little when it comes near, and no script before', async ({ page }) => {
  const loaded: { name: string; size: Promise<number> }[] = [];
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    if (!/^(?:lab-|linear|shrunk|classes|descent)/.test(name) || !name.endsWith('.js')) return;
    loaded.push({ name, size: response.body().then((body) => brotliCompressSync(body).length) });
  });
  // Half of the first lab's scripts would be there at once if it stood at the top.
  await page.setViewportSize({ width: 1280, height: 200 });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.querySelector<HTMLElement>('main')?.style.setProperty('padding-top', '3000px');
    });
  });
  await page.goto(at(site('specimen'), daysWithLabs.kinds), { waitUntil: 'networkidle' });
  expect(loaded.map(({ name }) => name.replace(/-[^-]*$/, ''))).toEqual(['lab-start']);
  const lab = labOf(page, labs.line);
  await lab.element.locator('.lab-bar').scrollIntoViewIfNeeded();
  await expect(lab.button('add')).toBeEnabled();
  await page.waitForLoadState('networkidle');
  const names = loaded.map(({ name }) => name.replace(/-[^-]*$/, ''));
  expect(names.toSorted()).toEqual(['lab-element', 'lab-start', 'linear']);
  const sizes = await Promise.all(loaded.map(({ size }) => size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  process.stdout.write(`    scripts of a lab: ${(total / KILOBYTE).toFixed(1)} KB brotli\n`);
  expect(sizes[0]).toBeLessThanOrEqual(KILOBYTE);
  expect(total).toBeLessThanOrEqual(20 * KILOBYTE);
});

test('a page without labs asks for nothing of theirs', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['/', '/day/1/', '/day/61/'])
    await page.goto(at(site('specimen'), path), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /\/lab-|\/linear-/.test(url))).toEqual([]);
});

test('500 points are fitted and drawn within a frame while one is dragged', async ({ page }) => {
  // How long each frame of the lab takes, its layout with it.
  await page.addInitScript(() => {
    const frames: number[] = [];
    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) =>
      request((time) => {
        const begun = performance.now();
        draw(time);
        document.body.getBoundingClientRect();
        frames.push(performance.now() - begun);
      });
    Object.assign(window, { frames });
  });
  const lab = await openLab(page, labs.large);
  await expect(lab.points).toHaveCount(500);
  for (const position of ['0', '7']) {
    await lab.slider('Degree').fill(position);
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      (window as unknown as { frames: number[] }).frames.length = 0;
    });
    let frames: number[] = [];
    // A busy machine may leave out a frame, and so all of a quick drag.
    await expect(async () => {
      await lab.element.scrollIntoViewIfNeeded();
      for (let time = 0; time < 12; time++) await lab.drag(40 + time, 40, time % 2 ? 30 : -30);
      frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
      expect(frames.length).toBeGreaterThan(6);
    }).toPass({ timeout: 60_000 });
    const sorted = frames.toSorted((a, b) => a - b);
    const [quick = Infinity, median = Infinity] = [4, 2].map(
      (part) => sorted[Math.floor(frames.length / part)] ?? Infinity,
    );
    process.stdout.write(
      `    degree ${Number(position) + 1}: ${median.toFixed(1)} ms a frame (median of ${frames.length})\n`,
    );
    // The fit, its errors over eight degrees, the drawing and the layout: other work on the machine
    // makes single ones slow.
    expect(quick).toBeLessThan(1000 / 60);
    expect(median).toBeLessThan(25);
  }
});
