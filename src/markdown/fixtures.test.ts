import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Nodes as HtmlNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { render } from './testing.ts';

/*
 * Every fixture is a pair: what an author writes and the HTML made of it. To accept a
 * change of the HTML, run the tests with UPDATE_FIXTURES=1 and read the difference.
 */
const folder = new URL('fixtures/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));
const updating = process.env['UPDATE_FIXTURES'] === '1' && !process.env['CI'];

describe.each(names)('the fixture %s', (name) => {
  const text = readFileSync(new URL(`${name}.md`, folder), 'utf8');

  test('becomes its HTML', async () => {
    const { html } = await render(text);
    const golden = new URL(`${name}.html`, folder);
    if (updating) writeFileSync(golden, `${html}\n`);
    expect(`${html}\n`).toBe(readFileSync(golden, 'utf8'));
  });

  test('loses no word', async () => {
    const { html } = await render(text);
    const tree = fromHtml(html, { fragment: true });
    const shown = new Set([...wordsOf(toString(tree)), ...wordsOf(textsOf(tree).join(' '))]);
    const written = textOf(fromMarkdown(text)).replace(SHORTCODES_AND_BOXES, ' ');
    expect(wordsOf(written).filter((word) => !shown.has(word))).toEqual([]);
  });

  test('says the same to feed readers', async () => {
    const { html, feedHtml } = await render(text);
    const shown = fromHtml(html, { fragment: true });
    const fed = fromHtml(feedHtml, { fragment: true });
    expect(inOneLine(textsForFeeds(shown))).toBe(inOneLine(textsForFeeds(fed)));
    expect(feedHtml).not.toMatch(/<[^>]* (?:class|style|tabindex|on[a-z]+)=/);
  });

  test('stays in its container', async () => {
    const { html } = await render(text);
    const page = fromHtml(`<main>${html}</main><footer></footer>`, { fragment: true });
    expect(page.children.map((node) => 'tagName' in node && node.tagName)).toEqual([
      'main',
      'footer',
    ]);
  });
});

/** What is seen of a page: formulas once, and signs for what one ticks. */
function textsForFeeds(node: HtmlNodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    const { tagName, properties } = node;
    const classes = String(properties['className'] ?? '').split(',');
    if (tagName === 'annotation' || classes.includes('katex-html')) return '';
    if (tagName === 'input' && properties['type'] === 'checkbox')
      return properties['checked'] ? '☑' : '☐';
    if (tagName === 'iframe') return String(properties['title'] ?? properties['src'] ?? '');
    if (['script', 'style', 'button', 'template'].includes(tagName)) return '';
  }
  return 'children' in node ? node.children.map(textsForFeeds).join('') : '';
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What becomes a picture: `:tada:` and `[x]`. */
const SHORTCODES_AND_BOXES = /:[a-z0-9_+-]+:|\[[ x]\]/g;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function textsOf(node: HtmlNodes): string[] {
  if ('children' in node) return node.children.flatMap(textsOf);
  return node.type === 'text' ? [node.value] : [];
}

/** The text of plain Markdown, without its addresses and HTML; a lab is no text. */
function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join(' ');
  if (node.type === 'code' && node.lang?.toLowerCase() === 'lab') return '';
  return node.type === 'text' || node.type === 'code' || node.type === 'inlineCode'
    ? node.value
    : '';
}
