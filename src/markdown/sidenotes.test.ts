import { expect, it } from 'vitest';
import { createRenderer } from './render.ts';

const render = await createRenderer();
const htmlOf = async (text: string) =>
  (await render(text, { file: 'days/2024-01-02.md', base: '/', dayZero: '2024-01-01' })).html;

it('the first reference and its note find each other, and each note the one above', async () => {
  const html = await htmlOf('One[^a], two[^b-2], one again[^a].\n\n[^b-2]: B.\n\n[^a]: A.\n');
  expect(html.match(/--ref-\d(?=")/g)).toEqual(['--ref-1', '--ref-2']);
  expect(html).toContain(
    'id="user-content-fnref-a" data-footnote-ref="" aria-describedby="footnote-label" style="anchor-name:--ref-1"',
  );
  expect(html).toContain(
    '<li id="user-content-fn-a" style="anchor-name:--note-1;--ref:--ref-1;--above:--note-0">',
  );
  expect(html).toContain(
    '<li id="user-content-fn-b-2" style="anchor-name:--note-2;--ref:--ref-2;--above:--note-1">',
  );
});

it("an author's own sections and links stay as they are", async () => {
  const html = await htmlOf('<section>\n<ol><li>one</li></ol>\n</section>\n\n[1](#x)\n');
  expect(html).not.toContain('anchor-name');
});
