import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFeed } from './feed.ts';
import { daysWithLabs } from './labs.ts';
import { site } from './sites.ts';
import { expect, test } from './test.ts';

test('a lab is a picture in the feed, with its caption, its numbers and a link', async ({
  page,
}) => {
  const { folder } = site('specimen');
  const items = await readFeed(page, 'specimen');
  const item = items.find(({ link }) => link.endsWith(daysWithLabs.kinds));
  const read = await page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    return {
      pictures: Array.from(body.querySelectorAll('img'), ({ src, alt, width, height }) => {
        return { src, alt, width, height };
      }),
      captions: Array.from(body.querySelectorAll('figcaption'), ({ textContent }) => textContent),
      tables: body.querySelectorAll('table').length,
      controls: body.querySelectorAll('button, input, script, details, svg, daybook-lab').length,
    };
  }, item?.html ?? '');
  expect(read.controls).toBe(0);
  expect(read.captions).toContain('Down the slope of the loss, step by step');
  expect(read.tables).toBeGreaterThanOrEqual(13);
  expect(item?.text).toContain('● training (400) ◇ validation (100) ━ polynomial of degree 1');
  expect(item?.text).not.toContain('daybook/regression');
  expect(item?.addresses).toContain(`https://example.org${daysWithLabs.kinds}#lab-1`);
  const names = read.pictures.map(({ src }) => src.split('/').at(-1));
  expect(names).toEqual(expect.arrayContaining(['lab-1.1.png', 'lab-1.2.png', 'lab-1.3.png']));
  const first = read.pictures.filter(({ src }) => src.endsWith('.1.png'));
  expect(first).toHaveLength(7);
  for (const { alt } of first) expect(alt).toMatch(/against .*: \d+ points/);
  for (const { src, width, height } of read.pictures) {
    const bytes = await readFile(join(folder, new URL(src).pathname));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(width * 2);
    expect(bytes.readUInt32BE(20)).toBe(height * 2);
  }
});
