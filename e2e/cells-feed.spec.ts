import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { daysWithCells } from './cells.ts';
import { readFeed } from './feed.ts';
import { site } from './sites.ts';
import { expect, test } from './test.ts';

test('the feed has the code, what it gave, and a link to run it', async ({ page }) => {
  const items = await readFeed(page, 'specimen');
  const itemOf = (path: string) => items.find(({ link }) => link.endsWith(path));
  const outputs = itemOf(daysWithCells.outputs);
  for (const text of [
    "display('A text\\nof two lines');",
    'A text\nof two lines',
    'A table with a caption',
    '… and 70 more rows',
    'Sample size: 30',
    'With outliers: no',
    'twice the size: 60',
    'computed once: 42',
    'TypeError: Cannot read properties of undefined',
    'Run text on the site',
  ])
    expect(outputs?.text).toContain(text);
  expect(outputs?.text).not.toContain('nobody sees this\n');
  expect(outputs?.text).not.toContain('Run fixed on the site');
  expect(outputs?.text).not.toContain("title: 'A title'");
  expect(outputs?.html).not.toMatch(/<(?:svg|daybook-cell|button|input|select)\b/);
  expect(outputs?.addresses).toContain(`https://example.org${daysWithCells.outputs}#cell-text`);

  const language = itemOf(daysWithCells.language);
  expect(language?.text).toContain('abab42');
  const places = itemOf(daysWithCells.places);
  expect(places?.text).toContain('</script><!-- <b>bold</b> &amp; <img src=x');
  expect(places?.html).not.toMatch(/<(?:img|script|b|i)\b/);
});

test('a drawing is a picture in the feed, with its words', async ({ page }) => {
  const { folder } = site('specimen');
  const items = await readFeed(page, 'specimen');
  const html = items.find(({ link }) => link.endsWith(daysWithCells.outputs))?.html ?? '';
  const pictures = await page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    return Array.from(body.querySelectorAll('img'), ({ src, alt, width, height }) => {
      return { src, alt, width, height };
    });
  }, html);
  expect(pictures.map(({ alt }) => alt)).toContain('A wave that fades');
  expect(pictures.map(({ alt }) => alt)).toContain('Squares that get darker');
  expect(html).toMatch(/<figcaption>A wave that \*\*fades\*\* &\S+ ends<\/figcaption>/);
  for (const { src, width, height } of pictures) {
    expect(src).toMatch(/^https:\/\/example\.org\/.*\.png$/);
    const bytes = await readFile(join(folder, new URL(src).pathname));
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(width * 2);
    expect(bytes.readUInt32BE(20)).toBe(height * 2);
  }
});
